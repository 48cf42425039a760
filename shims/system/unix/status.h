#pragma once

#include "common/errors.h"
#include "system/status.h"

#define Interop_GetStatus INTEROP_NAME(Interop_GetStatus)

/*
 * fstatat(2) with flags of the platform: AT_SYMLINK_NOFOLLOW, or AT_EMPTY_PATH for the open file of fd, or for the
 * current directory if fd is AT_FDCWD.
 * Result: 0, and *status is filled in; or a negated error, and nothing is written.
 */
int32_t Interop_GetStatus(int fd, const char* path, int flags, SystemNative_FileStatus* status);
