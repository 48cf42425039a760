#pragma once

#include "common/errors.h"
#include "system/status.h"

#define Interop_GetStatus INTEROP_NAME(Interop_GetStatus)

/*
 * fstatat(2). Flags are the platform's: AT_SYMLINK_NOFOLLOW, or AT_EMPTY_PATH for the descriptor itself or AT_FDCWD.
 * Result: 0 and all of *status, or a negated error and nothing.
 */
int32_t Interop_GetStatus(int fd, const char* path, int flags, SystemNative_FileStatus* status);
