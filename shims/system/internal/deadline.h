#pragma once

#include "common/interop.h"
#include "system/clock.h"

/* Moments of GetTimestamp, at which a wait is over; INT64_MAX is never. Units are given in nanoseconds. */

static inline int64_t Interop_MakeDeadline(int64_t timeout, int64_t unit)
{
    int64_t now = SystemNative_GetTimestamp();
    return timeout < 0 || timeout > (INT64_MAX - now) / unit ? INT64_MAX : now + timeout * unit;
}

/* How many units are left, rounded up, but not more than most. */
static inline int64_t Interop_GetRemaining(int64_t deadline, int64_t unit, int64_t most)
{
    int64_t left = deadline - SystemNative_GetTimestamp();
    int64_t units = left <= 0 ? 0 : (left - 1) / unit + 1;
    return units < most ? units : most;
}
