#pragma once

#include "common/unix.h"

/*
 * The entries of an open directory, for directory.c only: by getdents64(2) if the system has it, else by readdir(3),
 * which also uses getdents64(2), but with a buffer and lock of its own and some more system calls for each directory.
 */

#if HAVE_SYS_GETDENTS64

#include <sys/syscall.h>
#include <unistd.h>

enum {
    /* The buffer size of readdir(3). */
    BATCH = 32768,
};

/* The kernel's struct linux_dirent64. */
typedef struct {
    uint64_t Ino;
    int64_t Offset;
    uint16_t Length;
    uint8_t Type;
    char Name[];
} Entry;

typedef struct {
    int Fd;
    long At;
    long Filled;
    _Alignas(uint64_t) uint8_t Batch[BATCH];
} Entries;

static inline int OpenEntries(Entries* entries, int fd)
{
    entries->Fd = fd;
    entries->At = 0;
    entries->Filled = 0;
    return 0;
}

static inline int GetFd(const Entries* entries)
{
    return entries->Fd;
}

/* Result: the next entry, valid until the next call; NULL at the end, with errno 0, or on failure, with errno set. */
static inline const Entry* NextEntry(Entries* entries)
{
    if (entries->At >= entries->Filled) {
        entries->At = 0;
        entries->Filled = 0;
        INTEROP_RETRY(entries->Filled, syscall(SYS_getdents64, entries->Fd, entries->Batch, (size_t)BATCH));
        if (entries->Filled <= 0) {
            /* A removed directory has no more entries. */
            errno = entries->Filled == 0 || errno == ENOENT ? 0 : errno;
            entries->Filled = 0;
            return NULL;
        }
    }
    const Entry* entry = (const void*)(entries->Batch + entries->At);
    entries->At += entry->Length;
    return entry;
}

static inline int CloseEntries(Entries* entries)
{
    return close(entries->Fd);
}

#define ENTRY_INO(entry) ((int64_t)(entry)->Ino)
#define ENTRY_TYPE(entry) ((int32_t)(entry)->Type)
#define ENTRY_NAME(entry) ((entry)->Name)

#else

#include <dirent.h>

typedef struct dirent Entry;

typedef struct {
    DIR* Stream;
    /* dirfd(3) would return it too, but on macOS is a macro that is not standard C. */
    int Fd;
} Entries;

static inline int OpenEntries(Entries* entries, int fd)
{
    entries->Fd = fd;
    entries->Stream = fdopendir(fd);
    return entries->Stream == NULL ? -1 : 0;
}

static inline int GetFd(const Entries* entries)
{
    return entries->Fd;
}

static inline const Entry* NextEntry(Entries* entries)
{
    const Entry* entry;
    do {
        errno = 0;
        entry = readdir(entries->Stream);
    } while (entry == NULL && errno == EINTR);
    return entry;
}

static inline int CloseEntries(Entries* entries)
{
    return closedir(entries->Stream);
}

#define ENTRY_INO(entry) ((int64_t)(entry)->d_ino)
#if HAVE_DIRENT_D_TYPE
#define ENTRY_TYPE(entry) ((int32_t)(entry)->d_type)
#else
#define ENTRY_TYPE(entry) SystemNative_DT_UNKNOWN
#endif
#define ENTRY_NAME(entry) ((entry)->d_name)

#endif
