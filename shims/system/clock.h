#pragma once

#include "common/interop.h"

/**
 * clock_gettime(2) CLOCK_MONOTONIC and CLOCK_UPTIME_RAW, QueryPerformanceCounter. Gets the time of a monotonic clock
 * with an arbitrary start: only differences are meaningful.
 * Result: nanoseconds. Cannot fail. Linux, macOS: does not advance while the system is suspended.
 */
INTEROP_EXPORT int64_t SystemNative_GetTimestamp(void);
INTEROP_LEAF(SystemNative_GetTimestamp);
