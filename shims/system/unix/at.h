#pragma once

#include "common/unix.h"

#include <fcntl.h>

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
