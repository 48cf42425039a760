#pragma once

#include "common/interop.h"

enum {
    SystemNative_ABI_VERSION = 2,
};

/**
 * The version of this library's ABI. It changes only if the meaning of an existing export changes, not if exports are
 * added.
 * Result: SystemNative_ABI_VERSION. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetAbiVersion(void);
INTEROP_LEAF(SystemNative_GetAbiVersion);

/**
 * Adds two numbers modulo 2^31. For tests, and for benchmarks of the cost of a call.
 * Result: the sum, from 0 to INT32_MAX. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_Add(int32_t left, int32_t right);
INTEROP_LEAF(SystemNative_Add);
