#include "directories.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
    BUFFER_SIZE = 1 << 16,
};

static int Check(int result, const char* what)
{
    if (result < 0) {
        perror(what);
        exit(EXIT_FAILURE);
    }
    return result;
}

static void Read(int fd, bool deep, Listing* listing);

static void Visit(int fd, const char* name, bool deep, Listing* listing)
{
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) {
        return;
    }
    struct stat status;
    Check(fstatat(fd, name, &status, AT_SYMLINK_NOFOLLOW), name);
    listing->Entries++;
    listing->Sum += status.st_size + status.st_mtim.tv_sec;
    if (deep && S_ISDIR(status.st_mode)) {
        int child = Check(openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW), name);
        Read(child, deep, listing);
        (void)close(child);
    }
}

/* The kernel's entries are those of glibc's dirent64. */
static void Read(int fd, bool deep, Listing* listing)
{
    _Alignas(struct dirent64) char buffer[BUFFER_SIZE];
    for (;;) {
        int size = Check((int)syscall(SYS_getdents64, fd, buffer, sizeof(buffer)), "getdents64");
        if (size == 0) {
            return;
        }
        for (int at = 0; at < size;) {
            const struct dirent64* entry = (const struct dirent64*)(const void*)(buffer + at);
            Visit(fd, entry->d_name, deep, listing);
            at += entry->d_reclen;
        }
    }
}

static Listing Start(const char* path, bool deep)
{
    Listing listing = {0};
    int fd = Check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path);
    Read(fd, deep, &listing);
    (void)close(fd);
    return listing;
}

Listing ListDirectory(const char* path)
{
    return Start(path, false);
}

Listing WalkTree(const char* path)
{
    return Start(path, true);
}
