#pragma once

#include "common/interop.h"

enum {
    SystemNative_ABI_VERSION = 1,
};

/**
 * The version of this library's ABI. It changes only when an existing export changes its meaning; new exports leave
 * it alone.
 * Result: SystemNative_ABI_VERSION. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetAbiVersion(void);
INTEROP_LEAF(SystemNative_GetAbiVersion);
