#include "common/unix.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#if HAVE_SYS_GETRANDOM
#include <sys/syscall.h>
#endif

#include "system/random.h"

#if HAVE_ARC4RANDOM_BUF

int32_t SystemNative_GetCryptographicallySecureRandomBytes(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    arc4random_buf(buffer, (size_t)length);
    return length;
}

#else

/* Result: length, or a negated error. */
static int32_t ReadDevice(uint8_t* buffer, int32_t length)
{
    int fd;
    INTEROP_RETRY(fd, open("/dev/urandom", O_RDONLY | O_CLOEXEC));
    if (fd == -1) {
        return errno == ENOENT ? -Error_ENOTSUP : Interop_Fail();
    }
    int32_t result = length;
    for (int32_t filled = 0; filled < length;) {
        ssize_t count;
        INTEROP_RETRY(count, read(fd, buffer + filled, (size_t)(length - filled)));
        if (count <= 0) {
            result = count == 0 ? -Error_ENOTSUP : Interop_Fail();
            break;
        }
        filled += (int32_t)count;
    }
    (void)close(fd);
    return result;
}

int32_t SystemNative_GetCryptographicallySecureRandomBytes(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    int32_t filled = 0;
#if HAVE_SYS_GETRANDOM
    /* Not getrandom(3), which glibc has only since 2.25. */
    while (filled < length) {
        int64_t count;
        INTEROP_RETRY(count, syscall(SYS_getrandom, buffer + filled, (size_t)(length - filled), 0U));
        if (count == -1) {
            /* A kernel before 3.17, or a container's seccomp filter, which may fail with EPERM. */
            if (errno == ENOSYS || errno == EPERM) {
                break;
            }
            return Interop_Fail();
        }
        filled += (int32_t)count;
    }
#endif
    return filled == length ? length : ReadDevice(buffer, length);
}

#endif
