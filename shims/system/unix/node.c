#include "common/unix.h"

#include <sys/stat.h>
#if HAVE_SYS_SYSMACROS_H
#include <sys/sysmacros.h>
#endif

#include "system/at_names.h"
#include "system/node.h"

int32_t SystemNative_MkNod(const char* path, int32_t mode, int64_t majorPart, int64_t minorPart)
{
    return SystemNative_MkNodAt(SystemNative_AT_FDCWD, path, mode, majorPart, minorPart);
}

int32_t SystemNative_MkFifo(const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, mkfifo(path, (mode_t)mode));
    return Interop_Result(result);
}

int32_t SystemNative_GetDeviceIdentifiers(int64_t device, SystemNative_DeviceIdentifiers* identifiers)
{
    if (identifiers == NULL) {
        return -Error_EFAULT;
    }
    dev_t number = (dev_t)device;
    if ((int64_t)number != device) {
        return -Error_EINVAL;
    }
    *identifiers = (SystemNative_DeviceIdentifiers){
        .Major = (uint32_t)major(number),
        .Minor = (uint32_t)minor(number),
    };
    return 0;
}

int32_t SystemNative_UMask(int32_t mask)
{
    return (mask & ~SystemNative_ALLPERMS) != 0 ? -Error_EINVAL : (int32_t)umask((mode_t)mask);
}
