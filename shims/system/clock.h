#pragma once

#include "common/interop.h"

/**
 * clock_gettime(2) CLOCK_MONOTONIC, mach_absolute_time, QueryPerformanceCounter. Gets the time of a monotonic clock
 * with an arbitrary start: only differences are meaningful.
 * Result: nanoseconds. Cannot fail.
 */
INTEROP_EXPORT int64_t SystemNative_GetTimestamp(void);
INTEROP_LEAF(SystemNative_GetTimestamp);
