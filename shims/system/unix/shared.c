#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#if HAVE_SYS_MEMFD_CREATE
#include <sys/syscall.h>
#endif

#include "system/descriptor.h"
#include "system/shared.h"
#include "system/status.h"

enum {
    NAME_LENGTH = 255,
};

#if HAVE_SYS_MEMFD_CREATE
/* The flags have the kernel's values, which some headers lack. */
static int64_t Create(const char* name, int32_t flags)
{
    return syscall(SYS_memfd_create, name, (unsigned int)flags);
}

int32_t SystemNative_IsMemfdSupported(void)
{
    /* Creates nothing: a system that supports the call fails with EFAULT for a NULL name. */
    if (Create(NULL, 0) != -1) {
        return 0;
    }
    return Interop_RanOut(errno) ? Interop_Fail() : errno == EFAULT;
}

int64_t SystemNative_MemfdCreate(const char* name, int32_t flags)
{
    int64_t fd;
    INTEROP_RETRY(fd, Create(name, flags));
    /* ENODEV: the system has no huge pages of that size. */
    bool lacking = fd == -1 && (errno == ENOSYS || (errno == ENODEV && (flags & SystemNative_MFD_HUGETLB) != 0));
    return lacking ? -Error_ENOTSUP : Interop_Result64(fd);
}
#endif

#if HAVE_F_ADD_SEALS
INTEROP_SAME(SystemNative_F_SEAL_SEAL, F_SEAL_SEAL);
INTEROP_SAME(SystemNative_F_SEAL_SHRINK, F_SEAL_SHRINK);
INTEROP_SAME(SystemNative_F_SEAL_GROW, F_SEAL_GROW);
INTEROP_SAME(SystemNative_F_SEAL_WRITE, F_SEAL_WRITE);

int32_t SystemNative_FcntlAddSeals(int64_t fd, int32_t seals)
{
    return Interop_Result(fcntl(Interop_Descriptor(fd), F_ADD_SEALS, seals));
}

int32_t SystemNative_FcntlGetSeals(int64_t fd)
{
    return Interop_Result(fcntl(Interop_Descriptor(fd), F_GET_SEALS));
}
#endif

/* The meaning of other names, if any, depends on the system. */
static int32_t CheckName(const char* name)
{
    if (name == NULL) {
        return -Error_EFAULT;
    }
    if (name[0] != '/' || name[1] == '\0' || strchr(name + 1, '/') != NULL || strcmp(name, "/.") == 0
            || strcmp(name, "/..") == 0) {
        return -Error_EINVAL;
    }
    return strlen(name + 1) > NAME_LENGTH ? -Error_ENAMETOOLONG : 0;
}

/* Result: the platform's flags, or a negated error. */
static int32_t ConvertFlags(int32_t flags)
{
    int result = O_RDONLY;
    switch (flags & ~(SystemNative_O_CREAT | SystemNative_O_EXCL | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC)) {
    case SystemNative_O_RDONLY:
        break;
    case SystemNative_O_RDWR:
        result = O_RDWR;
        break;
    default:
        return -Error_EINVAL;
    }
    result |= (flags & SystemNative_O_CREAT) != 0 ? O_CREAT : 0;
    result |= (flags & SystemNative_O_EXCL) != 0 ? O_EXCL : 0;
    result |= (flags & SystemNative_O_TRUNC) != 0 ? O_TRUNC : 0;
    return result;
}

#if HAVE_SHM_OPEN
static int OpenShared(const char* name, int flags, mode_t mode)
{
    return shm_open(name, flags, mode);
}

static int UnlinkShared(const char* name)
{
    return shm_unlink(name);
}
#else
/*
 * As glibc does, whose functions would need librt or glibc 2.34: shared memory objects are files in the directory of
 * shm_overview(7).
 */
typedef char SharedPath[sizeof("/dev/shm") + 1 + NAME_LENGTH];

static void MakePath(const char* name, SharedPath path)
{
    (void)snprintf(path, sizeof(SharedPath), "/dev/shm%s", name);
}

static int OpenShared(const char* name, int flags, mode_t mode)
{
    SharedPath path;
    MakePath(name, path);
    int fd = open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd == -1 && errno == ENOENT && (flags & O_CREAT) != 0) {
        /* The directory is missing. */
        errno = ENOTSUP;
    }
    return fd;
}

static int UnlinkShared(const char* name)
{
    SharedPath path;
    MakePath(name, path);
    int result = unlink(path);
    if (result == -1 && errno == EPERM) {
        /* The name belongs to another user, and the directory is sticky. */
        errno = EACCES;
    }
    return result;
}
#endif

int64_t SystemNative_ShmOpen(const char* name, int32_t flags, int32_t mode)
{
    int32_t platformFlags = ConvertFlags(flags);
    if (platformFlags < 0 || (mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int32_t error = CheckName(name);
    if (error != 0) {
        return error;
    }
    int fd;
    INTEROP_RETRY(fd, OpenShared(name, platformFlags, (mode_t)mode));
    return Interop_Result64(fd);
}

int32_t SystemNative_ShmUnlink(const char* name)
{
    int32_t error = CheckName(name);
    return error != 0 ? error : Interop_Result(UnlinkShared(name));
}
