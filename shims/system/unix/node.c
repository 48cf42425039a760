#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>
#if HAVE_SYS_SYSMACROS_H
#include <sys/sysmacros.h>
#endif
#if HAVE_SYS_MKNODAT
#include <sys/syscall.h>
#endif

#include "system/node.h"
#include "system/status.h"

enum {
    PERMISSIONS = 0777,
    MODE_BITS = 07777,
};

/* Result: whether the system has a number for the device: it keeps 32 bits, of which some are the minor's. */
static bool MakeDevice(int64_t majorPart, int64_t minorPart, dev_t* device)
{
    if (majorPart < 0 || majorPart > UINT32_MAX || minorPart < 0 || minorPart > UINT32_MAX) {
        return false;
    }
    *device = makedev((uint32_t)majorPart, (uint32_t)minorPart);
    return (uint32_t)major(*device) == majorPart && (uint32_t)minor(*device) == minorPart
            && (dev_t)(uint32_t)*device == *device;
}

static int MakeNode(const char* path, mode_t mode, dev_t device)
{
#if HAVE_SYS_MKNODAT
    /* The system call itself, since glibc's mknod would bind to GLIBC_2.33. */
    return (int)syscall(SYS_mknodat, AT_FDCWD, path, mode, (unsigned int)device);
#else
    return mknod(path, mode, device);
#endif
}

int32_t SystemNative_MkNod(const char* path, int32_t mode, int64_t majorPart, int64_t minorPart)
{
    if ((mode & ~(SystemNative_S_IFMT | MODE_BITS)) != 0) {
        return -Error_EINVAL;
    }
    dev_t device = 0;
    switch (mode & SystemNative_S_IFMT) {
    case 0:
        mode |= SystemNative_S_IFREG;
        break;
    case SystemNative_S_IFREG:
    case SystemNative_S_IFIFO:
    case SystemNative_S_IFSOCK:
        break;
    case SystemNative_S_IFCHR:
    case SystemNative_S_IFBLK:
        if (!MakeDevice(majorPart, minorPart, &device)) {
            return -Error_EINVAL;
        }
        break;
    default:
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, MakeNode(path, (mode_t)mode, device));
    return Interop_Result(result);
}

int32_t SystemNative_MkFifo(const char* path, int32_t mode)
{
    if ((mode & ~PERMISSIONS) != 0) {
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
    return (mask & ~PERMISSIONS) != 0 ? -Error_EINVAL : (int32_t)umask((mode_t)mask);
}
