#include "system/event.h"

int64_t SystemNative_EventFd(int64_t start, int32_t flags)
{
    (void)start;
    (void)flags;
    return -Error_ENOTSUP;
}

int64_t SystemNative_TimerFdCreate(int32_t clock, int32_t flags)
{
    (void)clock;
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_TimerFdSetTime(int64_t fd, int32_t flags, const SystemNative_TimerSetting* setting,
        SystemNative_TimerSetting* old)
{
    (void)fd;
    (void)flags;
    (void)setting;
    (void)old;
    return -Error_ENOTSUP;
}

int32_t SystemNative_TimerFdGetTime(int64_t fd, SystemNative_TimerSetting* setting)
{
    (void)fd;
    (void)setting;
    return -Error_ENOTSUP;
}
