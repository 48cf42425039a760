#include "system/windows/win32.h"

#include "system/shared.h"

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
