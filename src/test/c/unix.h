#pragma once

/* What the tests use of Unix. */

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/config.h"

/* The second parameter of ioctl(2). */
#if HAVE_INT_IOCTL
typedef int Test_Request;
#else
typedef unsigned long Test_Request;
#endif

#if defined(__APPLE__)
#define st_atim st_atimespec
#define st_mtim st_mtimespec
#define st_ctim st_ctimespec
#endif

static char test_folder[512];

static inline bool Test_EnterFolder(void)
{
    const char* parent = getenv("TMPDIR");
    snprintf(test_folder, sizeof(test_folder), "%s/interop-XXXXXX", parent == NULL ? "/tmp" : parent);
    umask(022);
    return mkdtemp(test_folder) != NULL && chdir(test_folder) == 0;
}

static inline int Test_Remove(const char* path, const struct stat* status, int type, struct FTW* walk)
{
    (void)status;
    (void)type;
    (void)walk;
    return remove(path);
}

static inline void Test_LeaveFolder(void)
{
    if (chdir("/") != 0 || nftw(test_folder, Test_Remove, 16, FTW_DEPTH | FTW_PHYS) != 0) {
        printf("cannot remove %s\n", test_folder);
    }
}

/* Makes a file with the given text, by the system's own means. */
static inline void WriteFile(const char* path, const char* text)
{
    FILE* file = fopen(path, "w");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) {
        perror(path);
        abort();
    }
}

static inline const char* ReadFile(const char* path)
{
    static char text[4096];
    FILE* file = fopen(path, "r");
    if (file == NULL) {
        return "(no such file)";
    }
    size_t count = fread(text, 1, sizeof(text) - 1, file);
    text[count] = '\0';
    fclose(file);
    return text;
}

static inline void IgnoreAlarm(int number)
{
    (void)number;
}

/* A signal every millisecond, which makes waiting calls return EINTR. */
static inline void StartStorm(void)
{
    struct sigaction action = {.sa_handler = IgnoreAlarm};
    sigaction(SIGALRM, &action, NULL);
    struct itimerval every = {.it_interval = {.tv_usec = 1000}, .it_value = {.tv_usec = 1000}};
    setitimer(ITIMER_REAL, &every, NULL);
}

static inline void StopStorm(void)
{
    struct itimerval never = {.it_value = {.tv_usec = 0}};
    setitimer(ITIMER_REAL, &never, NULL);
}

static inline void SleepMilliseconds(int count)
{
    struct timeval until;
    struct timeval now;
    gettimeofday(&until, NULL);
    until.tv_usec += count * 1000;
    until.tv_sec += until.tv_usec / 1000000;
    until.tv_usec %= 1000000;
    do {
        usleep(500);
        gettimeofday(&now, NULL);
    } while (timercmp(&now, &until, <));
}

/* Waits for a child. Result: its exit code, or -1. */
static inline int WaitFor(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) == -1) {
        if (errno != EINTR) {
            return -1;
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static inline bool IsOpen(int64_t fd)
{
    return fcntl((int)fd, F_GETFD) != -1;
}

/* That a status is what the system says. */
static inline void CheckStatus(const struct stat* expected, const SystemNative_FileStatus* actual)
{
    CHECK_SAME(expected->st_dev, actual->Dev);
    CHECK_SAME(expected->st_ino, actual->Ino);
    CHECK_SAME(expected->st_nlink, actual->Nlink);
    CHECK_SAME(expected->st_uid, actual->Uid);
    CHECK_SAME(expected->st_gid, actual->Gid);
    CHECK_SAME(expected->st_rdev, actual->Rdev);
    CHECK_SAME(expected->st_size, actual->Size);
    CHECK_SAME(expected->st_blksize, actual->Blksize);
    CHECK_SAME(expected->st_blocks, actual->Blocks);
    CHECK_SAME(expected->st_atim.tv_sec, actual->Atime);
    CHECK_SAME(expected->st_mtim.tv_sec, actual->Mtime);
    CHECK_SAME(expected->st_ctim.tv_sec, actual->Ctime);
    CHECK_SAME(expected->st_atim.tv_nsec, actual->AtimeNsec);
    CHECK_SAME(expected->st_mtim.tv_nsec, actual->MtimeNsec);
    CHECK_SAME(expected->st_ctim.tv_nsec, actual->CtimeNsec);
    CHECK_SAME(expected->st_mode, actual->Mode);
    CHECK((actual->Flags & ~SystemNative_STATUS_HAS_BTIME) == 0);
    if (actual->Flags == 0) {
        CHECK(actual->Btime == 0 && actual->BtimeNsec == 0);
    }
}
