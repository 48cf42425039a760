#pragma once

#include "common/interop.h"

/**
 * chown(2). Gives a file to a user and a group, through symbolic links; -1 leaves the one or the other as it is.
 * Result: 0. Errors: those of chown(2), EPERM for a process that may not; EINVAL for an id that is neither -1 nor
 * from 0 to 4,294,967,294. Windows: ENOTSUP, since an owner has no number.
 */
INTEROP_EXPORT int32_t SystemNative_ChOwn(const char* path, int64_t uid, int64_t gid);

/**
 * lchown(2). Like ChOwn, but gives away a symbolic link itself.
 * Result: 0. Errors: those of lchown(2); EINVAL for another id.
 */
INTEROP_EXPORT int32_t SystemNative_LChOwn(const char* path, int64_t uid, int64_t gid);

/**
 * fchown(2). Like ChOwn, for an open file.
 * Result: 0. Errors: those of fchown(2); EINVAL for another id.
 */
INTEROP_EXPORT int32_t SystemNative_FChOwn(int64_t fd, int64_t uid, int64_t gid);
