#include "common/unix.h"

#include <stdbool.h>
#include <stddef.h>

#if HAVE_EVENTFD
#include <sys/eventfd.h>
#endif
#if HAVE_TIMERFD
#include <sys/timerfd.h>
#endif

#include "system/event.h"

#if HAVE_EVENTFD
INTEROP_SAME(SystemNative_EFD_SEMAPHORE, EFD_SEMAPHORE);

int64_t SystemNative_EventFd(int64_t start, int32_t flags)
{
    const int32_t known = SystemNative_EFD_SEMAPHORE | SystemNative_EFD_CLOEXEC | SystemNative_EFD_NONBLOCK;
    if (start < 0 || start > UINT32_MAX || (flags & ~known) != 0) {
        return -Error_EINVAL;
    }
    int platformFlags = flags & SystemNative_EFD_SEMAPHORE;
    platformFlags |= (flags & SystemNative_EFD_CLOEXEC) != 0 ? EFD_CLOEXEC : 0;
    platformFlags |= (flags & SystemNative_EFD_NONBLOCK) != 0 ? EFD_NONBLOCK : 0;
    return Interop_Result64(eventfd((unsigned)start, platformFlags));
}
#endif

#if HAVE_TIMERFD
INTEROP_SAME(SystemNative_TFD_CLOCK_REALTIME, CLOCK_REALTIME);
INTEROP_SAME(SystemNative_TFD_CLOCK_MONOTONIC, CLOCK_MONOTONIC);
INTEROP_SAME(SystemNative_TFD_CLOCK_BOOTTIME, CLOCK_BOOTTIME);
INTEROP_SAME(SystemNative_TFD_TIMER_ABSTIME, TFD_TIMER_ABSTIME);
INTEROP_SAME(SystemNative_TFD_TIMER_CANCEL_ON_SET, TFD_TIMER_CANCEL_ON_SET);

enum {
    SECOND = 1000000000,
};

static struct timespec ConvertTime(int64_t nanoseconds)
{
    return (struct timespec){.tv_sec = nanoseconds / SECOND, .tv_nsec = (long)(nanoseconds % SECOND)};
}

static int64_t ConvertTimeBack(struct timespec time)
{
    /* The kernel also stores nanoseconds in 64 bits. */
    return time.tv_sec > INT64_MAX / SECOND - 1 ? INT64_MAX : (int64_t)time.tv_sec * SECOND + time.tv_nsec;
}

static SystemNative_TimerSetting ConvertSettingBack(struct itimerspec setting)
{
    return (SystemNative_TimerSetting){
        .Value = ConvertTimeBack(setting.it_value),
        .Interval = ConvertTimeBack(setting.it_interval),
    };
}

int64_t SystemNative_TimerFdCreate(int32_t clock, int32_t flags)
{
    bool known = clock == SystemNative_TFD_CLOCK_REALTIME || clock == SystemNative_TFD_CLOCK_MONOTONIC
            || clock == SystemNative_TFD_CLOCK_BOOTTIME;
    if (!known || (flags & ~(SystemNative_TFD_CLOEXEC | SystemNative_TFD_NONBLOCK)) != 0) {
        return -Error_EINVAL;
    }
    int platformFlags = (flags & SystemNative_TFD_CLOEXEC) != 0 ? TFD_CLOEXEC : 0;
    platformFlags |= (flags & SystemNative_TFD_NONBLOCK) != 0 ? TFD_NONBLOCK : 0;
    return Interop_Result64(timerfd_create(clock, platformFlags));
}

int32_t SystemNative_TimerFdSetTime(int64_t fd, int32_t flags, const SystemNative_TimerSetting* setting,
        SystemNative_TimerSetting* old)
{
    if (setting == NULL) {
        return -Error_EFAULT;
    }
    /* Linux before 3.0 accepts any bits. */
    const int32_t known = SystemNative_TFD_TIMER_ABSTIME | SystemNative_TFD_TIMER_CANCEL_ON_SET;
    if ((flags & ~known) != 0 || setting->Value < 0 || setting->Interval < 0) {
        return -Error_EINVAL;
    }
    struct itimerspec platformSetting = {
        .it_value = ConvertTime(setting->Value),
        .it_interval = ConvertTime(setting->Interval),
    };
    struct itimerspec platformOld;
    if (timerfd_settime(Interop_Descriptor(fd), flags, &platformSetting, &platformOld) == -1) {
        return Interop_Fail();
    }
    if (old != NULL) {
        *old = ConvertSettingBack(platformOld);
    }
    return 0;
}

int32_t SystemNative_TimerFdGetTime(int64_t fd, SystemNative_TimerSetting* setting)
{
    if (setting == NULL) {
        return -Error_EFAULT;
    }
    struct itimerspec platformSetting;
    if (timerfd_gettime(Interop_Descriptor(fd), &platformSetting) == -1) {
        return Interop_Fail();
    }
    *setting = ConvertSettingBack(platformSetting);
    return 0;
}
#endif
