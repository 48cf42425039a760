#pragma once

#include "system/at.h"

/* Flags of RenameAt, of which a call takes one. */
enum {
    SystemNative_RENAME_NOREPLACE = 1,
    SystemNative_RENAME_EXCHANGE = 2,
};

/**
 * mkdirat(2), NtCreateFile. Like MkDir, under a directory.
 * Result: 0. Errors: those of mkdirat(2); EINVAL for a bit that is none of ALLPERMS. Windows: the mode has no effect.
 */
INTEROP_EXPORT int32_t SystemNative_MkDirAt(int64_t directory, const char* path, int32_t mode);

/**
 * unlinkat(2), NtCreateFile. Like Unlink, under a directory; like RmDir with AT_REMOVEDIR.
 * Result: 0. Errors: those of unlinkat(2); EISDIR or EPERM for a directory without AT_REMOVEDIR, as the system says;
 * ENOTEMPTY (never EEXIST) for one that has entries; EINVAL for an unknown flag.
 */
INTEROP_EXPORT int32_t SystemNative_UnlinkAt(int64_t directory, const char* path, int32_t flags);

/**
 * renameat(2), renameat2(2), renameatx_np(2), NtSetInformationFile. Like Rename, from a directory to another. With
 * RENAME_NOREPLACE nothing is replaced; with RENAME_EXCHANGE both must exist, and each gets the name of the other, in
 * one step.
 * Result: 0. Errors: those of renameat(2); EXDEV across file systems; ENOTEMPTY (never EEXIST) over a directory that
 * has entries; EEXIST with RENAME_NOREPLACE; EINVAL for an unknown flag, both, or a directory that would come to be
 * below itself; ENOTSUP for a flag that the system, or the file system, lacks.
 * A kernel that says EINVAL for what the file system lacks is told apart where that can have no other reason: neither
 * is a directory that the other is below, and with RENAME_NOREPLACE the new name is one that every file system takes,
 * of letters, digits, dots, hyphens and underscores, not ending in a dot, and none that DOS reserves like NUL.
 * Linux: EINVAL for RENAME_NOREPLACE on a file system that lacks it, if the new name is none of those; EMFILE, ENFILE
 * or ENOMEM where that could not be looked at.
 * Windows: ENOTSUP for RENAME_EXCHANGE.
 */
INTEROP_EXPORT int32_t SystemNative_RenameAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory,
        const char* newPath, int32_t flags);

/**
 * linkat(2), NtSetInformationFile. Like Link, from a directory to another; with AT_SYMLINK_FOLLOW the link is to what a
 * symbolic link leads to. With AT_EMPTY_PATH and an empty old path a file that is open gets a name, also one that
 * O_TMPFILE made, without O_EXCL; no privilege is needed for it.
 * Result: 0. Errors: those of linkat(2); EINVAL for an unknown flag; ENOENT for a file without a name that cannot get
 * one, and on Linux where it takes /proc and that is not mounted.
 * macOS: ENOTSUP for an empty old path.
 */
INTEROP_EXPORT int32_t SystemNative_LinkAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory,
        const char* newPath, int32_t flags);

/**
 * mknodat(2), NtCreateFile. Makes a file of any type but directory and link under a directory: mode is S_IFREG (or no
 * type), S_IFIFO, S_IFCHR, S_IFBLK or S_IFSOCK, and the permissions, bits of ALLPERMS, less the umask; both parts of a
 * device's number have no effect on other types.
 * Result: 0. Errors: those of mknodat(2), EPERM for a device and an ordinary user, and for S_IFDIR; EINVAL for another
 * type or bit, and for a device that the system has no number for.
 * macOS: EINVAL for another type than S_IFIFO, S_IFCHR and S_IFBLK; by the path that the directory has at the time.
 * Windows: makes regular files, ENOTSUP for the other types; mode decides only whether it is read-only.
 */
INTEROP_EXPORT int32_t SystemNative_MkNodAt(int64_t directory, const char* path, int32_t mode, int64_t majorPart,
        int64_t minorPart);

/**
 * mkfifoat(3). Makes a pipe with a name under a directory; mode has the permissions, bits of ALLPERMS, less the umask.
 * Result: 0. Errors: those of mkfifoat(3); EINVAL for another bit. Windows: ENOTSUP; pipes there have names of their
 * own. macOS: by the path that the directory has at the time.
 */
INTEROP_EXPORT int32_t SystemNative_MkFifoAt(int64_t directory, const char* path, int32_t mode);
