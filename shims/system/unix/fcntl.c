#include "common/unix.h"

#include <fcntl.h>

#include "system/fcntl.h"

enum {
    /* A larger size would be rounded up beyond an int32_t. */
    PIPE_SIZE_MAX = 1 << 30,
};

INTEROP_SAME(SystemNative_FD_CLOEXEC, FD_CLOEXEC);

int32_t SystemNative_FcntlGetFD(int64_t fd)
{
    int flags = fcntl(Interop_Descriptor(fd), F_GETFD);
    return flags == -1 ? Interop_Fail() : flags & FD_CLOEXEC;
}

int32_t SystemNative_FcntlSetFD(int64_t fd, int32_t flags)
{
    if ((flags & ~SystemNative_FD_CLOEXEC) != 0) {
        return -Error_EINVAL;
    }
    return Interop_Result(fcntl(Interop_Descriptor(fd), F_SETFD, flags));
}

int32_t SystemNative_FcntlGetIsNonBlocking(int64_t fd)
{
    int flags = fcntl(Interop_Descriptor(fd), F_GETFL);
    return flags == -1 ? Interop_Fail() : (flags & O_NONBLOCK) != 0;
}

int32_t SystemNative_FcntlSetIsNonBlocking(int64_t fd, int32_t isNonBlocking)
{
    if ((isNonBlocking & ~1) != 0) {
        return -Error_EINVAL;
    }
    int number = Interop_Descriptor(fd);
    int flags = fcntl(number, F_GETFL);
    if (flags == -1) {
        return Interop_Fail();
    }
    int wanted = isNonBlocking != 0 ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    return wanted == flags ? 0 : Interop_Result(fcntl(number, F_SETFL, wanted));
}

int32_t SystemNative_FcntlCanGetSetPipeSz(void)
{
    return HAVE_F_SETPIPE_SZ;
}

#if HAVE_F_SETPIPE_SZ
int32_t SystemNative_FcntlGetPipeSz(int64_t fd)
{
    return Interop_Result(fcntl(Interop_Descriptor(fd), F_GETPIPE_SZ));
}

int32_t SystemNative_FcntlSetPipeSz(int64_t fd, int32_t size)
{
    if (size < 0 || size > PIPE_SIZE_MAX) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, fcntl(Interop_Descriptor(fd), F_SETPIPE_SZ, size));
    return Interop_Result(result);
}
#else
int32_t SystemNative_FcntlGetPipeSz(int64_t fd)
{
    (void)fd;
    return -Error_ENOTSUP;
}
#endif

int32_t SystemNative_IsAtomicNonInheritablePipeCreationSupported(void)
{
    return HAVE_PIPE2;
}
