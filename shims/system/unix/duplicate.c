#include "common/unix.h"

#include <fcntl.h>
#include <unistd.h>

#include "system/descriptor.h"
#include "system/duplicate.h"

int32_t SystemNative_Dup2(int64_t fd, int64_t onto)
{
    int result;
    INTEROP_RETRY(result, dup2(Interop_Descriptor(fd), Interop_Descriptor(onto)));
    return result == -1 ? Interop_Fail() : 0;
}

#if HAVE_DUP3
static int Replace(int fd, int onto, int flags)
{
    return dup3(fd, onto, flags);
}
#else
static int Replace(int fd, int onto, int flags)
{
    int result = dup2(fd, onto);
    return result == -1 || flags == 0 ? result : fcntl(onto, F_SETFD, FD_CLOEXEC);
}
#endif

int32_t SystemNative_Dup3(int64_t fd, int64_t onto, int32_t flags)
{
    if (fd == onto || (flags & ~SystemNative_O_CLOEXEC) != 0) {
        return -Error_EINVAL;
    }
    int from = Interop_Descriptor(fd);
    int number = Interop_Descriptor(onto);
    if (from == -1 || number == -1) {
        return -Error_EBADF;
    }
    int result;
    INTEROP_RETRY(result, Replace(from, number, flags == 0 ? 0 : O_CLOEXEC));
    return result == -1 ? Interop_Fail() : 0;
}
