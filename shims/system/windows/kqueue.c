#include "common/windows.h"

#include "system/kqueue.h"

int64_t SystemNative_Kqueue(void)
{
    return -Error_ENOTSUP;
}

int32_t SystemNative_KeventChange(int64_t queue, const SystemNative_KernelEvent* change)
{
    (void)queue;
    (void)change;
    return -Error_ENOTSUP;
}

int32_t SystemNative_Kevent(int64_t queue, uint8_t* buffer, int32_t length, int64_t nanoseconds)
{
    (void)queue;
    (void)buffer;
    (void)length;
    (void)nanoseconds;
    return -Error_ENOTSUP;
}
