#pragma once

#include "common/interop.h"

/** chmod(2). Sets the permission bits. Result: 0. */
INTEROP_EXPORT ssize_t SystemNative_Read(int64_t fd, uint8_t* buffer, int32_t length);
