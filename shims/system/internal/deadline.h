#pragma once

#include "common/interop.h"
#include "system/clock.h"

/*
 * Deadlines: timestamps of GetTimestamp; INT64_MAX means no timeout. unit is the number of nanoseconds in the unit of a
 * timeout.
 */

static inline int64_t Interop_MakeDeadline(int64_t timeout, int64_t unit)
{
    int64_t now = SystemNative_GetTimestamp();
    return timeout < 0 || timeout > (INT64_MAX - now) / unit ? INT64_MAX : now + timeout * unit;
}

/* Returns the remaining time in units, rounded up, at most most. */
static inline int64_t Interop_GetRemaining(int64_t deadline, int64_t unit, int64_t most)
{
    int64_t left = deadline - SystemNative_GetTimestamp();
    int64_t units = left <= 0 ? 0 : (left - 1) / unit + 1;
    return units < most ? units : most;
}
