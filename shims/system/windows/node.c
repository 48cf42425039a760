#include "common/windows.h"

#include "system/descriptor.h"
#include "system/node.h"
#include "system/status.h"

enum {
    PERMISSIONS = 0777,
    MODE_BITS = 07777,
};

static int32_t MakeFile(const char* path, int32_t mode)
{
    int64_t fd = SystemNative_Open(path, SystemNative_O_RDONLY | SystemNative_O_CREAT | SystemNative_O_EXCL,
            mode & MODE_BITS);
    return fd < 0 ? (int32_t)fd : SystemNative_Close(fd);
}

int32_t SystemNative_MkNod(const char* path, int32_t mode, int64_t major, int64_t minor)
{
    (void)major;
    (void)minor;
    if ((mode & ~(SystemNative_S_IFMT | MODE_BITS)) != 0) {
        return -Error_EINVAL;
    }
    switch (mode & SystemNative_S_IFMT) {
    case 0:
    case SystemNative_S_IFREG:
        return MakeFile(path, mode);
    case SystemNative_S_IFIFO:
    case SystemNative_S_IFSOCK:
    case SystemNative_S_IFCHR:
    case SystemNative_S_IFBLK:
        return -Error_ENOTSUP;
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_MkFifo(const char* path, int32_t mode)
{
    (void)path;
    return (mode & ~PERMISSIONS) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}

int32_t SystemNative_GetDeviceIdentifiers(int64_t device, SystemNative_DeviceIdentifiers* identifiers)
{
    (void)device;
    return identifiers == NULL ? -Error_EFAULT : -Error_ENOTSUP;
}

/* Permissions come from the folder's access control list; a mask that only we knew would hide nothing. */
int32_t SystemNative_UMask(int32_t mask)
{
    return (mask & ~PERMISSIONS) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}
