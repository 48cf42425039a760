#include "test.h"

#include <time.h>

TEST(NeverGoesBack)
{
    int64_t last = SystemNative_GetTimestamp();
    CHECK(last > 0);
    for (int i = 0; i < 100000; i++) {
        int64_t now = SystemNative_GetTimestamp();
        REQUIRE(now >= last);
        last = now;
    }
}

#if !defined(_WIN32)
static int64_t Witness(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

TEST(IsTheMonotonicClock)
{
    int64_t before = Witness();
    int64_t now = SystemNative_GetTimestamp();
    CHECK(before <= now && now <= Witness());
}
#endif
