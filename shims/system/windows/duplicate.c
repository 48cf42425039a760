#include "system/windows/win32.h"

#include "system/descriptor.h"
#include "system/duplicate.h"

/* DuplicateHandle does not let the caller choose the handle. */

int32_t SystemNative_Dup2(int64_t fd, int64_t onto)
{
    (void)fd;
    (void)onto;
    return -Error_ENOTSUP;
}

int32_t SystemNative_Dup3(int64_t fd, int64_t onto, int32_t flags)
{
    return fd == onto || (flags & ~SystemNative_O_CLOEXEC) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}
