#pragma once

#include "system/status.h"

/*
 * Calls with a directory argument resolve a relative path against that directory, an open descriptor; with an absolute
 * path the directory is ignored, even if it is invalid. SystemNative_AT_FDCWD is the current directory. Any other
 * number that is not an open descriptor is EBADF, including -1, which a failed call may have left; a descriptor that is
 * not a directory is ENOTDIR.
 * Windows: path components are taken literally: dots and spaces at their end count, and CON is a file; a path that
 * leaves the directory by .. is resolved by the directory's path at the time of the call.
 * UTimensat, as .NET spells it, is the call of this family that sets times: names that differ only in case would be one
 * file name on some systems.
 */
enum {
    SystemNative_AT_FDCWD = -100,
};

/* Flags of these calls; each contract lists those that it accepts. */
enum {
    SystemNative_AT_SYMLINK_NOFOLLOW = 0x0100,
    SystemNative_AT_REMOVEDIR = 0x0200,
    SystemNative_AT_SYMLINK_FOLLOW = 0x0400,
    SystemNative_AT_EACCESS = 0x0800,
    /*
     * An empty path is the open file of the descriptor, of any type, or the current directory. No effect on other
     * paths.
     */
    SystemNative_AT_EMPTY_PATH = 0x1000,
};

/**
 * fstatat(2), NtCreateFile. Like Stat, relative to a directory; with AT_SYMLINK_NOFOLLOW, like LStat. AT_EMPTY_PATH is
 * accepted.
 * Result: 0, and *status is filled in. Nothing is written on failure.
 * Errors: those of fstatat(2); EINVAL for an unknown flag.
 * Windows: Uid and Gid are 0.
 */
INTEROP_EXPORT int32_t SystemNative_FStatAt(int64_t directory, const char* path, SystemNative_FileStatus* status,
        int32_t flags);

/**
 * faccessat(2), faccessat2(2), NtCreateFile. Like Access, relative to a directory; flags are a set of AT_EACCESS, which
 * checks the effective user ID instead of the real one, AT_SYMLINK_NOFOLLOW and AT_EMPTY_PATH.
 * Result: 0 if so. Errors: EACCES if not; those of faccessat(2); EINVAL for an unknown bit; ENOTSUP for a flag that the
 * system does not support: on Linux before 5.8 AT_EACCESS, if the effective and the real IDs differ, and AT_EMPTY_PATH
 * if /proc is not mounted.
 * macOS: ENOTSUP for AT_EMPTY_PATH.
 * Windows: X_OK is granted if the file exists, W_OK if it is not read-only; AT_EACCESS has no effect.
 */
INTEROP_EXPORT int32_t SystemNative_FAccessAt(int64_t directory, const char* path, int32_t mode, int32_t flags);

/**
 * fchmodat(2), fchmodat2(2), NtCreateFile. Like ChMod, relative to a directory; with AT_SYMLINK_NOFOLLOW symbolic links
 * are not followed. AT_EMPTY_PATH is accepted.
 * Result: 0. Errors: those of fchmodat(2); EINVAL for any other bit, or an unknown flag; ENOTSUP for
 * AT_SYMLINK_NOFOLLOW, and for AT_EMPTY_PATH with O_PATH, on Linux before 6.6 if /proc is not mounted.
 * Linux: AT_SYMLINK_NOFOLLOW is ENOTSUP for a symbolic link, which has no permissions of its own.
 */
INTEROP_EXPORT int32_t SystemNative_FChModAt(int64_t directory, const char* path, int32_t mode, int32_t flags);

/**
 * fchownat(2). Like ChOwn, relative to a directory; with AT_SYMLINK_NOFOLLOW symbolic links are not followed.
 * AT_EMPTY_PATH is accepted.
 * Result: 0. Errors: those of fchownat(2); EINVAL for an unknown flag, or any other ID.
 */
INTEROP_EXPORT int32_t SystemNative_FChOwnAt(int64_t directory, const char* path, int64_t uid, int64_t gid,
        int32_t flags);
