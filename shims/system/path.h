#pragma once

#include "common/interop.h"

/**
 * mkdir(2), CreateDirectoryW. Makes a directory with the given permissions, bits of ALLPERMS, less the umask.
 * Result: 0. Errors: those of mkdir(2); EINVAL for another bit.
 * Linux: S_ISUID and S_ISGID have no effect. Windows: the mode has no effect.
 * macOS: S_ISUID, S_ISGID and S_ISVTX have no effect.
 */
INTEROP_EXPORT int32_t SystemNative_MkDir(const char* path, int32_t mode);

/**
 * rmdir(2), SetFileInformationByHandle. Removes an empty directory.
 * Result: 0. Errors: those of rmdir(2); ENOTEMPTY (never EEXIST) for one that has entries.
 */
INTEROP_EXPORT int32_t SystemNative_RmDir(const char* path);

/**
 * unlink(2), SetFileInformationByHandle. Removes a name, never a directory; a symbolic link is removed itself.
 * Result: 0. Errors: those of unlink(2); EISDIR or EPERM for a directory, as the system says.
 */
INTEROP_EXPORT int32_t SystemNative_Unlink(const char* path);

/**
 * truncate(2), SetFileInformationByHandle. Sets a file's size, through symbolic links; what is added reads as zeros.
 * Result: 0. Errors: those of truncate(2); EINVAL for a negative length.
 */
INTEROP_EXPORT int32_t SystemNative_Truncate(const char* path, int64_t length);

/**
 * rename(2), SetFileInformationByHandle. Renames a file or directory, and atomically replaces what has the new name.
 * Result: 0. Errors: those of rename(2); EXDEV across file systems; ENOTEMPTY (never EEXIST) over a directory that
 * has entries.
 */
INTEROP_EXPORT int32_t SystemNative_Rename(const char* oldPath, const char* newPath);

/**
 * link(2), CreateHardLinkW. Makes a further name for a file; a symbolic link is not followed.
 * Result: 0. Errors: those of link(2).
 */
INTEROP_EXPORT int32_t SystemNative_Link(const char* oldPath, const char* newPath);

/**
 * symlink(2), CreateSymbolicLinkW. Makes a symbolic link at linkPath with the given text as its target.
 * Result: 0. Errors: those of symlink(2). Windows: EPERM without the right to make links; a link to what is a
 * directory at the time becomes a directory link, and each / in the target a \.
 */
INTEROP_EXPORT int32_t SystemNative_SymLink(const char* target, const char* linkPath);

/**
 * readlink(2), FSCTL_GET_REPARSE_POINT. Reads the target of a symbolic link.
 * Result: the target's length in bytes. A NUL follows it in the buffer.
 * Errors: those of readlink(2); EINVAL for what is no link, or a negative length; ERANGE when the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_ReadLink(const char* path, uint8_t* buffer, int32_t length);

/**
 * realpath(3), GetFinalPathNameByHandleW. The absolute path of what exists at a path, with every link, . and ..
 * resolved.
 * Result: the path's length in bytes. A NUL follows it in the buffer.
 * Errors: those of realpath(3); EINVAL for a negative length; ERANGE when the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_RealPath(const char* path, uint8_t* buffer, int32_t length);
