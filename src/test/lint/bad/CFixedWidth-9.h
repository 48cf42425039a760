#pragma once

#include "common/interop.h"

/** chmod(2). Sets the permission bits. Result: 0. */
INTEROP_EXPORT int32_t SystemNative_SetLevel(float level);
