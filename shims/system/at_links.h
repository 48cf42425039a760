#pragma once

#include "system/at.h"

/**
 * symlinkat(2), CreateSymbolicLinkW. Like SymLink, under a directory.
 * Result: 0. Errors: those of symlinkat(2).
 * Windows: as for SymLink, and by the path that the directory has at the time.
 */
INTEROP_EXPORT int32_t SystemNative_SymLinkAt(const char* target, int64_t directory, const char* linkPath);

/**
 * readlinkat(2), FSCTL_GET_REPARSE_POINT. Like ReadLink, under a directory. An empty path is the link that the
 * descriptor itself is open on, by O_PATH and O_NOFOLLOW.
 * Result: the target's length in bytes. A NUL follows it in the buffer.
 * Errors: those of readlinkat(2); EINVAL for what is no link, or a negative length; ENOENT for an empty path and a
 * descriptor of what is no link; ERANGE when the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_ReadLinkAt(int64_t directory, const char* path, uint8_t* buffer, int32_t length);
