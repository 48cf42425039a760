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

/* A constant of ours that needs no conversion. The casts: either may belong to an enum. */
#define INTEROP_SAME(ours, platform) _Static_assert((int32_t)(ours) == (int32_t)(platform), #ours)

/* Runs a call again for as long as a signal interrupts it. */
#define INTEROP_RETRY(result, call) \
    do { \
        (result) = (call); \
    } while ((result) == -1 && errno == EINTR)

/* Whether an errno is ENOTSUP, for which some systems have another number as well: EOPNOTSUPP. */
static inline bool Interop_IsUnsupported(int error)
{
    return Interop_ErrorFromPlatform(error) == Error_ENOTSUP;
}

/* Whether an errno tells of what this process or the machine has run out of, and nothing of what was asked. */
static inline bool Interop_RanOut(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOMEM;
}

static inline int32_t Interop_Fail(void)
{
    return -Interop_ErrorFromPlatform(errno);
}

/* The result of an export for that of a call that says -1 when it fails. */
static inline int32_t Interop_Result(int64_t result)
{
    return result == -1 ? Interop_Fail() : (int32_t)result;
}

static inline int64_t Interop_Result64(int64_t result)
{
    return result == -1 ? Interop_Fail() : result;
}

/* A count that has no sign, which a file system of somebody else's make may make as large as it likes. */
static inline int64_t Interop_Count(uint64_t count)
{
    return count <= INT64_MAX ? (int64_t)count : INT64_MAX;
}

/* A descriptor as the system has it. One out of its range becomes -1, for which the system says EBADF. */
static inline int Interop_Descriptor(int64_t fd)
{
    return fd >= 0 && fd <= INT_MAX ? (int)fd : -1;
}
