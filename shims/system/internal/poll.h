#pragma once

#include <stddef.h>
#include <string.h>

#include "common/errors.h"
#include "system/poll.h"

/* The functions that system/poll.c needs from each platform, and access to the events, which need not be aligned. */

#define Interop_Poll INTEROP_NAME(Interop_Poll)
#define Interop_Select INTEROP_NAME(Interop_Select)

enum {
    Interop_POLL_SETS = SystemNative_POLLIN | SystemNative_POLLPRI | SystemNative_POLLOUT,
    Interop_POLL_ALWAYS = SystemNative_POLLERR | SystemNative_POLLHUP | SystemNative_POLLNVAL,
};

/* The exports, with arguments that have been checked; the deadline is one of internal/deadline.h. */
int32_t Interop_Poll(uint8_t* events, int32_t count, int64_t deadline);

int32_t Interop_Select(uint8_t* events, int32_t count, int64_t deadline);

static inline SystemNative_PollEvent Interop_GetEvent(const uint8_t* events, int32_t index)
{
    SystemNative_PollEvent event;
    memcpy(&event, events + (size_t)index * sizeof(event), sizeof(event));
    return event;
}

/* Result: 1 if triggered is not 0, else 0. */
static inline int32_t Interop_SetTriggered(uint8_t* events, int32_t index, int32_t triggered)
{
    memcpy(events + (size_t)index * sizeof(SystemNative_PollEvent) + offsetof(SystemNative_PollEvent, TriggeredEvents),
            &triggered, sizeof(triggered));
    return triggered != 0;
}
