#pragma once

#include "common/interop.h"

/**
 * chown(2). Sets the user ID and group ID of the owner of a file; symbolic links are followed. -1 leaves an ID
 * unchanged.
 * Result: 0. Errors: those of chown(2), such as EPERM without privilege; EINVAL for an ID that is neither -1 nor from 0
 * to 4,294,967,294. Windows: ENOTSUP, since owners have no numeric IDs.
 */
INTEROP_EXPORT int32_t SystemNative_ChOwn(const char* path, int64_t uid, int64_t gid);

/**
 * lchown(2). Like ChOwn, but does not follow symbolic links.
 * Result: 0. Errors: those of lchown(2); EINVAL for any other ID.
 */
INTEROP_EXPORT int32_t SystemNative_LChOwn(const char* path, int64_t uid, int64_t gid);

/**
 * fchown(2). Like ChOwn, for an open file.
 * Result: 0. Errors: those of fchown(2); EINVAL for any other ID.
 */
INTEROP_EXPORT int32_t SystemNative_FChOwn(int64_t fd, int64_t uid, int64_t gid);
