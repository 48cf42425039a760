#pragma once

#include "system/at.h"

/* Flags of RenameAt, at most one of them. */
enum {
    SystemNative_RENAME_NOREPLACE = 1,
    SystemNative_RENAME_EXCHANGE = 2,
};

/**
 * mkdirat(2), NtCreateFile. Like MkDir, relative to a directory.
 * Result: 0. Errors: those of mkdirat(2); EINVAL for any other bit. Windows: mode is ignored.
 */
INTEROP_EXPORT int32_t SystemNative_MkDirAt(int64_t directory, const char* path, int32_t mode);

/**
 * unlinkat(2), NtCreateFile. Like Unlink, relative to a directory; with AT_REMOVEDIR, like RmDir.
 * Result: 0. Errors: those of unlinkat(2); EISDIR or EPERM for a directory without AT_REMOVEDIR, depending on the
 * system; ENOTEMPTY (never EEXIST) if the directory is not empty; EINVAL for an unknown flag.
 */
INTEROP_EXPORT int32_t SystemNative_UnlinkAt(int64_t directory, const char* path, int32_t flags);

/**
 * renameat(2), renameat2(2), renameatx_np(2), NtSetInformationFile. Like Rename, relative to two directories. With
 * RENAME_NOREPLACE no file is replaced; with RENAME_EXCHANGE both files must exist, and are exchanged atomically.
 * Result: 0. Errors: those of renameat(2); EXDEV if the paths are on different file systems; ENOTEMPTY (never EEXIST)
 * if newPath is a directory that is not empty; EEXIST with RENAME_NOREPLACE; EINVAL for an unknown flag, both flags, or
 * making a directory a subdirectory of itself; ENOTSUP for a flag that the system or the file system does not support.
 * If a kernel returns EINVAL for a flag that the file system does not support, the result is ENOTSUP, provided that
 * EINVAL can have no other reason: neither file is a directory that contains the other, and with RENAME_NOREPLACE the
 * new name is valid on every file system: letters, digits, dots, hyphens and underscores, without a dot at the end, and
 * not reserved by DOS, as NUL is.
 * Linux: EINVAL for RENAME_NOREPLACE on a file system that does not support it, if the new name is not valid on every
 * file system; EMFILE, ENFILE or ENOMEM if this could not be checked.
 * Windows: ENOTSUP for RENAME_EXCHANGE; EACCES for a directory with open files below it.
 */
INTEROP_EXPORT int32_t SystemNative_RenameAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory,
        const char* newPath, int32_t flags);

/**
 * linkat(2), NtSetInformationFile. Like Link, relative to two directories; with AT_SYMLINK_FOLLOW a symbolic link at
 * oldPath is followed. With AT_EMPTY_PATH and an empty oldPath, the new link is to the open file of oldDirectory, which
 * may be unnamed (O_TMPFILE without O_EXCL); no privilege is needed.
 * Result: 0. Errors: those of linkat(2); EINVAL for an unknown flag; ENOENT for an unnamed file that cannot be linked,
 * and on Linux if /proc is needed and not mounted.
 * macOS: ENOTSUP for an empty old path, and for a symbolic link on HFS+.
 */
INTEROP_EXPORT int32_t SystemNative_LinkAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory,
        const char* newPath, int32_t flags);

/**
 * mknodat(2), NtCreateFile. Like MkNod, relative to a directory.
 * Result: 0. Errors: those of MkNod and mknodat(2).
 * macOS: EINVAL for types other than S_IFIFO, S_IFCHR and S_IFBLK; uses the directory's path at the time of the call.
 */
INTEROP_EXPORT int32_t SystemNative_MkNodAt(int64_t directory, const char* path, int32_t mode, int64_t majorPart,
        int64_t minorPart);

/**
 * mkfifoat(3). Like MkFifo, relative to a directory.
 * Result: 0. Errors: those of mkfifoat(3); EINVAL for any other bit.
 * macOS: uses the directory's path at the time of the call.
 */
INTEROP_EXPORT int32_t SystemNative_MkFifoAt(int64_t directory, const char* path, int32_t mode);
