#include "common/unix.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#if !HAVE_LCHFLAGS
#include <sys/ioctl.h>
#endif

#include "system/flags.h"
#include "system/status.h"

enum {
    ALL_FLAGS = SystemNative_UF_NODUMP | SystemNative_UF_IMMUTABLE | SystemNative_UF_APPEND | SystemNative_UF_HIDDEN
            | SystemNative_SF_ARCHIVED | SystemNative_SF_IMMUTABLE | SystemNative_SF_APPEND,
};

#if HAVE_LCHFLAGS

INTEROP_SAME(SystemNative_UF_NODUMP, UF_NODUMP);
INTEROP_SAME(SystemNative_UF_IMMUTABLE, UF_IMMUTABLE);
INTEROP_SAME(SystemNative_UF_APPEND, UF_APPEND);
INTEROP_SAME(SystemNative_UF_HIDDEN, UF_HIDDEN);
INTEROP_SAME(SystemNative_SF_ARCHIVED, SF_ARCHIVED);
INTEROP_SAME(SystemNative_SF_IMMUTABLE, SF_IMMUTABLE);
INTEROP_SAME(SystemNative_SF_APPEND, SF_APPEND);

/* Keeps other flags of the system, such as that of a compressed file. */
static uint32_t Replace(uint32_t all, int32_t flags)
{
    return (all & ~(uint32_t)ALL_FLAGS) | (uint32_t)flags;
}

int32_t SystemNative_LChflags(const char* path, int32_t flags)
{
    if ((flags & ~ALL_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    struct stat status;
    int result;
    INTEROP_RETRY(result, lstat(path, &status));
    if (result == 0) {
        INTEROP_RETRY(result, lchflags(path, Replace(status.st_flags, flags)));
    }
    return Interop_Result(result);
}

int32_t SystemNative_FChflags(int64_t fd, int32_t flags)
{
    if ((flags & ~ALL_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    struct stat status;
    int result;
    INTEROP_RETRY(result, fstat(Interop_Descriptor(fd), &status));
    if (result == 0) {
        INTEROP_RETRY(result, fchflags(Interop_Descriptor(fd), Replace(status.st_flags, flags)));
    }
    return Interop_Result(result);
}

#else

#if HAVE_INT_IOCTL
typedef int Request;
#else
typedef unsigned long Request;
#endif

/* As in linux/fs.h, which some libcs lack. The kernel uses an int, although the type here is long. */
#define GET_FLAGS ((Request)_IOR('f', 1, long))
#define SET_FLAGS ((Request)_IOW('f', 2, long))

enum {
    FLAG_IMMUTABLE = 0x10,
    FLAG_APPEND = 0x20,
    FLAG_NODUMP = 0x40,
    LINUX_FLAGS = FLAG_IMMUTABLE | FLAG_APPEND | FLAG_NODUMP,
    SUPPORTED = SystemNative_UF_NODUMP | SystemNative_SF_IMMUTABLE | SystemNative_SF_APPEND,
};

/*
 * Result: 0 for files that have flags. Opening others may have side effects, and their drivers may use the same request
 * numbers.
 */
static int32_t CheckType(int32_t error, const SystemNative_FileStatus* status)
{
    if (error != 0) {
        return error;
    }
    int32_t type = status->Mode & SystemNative_S_IFMT;
    return type == SystemNative_S_IFREG || type == SystemNative_S_IFDIR ? 0 : -Error_ENOTSUP;
}

static int32_t CheckFlags(int32_t flags)
{
    return (flags & ~ALL_FLAGS) != 0 ? -Error_EINVAL : (flags & ~SUPPORTED) != 0 ? -Error_ENOTSUP : 0;
}

static int32_t SetFlags(int fd, int32_t flags)
{
    /* One int more, since file systems in user space may write a long, as the request number says. */
    unsigned int all[2] = {0, 0};
    int result;
    INTEROP_RETRY(result, ioctl(fd, GET_FLAGS, all));
    if (result == 0) {
        all[0] &= ~(unsigned int)LINUX_FLAGS;
        all[0] |= (flags & SystemNative_UF_NODUMP) != 0 ? FLAG_NODUMP : 0U;
        all[0] |= (flags & SystemNative_SF_IMMUTABLE) != 0 ? FLAG_IMMUTABLE : 0U;
        all[0] |= (flags & SystemNative_SF_APPEND) != 0 ? FLAG_APPEND : 0U;
        INTEROP_RETRY(result, ioctl(fd, SET_FLAGS, all));
    }
    return result == -1 && (errno == ENOTTY || errno == ENOSYS) ? -Error_ENOTSUP : Interop_Result(result);
}

int32_t SystemNative_LChflags(const char* path, int32_t flags)
{
    int32_t error = CheckFlags(flags);
    if (error == 0) {
        SystemNative_FileStatus status;
        error = CheckType(SystemNative_LStat(path, &status), &status);
    }
    if (error != 0) {
        return error;
    }
    int fd;
    INTEROP_RETRY(fd, open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (fd == -1) {
        return Interop_Fail();
    }
    int32_t result = SetFlags(fd, flags);
    (void)close(fd);
    return result;
}

int32_t SystemNative_FChflags(int64_t fd, int32_t flags)
{
    int32_t error = CheckFlags(flags);
    if (error == 0) {
        SystemNative_FileStatus status;
        error = CheckType(SystemNative_FStat(fd, &status), &status);
    }
    return error != 0 ? error : SetFlags(Interop_Descriptor(fd), flags);
}

#endif

int32_t SystemNative_LChflagsCanSetHiddenFlag(void)
{
    return HAVE_LCHFLAGS;
}

int32_t SystemNative_CanGetHiddenFlag(void)
{
    return HAVE_STAT_FLAGS;
}
