#include "common/unix.h"

#include "system/clock.h"

int64_t SystemNative_GetTimestamp(void)
{
    /* Never blocks, even if it is a system call. */
    struct timespec now = {0};
    (void)clock_gettime(INTEROP_CLOCK, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
