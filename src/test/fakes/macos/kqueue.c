#include <sys/event.h>
#include <time.h>

#include "macos.h"
#include "system/clock.h"
#include "system/kqueue.h"

enum {
    NANOSECONDS = 1000000000,
};

/* The clocks: that of the day was set back. */
static int64_t uptime = 5;
static int64_t longest;
static int waits;
static int interrupts;

int clock_gettime(clockid_t clock, struct timespec* time)
{
    int64_t now = clock == CLOCK_UPTIME_RAW ? uptime : -uptime;
    *time = (struct timespec){.tv_sec = now / NANOSECONDS, .tv_nsec = now % NANOSECONDS};
    return 0;
}

/* Without events, after all of the timeout. */
int kevent(int queue, const struct kevent* changes, int changeCount, struct kevent* events, int count,
        const struct timespec* timeout)
{
    (void)queue;
    (void)changes;
    (void)changeCount;
    (void)events;
    (void)count;
    waits++;
    if (timeout->tv_sec > INT32_MAX || timeout->tv_nsec >= NANOSECONDS) {
        return Fails(EINVAL);
    }
    longest = timeout->tv_sec > longest ? timeout->tv_sec : longest;
    if (interrupts > 0) {
        interrupts--;
        uptime += NANOSECONDS;
        return Fails(EINTR);
    }
    uptime += timeout->tv_sec * NANOSECONDS + timeout->tv_nsec;
    return 0;
}

TEST(TimestampsDoNotGoBack)
{
    uptime = 10;
    int64_t first = SystemNative_GetTimestamp();
    uptime += 1000;
    CHECK_SAME(1000, SystemNative_GetTimestamp() - first);
}

TEST(LongTimeout)
{
    uint8_t buffer[sizeof(SystemNative_KernelEvent)];
    int64_t begin = uptime = 10;
    const int64_t timeout = INT64_C(3000000000) * NANOSECONDS;
    waits = 0;
    CHECK_SAME(0, SystemNative_Kevent(3, buffer, sizeof(buffer), timeout));
    CHECK(waits > 1);
    CHECK_SAME(timeout, uptime - begin);
}

TEST(InterruptedWait)
{
    uint8_t buffer[sizeof(SystemNative_KernelEvent)];
    int64_t begin = uptime = 10;
    interrupts = 3;
    CHECK_SAME(0, SystemNative_Kevent(3, buffer, sizeof(buffer), INT64_C(5) * NANOSECONDS));
    CHECK_SAME(INT64_C(5) * NANOSECONDS, uptime - begin);
}
