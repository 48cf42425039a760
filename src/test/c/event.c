#include "test.h"

TEST(ExistEverywhere)
{
    SystemNative_TimerSetting setting = {0, 0};
    int64_t counter = SystemNative_EventFd(0, 0);
    int64_t timer = SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_MONOTONIC, 0);
    CHECK((counter == -Error_ENOTSUP) == (timer == -Error_ENOTSUP));
    int32_t set = SystemNative_TimerFdSetTime(timer, 0, &setting, &setting);
    int32_t got = SystemNative_TimerFdGetTime(timer, &setting);
    CHECK(set == (timer < 0 ? -Error_ENOTSUP : 0) && got == set);
    if (counter >= 0) {
        CHECK_SAME(0, SystemNative_Close(counter));
    }
    if (timer >= 0) {
        CHECK_SAME(0, SystemNative_Close(timer));
    }
}

#if defined(__linux__)
#include <sys/timex.h>
#include <time.h>

static const int64_t Millisecond = 1000000;

static int64_t ReadNumber(int64_t fd)
{
    int64_t number = -1;
    int32_t result = SystemNative_Read(fd, (uint8_t*)&number, sizeof(number));
    return result == sizeof(number) ? number : result;
}

static int32_t WriteNumber(int64_t fd, int64_t number)
{
    return SystemNative_Write(fd, (const uint8_t*)&number, sizeof(number));
}

TEST(Counters)
{
    int64_t fd = SystemNative_EventFd(UINT32_MAX, SystemNative_EFD_NONBLOCK | SystemNative_EFD_CLOEXEC);
    REQUIRE(fd >= 0);
    CHECK_SAME(FD_CLOEXEC, fcntl((int)fd, F_GETFD));
    CHECK_SAME(O_NONBLOCK, fcntl((int)fd, F_GETFL) & O_NONBLOCK);
    CHECK_SAME(8, WriteNumber(fd, 2));
    CHECK_SAME((int64_t)UINT32_MAX + 2, ReadNumber(fd));
    CHECK_ERROR(EAGAIN, ReadNumber(fd));
    CHECK_SAME(8, WriteNumber(fd, -2));
    CHECK_ERROR(EAGAIN, WriteNumber(fd, 1));
    CHECK_ERROR(EINVAL, WriteNumber(fd, -1));
    CHECK_ERROR(EINVAL, SystemNative_Read(fd, (uint8_t[7]){0}, 7));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(Semaphores)
{
    int64_t fd = SystemNative_EventFd(2, SystemNative_EFD_SEMAPHORE);
    CHECK_SAME(0, fcntl((int)fd, F_GETFD));
    CHECK_SAME(0, fcntl((int)fd, F_GETFL) & O_NONBLOCK);
    CHECK_SAME(1, ReadNumber(fd));
    CHECK_SAME(1, ReadNumber(fd));
    SystemNative_PollEvent event = {fd, SystemNative_POLLIN, -1};
    CHECK_SAME(0, SystemNative_Poll((uint8_t*)&event, sizeof(event), 0));
    CHECK_SAME(8, WriteNumber(fd, 1));
    CHECK_SAME(1, SystemNative_Poll((uint8_t*)&event, sizeof(event), 0));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(EventFdErrors)
{
    CHECK_ERROR(EINVAL, SystemNative_EventFd(-1, 0));
    CHECK_ERROR(EINVAL, SystemNative_EventFd((int64_t)UINT32_MAX + 1, 0));
    CHECK_ERROR(EINVAL, SystemNative_EventFd(INT64_MAX, 0));
    CHECK_ERROR(EINVAL, SystemNative_EventFd(0, 2));
    CHECK_ERROR(EINVAL, SystemNative_EventFd(0, O_NONBLOCK));
    CHECK_ERROR(EINVAL, SystemNative_EventFd(0, -1));
}

TEST(OutOfDescriptors)
{
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 3, .rlim_max = 3};
        setrlimit(RLIMIT_NOFILE, &limit);
        _exit(SystemNative_EventFd(0, 0) == -Error_EMFILE && SystemNative_TimerFdCreate(1, 0) == -Error_EMFILE ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

TEST(TimersRunOut)
{
    const int32_t clocks[] = {SystemNative_TFD_CLOCK_REALTIME, SystemNative_TFD_CLOCK_MONOTONIC,
        SystemNative_TFD_CLOCK_BOOTTIME};
    for (size_t i = 0; i < COUNT_OF(clocks); i++) {
        int64_t fd = SystemNative_TimerFdCreate(clocks[i], SystemNative_TFD_CLOEXEC);
        REQUIRE(fd >= 0);
        CHECK_SAME(FD_CLOEXEC, fcntl((int)fd, F_GETFD));
        const SystemNative_TimerSetting setting = {50 * Millisecond, 10 * Millisecond};
        int64_t start = SystemNative_GetTimestamp();
        CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, 0, &setting, NULL));
        StartStorm();
        CHECK(ReadNumber(fd) >= 1);
        StopStorm();
        CHECK(SystemNative_GetTimestamp() - start >= 49 * Millisecond);
        SleepMilliseconds(35);
        CHECK(ReadNumber(fd) >= 2);
        SystemNative_TimerSetting now = {-1, -1};
        CHECK_SAME(0, SystemNative_TimerFdGetTime(fd, &now));
        CHECK(now.Value > 0 && now.Value <= 10 * Millisecond);
        CHECK_SAME(10 * Millisecond, now.Interval);
        CHECK_SAME(0, SystemNative_Close(fd));
    }
}

TEST(TimersTellWhatWasSetBefore)
{
    int64_t fd = SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_MONOTONIC, SystemNative_TFD_NONBLOCK);
    SystemNative_TimerSetting old = {-1, -1};
    SystemNative_TimerSetting setting = {3600 * 1000 * Millisecond + 1, 1999999999};
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, 0, &setting, &old));
    CHECK(old.Value == 0 && old.Interval == 0);
    CHECK_ERROR(EAGAIN, ReadNumber(fd));
    setting = (SystemNative_TimerSetting){0, 0};
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, 0, &setting, &old));
    CHECK(old.Value > 3500 * 1000 * Millisecond && old.Value <= 3600 * 1000 * Millisecond + 1);
    CHECK_SAME(1999999999, old.Interval);
    CHECK_SAME(0, SystemNative_TimerFdGetTime(fd, &old));
    CHECK(old.Value == 0 && old.Interval == 0);
    setting = (SystemNative_TimerSetting){INT64_MAX, INT64_MAX};
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, 0, &setting, NULL));
    CHECK_SAME(0, SystemNative_TimerFdGetTime(fd, &old));
    CHECK(old.Value > INT64_MAX / 2);
    CHECK_SAME(INT64_MAX, old.Interval);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(TimersTakeATimeOfTheClock)
{
    int64_t fd = SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_MONOTONIC, 0);
    SystemNative_TimerSetting setting = {SystemNative_GetTimestamp() + 50 * Millisecond, 0};
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, SystemNative_TFD_TIMER_ABSTIME, &setting, NULL));
    CHECK_SAME(1, ReadNumber(fd));
    CHECK(SystemNative_GetTimestamp() >= setting.Value);
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_REALTIME, 0);
    const int32_t both = SystemNative_TFD_TIMER_ABSTIME | SystemNative_TFD_TIMER_CANCEL_ON_SET;
    setting.Value = 1;
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, both, &setting, NULL));
    CHECK_SAME(1, ReadNumber(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(TimerErrors)
{
    CHECK_ERROR(EINVAL, SystemNative_TimerFdCreate(2, 0));
    CHECK_ERROR(EINVAL, SystemNative_TimerFdCreate(-1, 0));
    CHECK_ERROR(EINVAL, SystemNative_TimerFdCreate(0, 1));
    CHECK_ERROR(EINVAL, SystemNative_TimerFdCreate(0, O_NONBLOCK));
    SystemNative_TimerSetting setting = {1, 1};
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_TimerFdSetTime(BadDescriptors[i], 0, &setting, NULL));
        CHECK_ERROR(EBADF, SystemNative_TimerFdGetTime(BadDescriptors[i], &setting));
    }
    int64_t file = SystemNative_Open(".", 0, 0);
    CHECK_ERROR(EINVAL, SystemNative_TimerFdSetTime(file, 0, &setting, NULL));
    CHECK_ERROR(EINVAL, SystemNative_TimerFdGetTime(file, &setting));
    CHECK_SAME(0, SystemNative_Close(file));
    int64_t fd = SystemNative_TimerFdCreate(0, 0);
    CHECK_ERROR(EFAULT, SystemNative_TimerFdSetTime(fd, 0, NULL, &setting));
    CHECK_ERROR(EFAULT, SystemNative_TimerFdGetTime(fd, NULL));
    CHECK_ERROR(EINVAL, SystemNative_TimerFdSetTime(fd, 4, &setting, NULL));
    CHECK_ERROR(EINVAL, SystemNative_TimerFdSetTime(fd, -1, &setting, NULL));
    CHECK_SAME(1, setting.Value);
    setting.Value = -1;
    CHECK_ERROR(EINVAL, SystemNative_TimerFdSetTime(fd, 0, &setting, NULL));
    setting = (SystemNative_TimerSetting){1, INT64_MIN};
    CHECK_ERROR(EINVAL, SystemNative_TimerFdSetTime(fd, 0, &setting, NULL));
    CHECK_SAME(0, SystemNative_Close(fd));
}

static bool MoveClock(int32_t seconds, int32_t nanoseconds)
{
    struct timex change = {
        .modes = ADJ_SETOFFSET | ADJ_NANO,
        .time = {.tv_sec = seconds, .tv_usec = nanoseconds},
    };
    return clock_adjtime(CLOCK_REALTIME, &change) != -1;
}

/* The clock goes on by a nanosecond and back. */
TEST(TimersAreCanceledWhenTheClockIsSet)
{
    const int32_t both = SystemNative_TFD_TIMER_ABSTIME | SystemNative_TFD_TIMER_CANCEL_ON_SET;
    const SystemNative_TimerSetting setting = {INT64_MAX, 7};
    SystemNative_TimerSetting now = {-1, -1};
    int64_t fd = SystemNative_TimerFdCreate(SystemNative_TFD_CLOCK_REALTIME, SystemNative_TFD_NONBLOCK);
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, both, &setting, NULL));
    CHECK_ERROR(EAGAIN, ReadNumber(fd));
    if (!MoveClock(0, 1)) {
        CHECK_SAME(0, SystemNative_Close(fd));
        SKIP("the clock may not be set here");
    }
    CHECK_ERROR(ECANCELED, ReadNumber(fd));
    CHECK_SAME(0, SystemNative_TimerFdSetTime(fd, both, &setting, NULL));
    CHECK(MoveClock(-1, 999999999));
    const SystemNative_TimerSetting other = {INT64_MAX, 8};
    CHECK_ERROR(ECANCELED, SystemNative_TimerFdSetTime(fd, both, &other, &now));
    CHECK(now.Value == -1 && now.Interval == -1);
    CHECK_SAME(0, SystemNative_TimerFdGetTime(fd, &now));
    CHECK_SAME(8, now.Interval);
    CHECK_ERROR(EAGAIN, ReadNumber(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
}
#endif
