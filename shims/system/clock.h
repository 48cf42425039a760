#pragma once

#include "common/interop.h"

/**
 * clock_gettime(2) CLOCK_MONOTONIC, mach_absolute_time, QueryPerformanceCounter. Nanoseconds on a clock that never goes
 * back. Only differences have a meaning.
 * Result: nanoseconds. Cannot fail.
 */
INTEROP_EXPORT int64_t SystemNative_GetTimestamp(void);
INTEROP_LEAF(SystemNative_GetTimestamp);
