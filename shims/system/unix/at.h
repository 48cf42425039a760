#pragma once

#include "common/unix.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "system/internal/at.h"

/* If the system has no such flag, only our own functions use it. */
#if !defined(AT_EMPTY_PATH)
#define AT_EMPTY_PATH 0x10000
#endif

_Static_assert(SystemNative_AT_FDCWD < -1, "neither a descriptor nor what stands for none");

/* Converts a directory descriptor or SystemNative_AT_FDCWD. */
static inline int Interop_Directory(int64_t directory)
{
    return directory == SystemNative_AT_FDCWD ? AT_FDCWD : Interop_Descriptor(directory);
}

/* Converts flags other than AT_EMPTY_PATH; the caller has rejected those that the call does not accept. */
static inline int Interop_AtFlags(int32_t flags)
{
    return ((flags & SystemNative_AT_SYMLINK_NOFOLLOW) != 0 ? AT_SYMLINK_NOFOLLOW : 0)
            | ((flags & SystemNative_AT_REMOVEDIR) != 0 ? AT_REMOVEDIR : 0)
            | ((flags & SystemNative_AT_SYMLINK_FOLLOW) != 0 ? AT_SYMLINK_FOLLOW : 0)
            | ((flags & SystemNative_AT_EACCESS) != 0 ? AT_EACCESS : 0);
}

/*
 * After a call relative to a directory has failed: sets errno to ENOTDIR if the descriptor is none of a directory.
 * macOS fails with ENOTSUP, or EINVAL, if it is none of a file at all, but of a pipe or socket.
 */
static inline void Interop_ExplainFailure(int directory, const char* path)
{
#if defined(__APPLE__)
    int error = errno;
    struct stat status;
    bool mayBe = (error == ENOTSUP || error == EINVAL) && path != NULL && path[0] != '/' && directory != AT_FDCWD;
    errno = mayBe && fstat(directory, &status) == 0 && !S_ISDIR(status.st_mode) ? ENOTDIR : error;
#else
    (void)directory;
    (void)path;
#endif
}

/* INTEROP_RETRY of a call that is relative to a directory. */
#define INTEROP_RETRY_AT(result, directory, path, call) \
    do { \
        INTEROP_RETRY(result, call); \
        if ((result) == -1) { \
            Interop_ExplainFailure(directory, path); \
        } \
    } while (0)
