#include "system/unix/at.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#if HAVE_SYS_SYSMACROS_H
#include <sys/sysmacros.h>
#endif
#if HAVE_SYS_RENAMEAT2 || HAVE_SYS_MKNODAT
#include <sys/syscall.h>
#endif

#include "system/at_names.h"

enum {
    NODE_BITS = SystemNative_S_IFMT | SystemNative_ALLPERMS,
};

/* POSIX lets a system say either EEXIST or ENOTEMPTY for a directory that has entries. */
static int32_t ResultForDirectory(int result)
{
    return result == -1 && errno == EEXIST ? -Error_ENOTEMPTY : Interop_Result(result);
}

int32_t SystemNative_MkDirAt(int64_t directory, const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, mkdirat(Interop_Directory(directory), path, (mode_t)mode));
    return Interop_Result(result);
}

int32_t SystemNative_UnlinkAt(int64_t directory, const char* path, int32_t flags)
{
    if ((flags & ~SystemNative_AT_REMOVEDIR) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, unlinkat(Interop_Directory(directory), path, Interop_AtFlags(flags)));
    return ResultForDirectory(result);
}

static int RenameFlagged(int oldDirectory, const char* oldPath, int newDirectory, const char* newPath, int32_t flags)
{
#if HAVE_SYS_RENAMEAT2
    /* The flags are the kernel's own. */
    return (int)syscall(SYS_renameat2, oldDirectory, oldPath, newDirectory, newPath, flags);
#else
    unsigned int platformFlags = flags == SystemNative_RENAME_NOREPLACE ? RENAME_EXCL : RENAME_SWAP;
    return renameatx_np(oldDirectory, oldPath, newDirectory, newPath, platformFlags);
#endif
}

int32_t SystemNative_RenameAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    int from = Interop_Directory(oldDirectory);
    int to = Interop_Directory(newDirectory);
    int result;
    switch (flags) {
    case 0:
        INTEROP_RETRY(result, renameat(from, oldPath, to, newPath));
        return ResultForDirectory(result);
    case SystemNative_RENAME_NOREPLACE:
    case SystemNative_RENAME_EXCHANGE:
        INTEROP_RETRY(result, RenameFlagged(from, oldPath, to, newPath, flags));
        /* A kernel before 3.15. */
        return result == -1 && errno == ENOSYS ? -Error_ENOTSUP : Interop_Result(result);
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_LinkAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    if ((flags & ~SystemNative_AT_SYMLINK_FOLLOW) != 0) {
        return -Error_EINVAL;
    }
    int from = Interop_Directory(oldDirectory);
    int to = Interop_Directory(newDirectory);
    int result;
    INTEROP_RETRY(result, linkat(from, oldPath, to, newPath, Interop_AtFlags(flags)));
    return Interop_Result(result);
}

#if HAVE_SYS_MKNODAT

/* The system call itself: glibc's function would bind to GLIBC_2.33. */
static int MakeNode(int directory, const char* path, mode_t mode, dev_t device)
{
    return (int)syscall(SYS_mknodat, directory, path, mode, (uint32_t)device);
}

#else

/* There mknodat came with a later system than the oldest that the library runs on. */
static int MakeNode(int directory, const char* path, mode_t mode, dev_t device)
{
    if (directory == AT_FDCWD || path == NULL || path[0] == '/') {
        return mknod(path, mode, device);
    }
    char joined[2 * PATH_MAX];
    if (fcntl(directory, F_GETPATH, joined) == -1) {
        return -1;
    }
    struct stat status;
    if (fstat(directory, &status) == -1) {
        return -1;
    }
    if (path[0] == '\0' || !S_ISDIR(status.st_mode)) {
        errno = path[0] == '\0' ? ENOENT : ENOTDIR;
        return -1;
    }
    size_t length = strlen(joined);
    if ((size_t)snprintf(joined + length, sizeof(joined) - length, "/%s", path) >= sizeof(joined) - length) {
        errno = ENAMETOOLONG;
        return -1;
    }
    return mknod(joined, mode, device);
}

#endif

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

int32_t SystemNative_MkNodAt(int64_t directory, const char* path, int32_t mode, int64_t majorPart, int64_t minorPart)
{
    if ((mode & ~NODE_BITS) != 0) {
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
    case SystemNative_S_IFDIR:
        /* So says the kernel, and POSIX; not every system. */
        return -Error_EPERM;
    default:
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, MakeNode(Interop_Directory(directory), path, (mode_t)mode, device));
    return Interop_Result(result);
}

int32_t SystemNative_MkFifoAt(int64_t directory, const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, MakeNode(Interop_Directory(directory), path, S_IFIFO | (mode_t)mode, 0));
    return Interop_Result(result);
}
