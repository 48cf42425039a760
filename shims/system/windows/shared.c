#include "system/windows/win32.h"

#include "system/shared.h"

int32_t SystemNative_IsMemfdSupported(void)
{
    return 0;
}

int64_t SystemNative_MemfdCreate(const char* name, int32_t flags)
{
    (void)name;
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FcntlAddSeals(int64_t fd, int32_t seals)
{
    (void)fd;
    (void)seals;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FcntlGetSeals(int64_t fd)
{
    (void)fd;
    return -Error_ENOTSUP;
}

int64_t SystemNative_ShmOpen(const char* name, int32_t flags, int32_t mode)
{
    (void)name;
    (void)flags;
    (void)mode;
    return -Error_ENOTSUP;
}

int32_t SystemNative_ShmUnlink(const char* name)
{
    (void)name;
    return -Error_ENOTSUP;
}
