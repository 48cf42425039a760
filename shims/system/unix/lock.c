#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <sys/file.h>
#include <unistd.h>

#include "system/lock.h"

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

static int SetAnyLock(int fd, struct flock* lock, bool waits)
{
#if HAVE_F_OFD_SETLK
    int result = SetLock(fd, waits ? F_OFD_SETLKW : F_OFD_SETLK, lock, waits);
    /* So says a kernel before 3.15 of a command that it does not know. */
    if (result != -1 || errno != EINVAL) {
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
