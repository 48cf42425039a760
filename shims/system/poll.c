#include "system/internal/poll.h"

#include "common/text.h"
#include "system/internal/deadline.h"

enum {
    MILLISECOND = 1000000,
    MICROSECOND = 1000,
};

/* Result: the number of events, or a negated error. */
static int32_t CountEvents(const uint8_t* events, int32_t length, int64_t timeout)
{
    const int32_t size = sizeof(SystemNative_PollEvent);
    int32_t error = Interop_CheckBuffer(events, length);
    if (error != 0) {
        return error;
    }
    if (length % size != 0 || timeout < -1) {
        return -Error_EINVAL;
    }
    for (int32_t i = 0; i < length / size; i++) {
        if ((Interop_GetEvent(events, i).Events & ~(Interop_POLL_SETS | Interop_POLL_ALWAYS)) != 0) {
            return -Error_EINVAL;
        }
    }
    return length / size;
}

int32_t SystemNative_Poll(uint8_t* events, int32_t length, int32_t milliseconds)
{
    int32_t count = CountEvents(events, length, milliseconds);
    return count < 0 ? count : Interop_Poll(events, count, Interop_MakeDeadline(milliseconds, MILLISECOND));
}

int32_t SystemNative_Select(uint8_t* events, int32_t length, int64_t microseconds)
{
    int32_t count = CountEvents(events, length, microseconds);
    return count < 0 ? count : Interop_Select(events, count, Interop_MakeDeadline(microseconds, MICROSECOND));
}
