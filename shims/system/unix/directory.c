#include "common/unix.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "system/internal/directory.h"
#include "system/unix/at.h"
#include "system/unix/entries.h"
#include "system/unix/status.h"

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
    Interop_DirectoryState State;
    pthread_mutex_t Mutex;
    /* The next entry, if it has been peeked but not taken, else NULL. */
    const Entry* Next;
    Entries Entries;
} Directory;

static Directory* GetDirectory(int64_t directory)
{
    return (Directory*)(intptr_t)directory;
}

static Directory* NewDirectory(int fd)
{
    Directory* directory = malloc(sizeof(*directory));
    if (directory == NULL) {
        return NULL;
    }
    directory->State = (Interop_DirectoryState){0};
    directory->Next = NULL;
    int error = pthread_mutex_init(&directory->Mutex, NULL);
    if (error == 0) {
        if (OpenEntries(&directory->Entries, fd) == 0) {
            return directory;
        }
        error = errno;
        (void)pthread_mutex_destroy(&directory->Mutex);
    }
    free(directory);
    errno = error;
    return NULL;
}

/* Takes ownership of the descriptor; -1 stands for an error in errno. Result: the reference, or a negated error. */
static int64_t FromDescriptor(int fd)
{
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

int64_t SystemNative_OpenDir(const char* path)
{
    /* Not opendir(3), which does not set O_CLOEXEC on every system. */
    int fd;
    INTEROP_RETRY(fd, open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return FromDescriptor(fd);
}

/*
 * Duplicates a descriptor and sets the shared file offset to 0. Result: -1 with EACCES for a descriptor that cannot be
 * read.
 */
static int DuplicateAtStart(int fd)
{
    int duplicate = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (duplicate != -1 && lseek(duplicate, 0, SEEK_SET) == -1) {
        /* A descriptor of O_PATH. */
        (void)close(duplicate);
        errno = EACCES;
        return -1;
    }
    return duplicate;
}

int64_t SystemNative_FdOpenDir(int64_t fd)
{
    int directory = Interop_Descriptor(fd);
    int own;
    /* Not fdopendir(3) of a duplicate, which shares the file offset. */
    INTEROP_RETRY_AT(own, directory, ".", openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return FromDescriptor(own == -1 && errno == EACCES ? DuplicateAtStart(directory) : own);
}

void Interop_LockDirectory(int64_t directory)
{
    (void)pthread_mutex_lock(&GetDirectory(directory)->Mutex);
}

void Interop_UnlockDirectory(int64_t directory)
{
    (void)pthread_mutex_unlock(&GetDirectory(directory)->Mutex);
}

int32_t Interop_PeekEntry(int64_t directory, SystemNative_DirectoryEntry* entry)
{
    Directory* open = GetDirectory(directory);
    if (open->Next == NULL) {
        open->Next = NextEntry(&open->Entries);
        if (open->Next == NULL) {
            return errno == 0 ? 0 : Interop_Fail();
        }
    }
    entry->Ino = ENTRY_INO(open->Next);
    entry->Type = ENTRY_TYPE(open->Next);
    entry->NameLength = (int32_t)strlen(ENTRY_NAME(open->Next));
    return 1;
}

bool Interop_IsSelfOrParent(int64_t directory)
{
    const char* name = ENTRY_NAME(GetDirectory(directory)->Next);
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

int32_t Interop_GetEntryStatus(int64_t directory, SystemNative_FileStatus* status)
{
    Directory* open = GetDirectory(directory);
    return Interop_GetStatus(GetFd(&open->Entries), ENTRY_NAME(open->Next), AT_SYMLINK_NOFOLLOW, status);
}

void Interop_TakeEntry(int64_t directory, uint8_t* name, int32_t nameLength)
{
    Directory* open = GetDirectory(directory);
    memcpy(name, ENTRY_NAME(open->Next), (size_t)nameLength + 1);
    open->Next = NULL;
}

int32_t SystemNative_CloseDir(int64_t directory)
{
    if (directory == 0) {
        return -Error_EINVAL;
    }
    Directory* open = GetDirectory(directory);
    /* As for close(2): never retried, and EINTR is not an error. */
    int32_t result = CloseEntries(&open->Entries) == -1 && errno != EINTR ? Interop_Fail() : 0;
    (void)pthread_mutex_destroy(&open->Mutex);
    free(open);
    return result;
}
