#include "common/windows.h"

#include "system/at_names.h"
#include "system/node.h"

int32_t SystemNative_MkNod(const char* path, int32_t mode, int64_t majorPart, int64_t minorPart)
{
    return SystemNative_MkNodAt(SystemNative_AT_FDCWD, path, mode, majorPart, minorPart);
}

int32_t SystemNative_MkFifo(const char* path, int32_t mode)
{
    (void)path;
    return (mode & ~SystemNative_ALLPERMS) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}

int32_t SystemNative_GetDeviceIdentifiers(int64_t device, SystemNative_DeviceIdentifiers* identifiers)
{
    (void)device;
    return identifiers == NULL ? -Error_EFAULT : -Error_ENOTSUP;
}

/*
 * Permissions are inherited from the directory's access control list; a mask that only this library used would protect
 * nothing.
 */
int32_t SystemNative_UMask(int32_t mask)
{
    return (mask & ~SystemNative_ALLPERMS) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}
