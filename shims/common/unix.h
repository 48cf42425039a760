#pragma once

#include "common/config.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

#include "common/errors.h"

_Static_assert(sizeof(void*) == 8, "only 64-bit platforms are supported");
_Static_assert(sizeof(off_t) == 8, "file sizes must have 64 bits");
_Static_assert(sizeof(time_t) == 8, "times must have 64 bits");

/*
 * Asserts that a constant has the platform's value, so that no conversion is needed. Casts, since either may be of an
 * enum type.
 */
#define INTEROP_SAME(ours, platform) _Static_assert((int32_t)(ours) == (int32_t)(platform), #ours)

/*
 * The clock for time spans. CLOCK_MONOTONIC of macOS is calculated from the time of day, in microseconds, and was seen
 * to go back; CLOCK_UPTIME_RAW is mach_absolute_time, by which the system measures timeouts.
 */
#if defined(__APPLE__)
#define INTEROP_CLOCK CLOCK_UPTIME_RAW
#else
#define INTEROP_CLOCK CLOCK_MONOTONIC
#endif

/* Repeats a call while it fails with EINTR. */
#define INTEROP_RETRY(result, call) \
    do { \
        (result) = (call); \
    } while ((result) == -1 && errno == EINTR)

/* Whether an errno is ENOTSUP or EOPNOTSUPP, which are different numbers on some systems. */
static inline bool Interop_IsUnsupported(int error)
{
    return Interop_ErrorFromPlatform(error) == Error_ENOTSUP;
}

/*
 * Whether an errno means that the process or the system is out of descriptors or memory, whatever the arguments were.
 */
static inline bool Interop_RanOut(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOMEM;
}

static inline int32_t Interop_Fail(void)
{
    return -Interop_ErrorFromPlatform(errno);
}

/* Converts the result of a call that returns -1 on failure to that of an export. */
static inline int32_t Interop_Result(int64_t result)
{
    return result == -1 ? Interop_Fail() : (int32_t)result;
}

static inline int64_t Interop_Result64(int64_t result)
{
    return result == -1 ? Interop_Fail() : result;
}

/* Converts an unsigned count; INT64_MAX if it is larger. A file system in user space may return any number. */
static inline int64_t Interop_Count(uint64_t count)
{
    return count <= INT64_MAX ? (int64_t)count : INT64_MAX;
}

/* Converts a file descriptor; a number out of range becomes -1, for which the system returns EBADF. */
static inline int Interop_Descriptor(int64_t fd)
{
    return fd >= 0 && fd <= INT_MAX ? (int)fd : -1;
}
