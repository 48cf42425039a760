#pragma once

#include "common/interop.h"

/** chmod(2). Sets the permission bits. Result: 0. */
INTEROP_EXPORT int64_t SystemNative_LSeek(int64_t fd, off_t offset, int32_t whence);
