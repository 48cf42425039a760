#pragma once

#include "common/interop.h"

/** chmod(2). Sets the permission bits. */
INTEROP_EXPORT int32_t SystemNative_ChMod(const char* path, int32_t mode);
