#pragma once

#include "common/interop.h"

enum {
    SystemNative_ABI_VERSION = 2,
};

/**
 * The version of this library's ABI. It changes only when an existing export changes its meaning; new exports leave
 * it alone.
 * Result: SystemNative_ABI_VERSION. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetAbiVersion(void);
INTEROP_LEAF(SystemNative_GetAbiVersion);

/**
 * Adds two numbers modulo 2^31. Kept for tests and benchmarks: it is what a call costs.
 * Result: the sum, from 0 to INT32_MAX. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_Add(int32_t left, int32_t right);
INTEROP_LEAF(SystemNative_Add);
