#pragma once

#include "system/at.h"

/**
 * symlinkat(2), CreateSymbolicLinkW. Like SymLink, relative to a directory.
 * Result: 0. Errors: those of symlinkat(2).
 * Windows: as for SymLink; uses the directory's path at the time of the call.
 */
INTEROP_EXPORT int32_t SystemNative_SymLinkAt(const char* target, int64_t directory, const char* linkPath);

/**
 * readlinkat(2), FSCTL_GET_REPARSE_POINT. Like ReadLink, relative to a directory. An empty path reads the symbolic link
 * that the descriptor refers to (O_PATH with O_NOFOLLOW).
 * Result: the target's length in bytes, not counting the terminating NUL.
 * Errors: those of readlinkat(2); EINVAL if the file is not a symbolic link, or for a negative length; ENOENT for an
 * empty path if the descriptor does not refer to a symbolic link; ERANGE if the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_ReadLinkAt(int64_t directory, const char* path, uint8_t* buffer, int32_t length);
