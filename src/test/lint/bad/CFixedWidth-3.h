#pragma once

#include "common/interop.h"

/** chmod(2). Sets the permission bits. Result: 0. */
INTEROP_EXPORT int64_t SystemNative_Read(int64_t fd, uint8_t* buffer, size_t length);
