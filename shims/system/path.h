#pragma once

#include "common/interop.h"

/**
 * mkdir(2), CreateDirectoryW. Creates a directory with the permissions mode & ~umask; mode is a set of bits of
 * ALLPERMS.
 * Result: 0. Errors: those of mkdir(2); EINVAL for any other bit.
 * Linux: S_ISUID and S_ISGID have no effect. Windows: mode is ignored.
 * macOS: S_ISUID, S_ISGID and S_ISVTX have no effect.
 */
INTEROP_EXPORT int32_t SystemNative_MkDir(const char* path, int32_t mode);

/**
 * rmdir(2), SetFileInformationByHandle. Removes an empty directory.
 * Result: 0. Errors: those of rmdir(2); ENOTEMPTY (never EEXIST) if the directory is not empty.
 */
INTEROP_EXPORT int32_t SystemNative_RmDir(const char* path);

/**
 * unlink(2), SetFileInformationByHandle. Removes a name of a file that is not a directory; symbolic links are not
 * followed.
 * Result: 0. Errors: those of unlink(2); EISDIR or EPERM for a directory, depending on the system.
 * Windows: EACCES while the file is mapped into memory, and where the system has no POSIX semantics (FAT, network file
 * systems) EBUSY for a name that was removed before while somebody has the file open.
 */
INTEROP_EXPORT int32_t SystemNative_Unlink(const char* path);

/**
 * truncate(2), SetFileInformationByHandle. Sets the size of a file; symbolic links are followed, and added bytes read
 * as zeros.
 * Result: 0. Errors: those of truncate(2); EINVAL for a negative length.
 */
INTEROP_EXPORT int32_t SystemNative_Truncate(const char* path, int64_t length);

/**
 * rename(2), SetFileInformationByHandle. Renames a file or directory, and atomically replaces a file of the new name.
 * Result: 0. Errors: those of rename(2); EXDEV if the paths are on different file systems; ENOTEMPTY (never EEXIST) if
 * newPath is a directory that is not empty; EINVAL for making a directory a subdirectory of itself.
 * Windows: EACCES for a directory with open files below it, and for replacing a mapped file; where the system has no
 * POSIX semantics (FAT, network file systems) also for replacing an open or read-only file, and an empty directory is
 * not replaced atomically.
 */
INTEROP_EXPORT int32_t SystemNative_Rename(const char* oldPath, const char* newPath);

/**
 * link(2), CreateHardLinkW. Creates a hard link; symbolic links are not followed.
 * Result: 0. Errors: those of link(2). macOS: ENOTSUP for a symbolic link on HFS+.
 */
INTEROP_EXPORT int32_t SystemNative_Link(const char* oldPath, const char* newPath);

/**
 * symlink(2), CreateSymbolicLinkW. Creates the symbolic link linkPath with the given target.
 * Result: 0. Errors: those of symlink(2). Windows: EPERM without the privilege to create symbolic links; the link is a
 * directory link if the target is an existing directory; each / in the target is replaced by \.
 */
INTEROP_EXPORT int32_t SystemNative_SymLink(const char* target, const char* linkPath);

/**
 * readlink(2), FSCTL_GET_REPARSE_POINT. Reads the target of a symbolic link.
 * Result: the target's length in bytes, not counting the terminating NUL.
 * Errors: those of readlink(2); EINVAL if the file is not a symbolic link, or for a negative length; ERANGE if the
 * buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_ReadLink(const char* path, uint8_t* buffer, int32_t length);

/**
 * realpath(3), GetFinalPathNameByHandleW. Gets the canonical absolute path of an existing file: symbolic links, . and
 * .. are resolved.
 * Result: the path's length in bytes, not counting the terminating NUL.
 * Errors: those of realpath(3); EINVAL for a negative length; ERANGE if the buffer is too small.
 * Windows: a short name (8.3) remains on a server that does not tell the names of the folders above; a volume without a
 * drive letter has a path that begins with two backslashes, a question mark and a backslash.
 */
INTEROP_EXPORT int32_t SystemNative_RealPath(const char* path, uint8_t* buffer, int32_t length);
