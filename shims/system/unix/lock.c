#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <sys/file.h>
#include <unistd.h>

#include "system/lock.h"

/* The headers have these since the SDK for macOS 14, the system since 10.11. */
#if defined(__APPLE__) && !defined(F_OFD_SETLK)
#define F_OFD_SETLK 90
#define F_OFD_SETLKW 91
#define F_OFD_GETLK 92
#endif

INTEROP_SAME(SystemNative_LOCK_SH, LOCK_SH);
INTEROP_SAME(SystemNative_LOCK_EX, LOCK_EX);
INTEROP_SAME(SystemNative_LOCK_UN, LOCK_UN);
INTEROP_SAME(SystemNative_LOCK_NB, LOCK_NB);

int32_t SystemNative_FLock(int64_t fd, int32_t operation)
{
    int32_t kind = operation & ~SystemNative_LOCK_NB;
    if (kind != SystemNative_LOCK_SH && kind != SystemNative_LOCK_EX && kind != SystemNative_LOCK_UN) {
        return -Error_EINVAL;
    }
    bool waits = kind == operation && kind != SystemNative_LOCK_UN;
    int result;
    do {
        result = flock(Interop_Descriptor(fd), operation);
    } while (result == -1 && errno == EINTR && !waits);
    return Interop_Result(result);
}

static int SetLock(int fd, int command, struct flock* lock, bool waits)
{
    int result;
    do {
        result = fcntl(fd, command, lock);
    } while (result == -1 && errno == EINTR && !waits);
    return result;
}

#if HAVE_F_OFD_SETLK
/*
 * Whether only locks of the process are supported: EINVAL of Linux before 3.15, which does not know the command, and
 * ENOTSUP of macOS on file systems whose server keeps the locks, such as NFS and SMB.
 */
static bool IsUnknown(int error)
{
    return error == EINVAL || Interop_IsUnsupported(error);
}
#endif

static int SetAnyLock(int fd, struct flock* lock, bool waits)
{
#if HAVE_F_OFD_SETLK
    int result = SetLock(fd, waits ? F_OFD_SETLKW : F_OFD_SETLK, lock, waits);
    if (result != -1 || !IsUnknown(errno)) {
        return result;
    }
#endif
    return SetLock(fd, waits ? F_SETLKW : F_SETLK, lock, waits);
}

int32_t SystemNative_LockFileRegion(int64_t fd, int64_t offset, int64_t length, int32_t type)
{
    if (offset < 0 || length < 0) {
        return -Error_EINVAL;
    }
    struct flock lock = {.l_whence = SEEK_SET, .l_start = offset, .l_len = length};
    switch (type & ~SystemNative_F_WAIT) {
    case SystemNative_F_RDLCK:
        lock.l_type = F_RDLCK;
        break;
    case SystemNative_F_WRLCK:
        lock.l_type = F_WRLCK;
        break;
    case SystemNative_F_UNLCK:
        lock.l_type = F_UNLCK;
        break;
    default:
        return -Error_EINVAL;
    }
    if (length > 0 && length - 1 > INT64_MAX - offset) {
        return -Error_EOVERFLOW;
    }
    bool waits = (type & SystemNative_F_WAIT) != 0;
    return Interop_Result(SetAnyLock(Interop_Descriptor(fd), &lock, waits));
}

static int GetAnyLock(int fd, struct flock* lock)
{
    int result;
#if HAVE_F_OFD_SETLK
    INTEROP_RETRY(result, fcntl(fd, F_OFD_GETLK, lock));
    if (result != -1 || !IsUnknown(errno)) {
        return result;
    }
#endif
    INTEROP_RETRY(result, fcntl(fd, F_GETLK, lock));
    return result;
}

int32_t SystemNative_GetRegionLock(int64_t fd, int64_t offset, int64_t length, int32_t type,
        SystemNative_RegionLock* lock)
{
    if (offset < 0 || length < 0 || (type != SystemNative_F_RDLCK && type != SystemNative_F_WRLCK)) {
        return -Error_EINVAL;
    }
    if (length > 0 && length - 1 > INT64_MAX - offset) {
        return -Error_EOVERFLOW;
    }
    if (lock == NULL) {
        return -Error_EFAULT;
    }
    struct flock found = {
        .l_whence = SEEK_SET,
        .l_start = offset,
        .l_len = length,
        .l_type = type == SystemNative_F_WRLCK ? F_WRLCK : F_RDLCK,
    };
    if (GetAnyLock(Interop_Descriptor(fd), &found) == -1) {
        return Interop_Fail();
    }
    if (found.l_type == F_UNLCK) {
        *lock = (SystemNative_RegionLock){.Type = SystemNative_F_UNLCK};
        return 0;
    }
    *lock = (SystemNative_RegionLock){
        .Offset = found.l_start,
        .Length = found.l_len,
        /* -1 for an open file description lock. */
        .Pid = found.l_pid > 0 ? found.l_pid : 0,
        .Type = found.l_type == F_WRLCK ? SystemNative_F_WRLCK : SystemNative_F_RDLCK,
    };
    return 0;
}
