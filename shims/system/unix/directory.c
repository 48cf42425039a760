#include "common/unix.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "system/directory.h"

#if HAVE_DIRENT_D_TYPE
INTEROP_SAME(SystemNative_DT_UNKNOWN, DT_UNKNOWN);
INTEROP_SAME(SystemNative_DT_FIFO, DT_FIFO);
INTEROP_SAME(SystemNative_DT_CHR, DT_CHR);
INTEROP_SAME(SystemNative_DT_DIR, DT_DIR);
INTEROP_SAME(SystemNative_DT_BLK, DT_BLK);
INTEROP_SAME(SystemNative_DT_REG, DT_REG);
INTEROP_SAME(SystemNative_DT_LNK, DT_LNK);
INTEROP_SAME(SystemNative_DT_SOCK, DT_SOCK);
#endif

typedef struct {
    DIR* Stream;
    pthread_mutex_t Mutex;
    /* The entry that did not fit into the last caller's buffer. It stays where it is until the next readdir. */
    const struct dirent* Pending;
} Directory;

static Directory* NewDirectory(int fd)
{
    Directory* directory = calloc(1, sizeof(*directory));
    if (directory == NULL) {
        return NULL;
    }
    int error = pthread_mutex_init(&directory->Mutex, NULL);
    if (error == 0) {
        directory->Stream = fdopendir(fd);
        if (directory->Stream != NULL) {
            return directory;
        }
        error = errno;
        (void)pthread_mutex_destroy(&directory->Mutex);
    }
    free(directory);
    errno = error;
    return NULL;
}

int64_t SystemNative_OpenDir(const char* path)
{
    /* Not opendir: not every system's keeps the descriptor from child processes. */
    int fd;
    INTEROP_RETRY(fd, open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd == -1) {
        return Interop_Fail();
    }
    Directory* directory = NewDirectory(fd);
    if (directory == NULL) {
        int32_t error = Interop_Fail();
        (void)close(fd);
        return error;
    }
    return (int64_t)(intptr_t)directory;
}

/* Result: the next entry; NULL with errno 0 at the end. */
static const struct dirent* NextEntry(Directory* directory)
{
    if (directory->Pending != NULL) {
        return directory->Pending;
    }
    const struct dirent* next;
    do {
        errno = 0;
        next = readdir(directory->Stream);
    } while (next == NULL && errno == EINTR);
    return next;
}

static int32_t ReadNext(Directory* directory, SystemNative_DirectoryEntry* entry, uint8_t* name, int32_t length)
{
    const struct dirent* next = NextEntry(directory);
    if (next == NULL) {
        return errno == 0 ? 0 : Interop_Fail();
    }
    entry->Ino = (int64_t)next->d_ino;
#if HAVE_DIRENT_D_TYPE
    entry->Type = next->d_type;
#else
    entry->Type = SystemNative_DT_UNKNOWN;
#endif
    entry->NameLength = (int32_t)strlen(next->d_name);
    int32_t result = Interop_CopyText(next->d_name, name, length);
    directory->Pending = result < 0 ? next : NULL;
    return result;
}

int32_t SystemNative_ReadDir(int64_t directory, SystemNative_DirectoryEntry* entry, uint8_t* name, int32_t length)
{
    int32_t error = Interop_CheckBuffer(name, length);
    if (error != 0) {
        return error;
    }
    if (directory == 0) {
        return -Error_EINVAL;
    }
    if (entry == NULL) {
        return -Error_EFAULT;
    }
    *entry = (SystemNative_DirectoryEntry){0};
    Directory* open = (Directory*)(intptr_t)directory;
    (void)pthread_mutex_lock(&open->Mutex);
    int32_t result = ReadNext(open, entry, name, length);
    (void)pthread_mutex_unlock(&open->Mutex);
    return result;
}

int32_t SystemNative_CloseDir(int64_t directory)
{
    if (directory == 0) {
        return -Error_EINVAL;
    }
    Directory* open = (Directory*)(intptr_t)directory;
    /* As for close: never retried, and an EINTR is no failure. */
    int32_t result = closedir(open->Stream) == -1 && errno != EINTR ? Interop_Fail() : 0;
    (void)pthread_mutex_destroy(&open->Mutex);
    free(open);
    return result;
}
