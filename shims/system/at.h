#pragma once

#include "system/status.h"

/*
 * A relative path starts from an open directory, which the calls of this family take as a descriptor; an absolute one
 * ignores it, whatever it is. In place of a descriptor: the current directory. Any other number that is no descriptor
 * is EBADF, -1 among them, which is what a call that failed may have left; a descriptor of something else is ENOTDIR.
 * Windows: names under a directory are taken as they are, so that . and spaces at their end count and CON is a file;
 * a path that leads out of the directory by .. is looked up by the path that the directory has at the time.
 * The family's call for times is UTimensat, as .NET spells it: names that differ only by case would, as files, be one.
 */
enum {
    SystemNative_AT_FDCWD = -100,
};

/* Flags of this family; each call says which it takes. */
enum {
    SystemNative_AT_SYMLINK_NOFOLLOW = 0x0100,
    SystemNative_AT_REMOVEDIR = 0x0200,
    SystemNative_AT_SYMLINK_FOLLOW = 0x0400,
    SystemNative_AT_EACCESS = 0x0800,
    /* An empty path is what the descriptor itself is open on, of any type, or the current directory; else no effect. */
    SystemNative_AT_EMPTY_PATH = 0x1000,
};

/**
 * fstatat(2), NtCreateFile. Like Stat, under a directory; like LStat with AT_SYMLINK_NOFOLLOW. It takes AT_EMPTY_PATH.
 * Result: 0, and all of *status. Nothing is written on failure.
 * Errors: those of fstatat(2); EINVAL for an unknown flag.
 * Windows: Uid and Gid are 0.
 */
INTEROP_EXPORT int32_t SystemNative_FStatAt(int64_t directory, const char* path, SystemNative_FileStatus* status,
        int32_t flags);

/**
 * faccessat(2), faccessat2(2), NtCreateFile. Like Access, under a directory; flags are a set of AT_EACCESS, for the
 * effective user in place of the real one, AT_SYMLINK_NOFOLLOW, for a symbolic link itself, and AT_EMPTY_PATH.
 * Result: 0 if so. Errors: EACCES if not; those of faccessat(2); EINVAL for an unknown bit; ENOTSUP where the system
 * does not know a flag: on Linux before 5.8 AT_EACCESS, for a process whose effective user is not the real one, and
 * AT_EMPTY_PATH where /proc is not mounted.
 * macOS: ENOTSUP for AT_EMPTY_PATH.
 * Windows: X_OK holds for whatever exists, W_OK for whatever is not read-only; AT_EACCESS has no effect.
 */
INTEROP_EXPORT int32_t SystemNative_FAccessAt(int64_t directory, const char* path, int32_t mode, int32_t flags);

/**
 * fchmodat(2), fchmodat2(2), NtCreateFile. Like ChMod, under a directory; with AT_SYMLINK_NOFOLLOW a symbolic link is
 * not followed. It takes AT_EMPTY_PATH.
 * Result: 0. Errors: those of fchmodat(2); EINVAL for a bit that is none of ALLPERMS, or an unknown flag; ENOTSUP for
 * AT_SYMLINK_NOFOLLOW, and for AT_EMPTY_PATH with O_PATH, on Linux before 6.6 where /proc is not mounted.
 * Linux: AT_SYMLINK_NOFOLLOW is ENOTSUP for a symbolic link, which has no permissions of its own there.
 * Windows: sets or clears the read-only attribute by S_IWUSR; the other bits have no counterpart.
 * ENOTSUP for a directory without S_IWUSR, which the attribute does not protect.
 */
INTEROP_EXPORT int32_t SystemNative_FChModAt(int64_t directory, const char* path, int32_t mode, int32_t flags);

/**
 * fchownat(2). Sets the owner and the group of a file under a directory; -1 leaves either as it is. With
 * AT_SYMLINK_NOFOLLOW it is that of a symbolic link itself. It takes AT_EMPTY_PATH.
 * Result: 0. Errors: those of fchownat(2); EINVAL for an unknown flag, or an id outside of 0 to 4,294,967,294 but -1.
 * Windows: ENOTSUP; owners there are no numbers.
 */
INTEROP_EXPORT int32_t SystemNative_FChOwnAt(int64_t directory, const char* path, int64_t uid, int64_t gid,
        int32_t flags);
