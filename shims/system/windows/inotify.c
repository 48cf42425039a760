#include "common/windows.h"

#include "system/inotify.h"
#include "system/watch.h"

int64_t SystemNative_INotifyInit(int32_t flags)
{
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_INotifyAddWatch(int64_t fd, const char* path, int32_t mask)
{
    (void)fd;
    (void)path;
    (void)mask;
    return -Error_ENOTSUP;
}

int32_t SystemNative_INotifyRemoveWatch(int64_t fd, int32_t watch)
{
    (void)fd;
    (void)watch;
    return -Error_ENOTSUP;
}

int32_t SystemNative_ReadEvents(int64_t fd, uint8_t* buffer, int32_t length)
{
    (void)fd;
    (void)buffer;
    (void)length;
    return -Error_ENOTSUP;
}
