#pragma once

#include "common/interop.h"

/** chmod(2). Sets the permission bits. Result: 0. */
INTEROP_EXPORT int SystemNative_ChMod(const char* path, int32_t mode);
