#include "common/windows.h"

#include "system/clock.h"

int64_t SystemNative_GetTimestamp(void)
{
    enum {
        NANOSECONDS_PER_SECOND = 1000000000,
    };
    /* Neither call fails on Windows XP or later. */
    LARGE_INTEGER frequency;
    LARGE_INTEGER now;
    (void)QueryPerformanceFrequency(&frequency);
    (void)QueryPerformanceCounter(&now);
    /* In two parts, since the product would overflow after some days. */
    int64_t seconds = now.QuadPart / frequency.QuadPart;
    int64_t rest = now.QuadPart % frequency.QuadPart;
    return seconds * NANOSECONDS_PER_SECOND + rest * NANOSECONDS_PER_SECOND / frequency.QuadPart;
}
