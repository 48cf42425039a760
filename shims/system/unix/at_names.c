#include "system/unix/at.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#if HAVE_SYS_SYSMACROS_H
#include <sys/sysmacros.h>
#endif
#if HAVE_SYS_RENAMEAT2 || HAVE_SYS_MKNODAT
#include <sys/syscall.h>
#endif

#include "system/at_names.h"
#include "system/unix/status.h"

enum {
    NODE_BITS = SystemNative_S_IFMT | SystemNative_ALLPERMS,
};

/* POSIX allows both EEXIST and ENOTEMPTY for a directory that is not empty. */
static int32_t ResultForDirectory(int result)
{
    return result == -1 && errno == EEXIST ? -Error_ENOTEMPTY : Interop_Result(result);
}

int32_t SystemNative_MkDirAt(int64_t directory, const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int base = Interop_Directory(directory);
    int result;
    INTEROP_RETRY_AT(result, base, path, mkdirat(base, path, (mode_t)mode));
    return Interop_Result(result);
}

int32_t SystemNative_UnlinkAt(int64_t directory, const char* path, int32_t flags)
{
    if ((flags & ~SystemNative_AT_REMOVEDIR) != 0) {
        return -Error_EINVAL;
    }
    int base = Interop_Directory(directory);
    int result;
    INTEROP_RETRY_AT(result, base, path, unlinkat(base, path, Interop_AtFlags(flags)));
    return ResultForDirectory(result);
}

#if HAVE_SYS_RENAMEAT2

/* Opens the directory that contains the last component of a path, with O_PATH; -1 with errno set on failure. */
static int OpenParent(int directory, const char* path)
{
    char parent[PATH_MAX];
    size_t length = strlen(path);
    while (length > 0 && path[length - 1] == '/') {
        length--;
    }
    while (length > 0 && path[length - 1] != '/') {
        length--;
    }
    if (length >= sizeof(parent)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(parent, path, length);
    parent[length] = '\0';
    return openat(directory, length == 0 ? "." : parent, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

static bool IsSame(const SystemNative_FileStatus* one, const SystemNative_FileStatus* other)
{
    return one->Dev == other->Dev && one->Ino == other->Ino;
}

/*
 * Whether path is in the directory otherPath or below it; 0 if otherPath is not a directory. Result: 1, 0 or a negated
 * error.
 */
static int32_t IsBelow(int directory, const char* path, int otherDirectory, const char* otherPath)
{
    SystemNative_FileStatus other;
    int32_t error = Interop_GetStatus(otherDirectory, otherPath, AT_SYMLINK_NOFOLLOW, &other);
    if (error != 0 || (other.Mode & SystemNative_S_IFMT) != SystemNative_S_IFDIR) {
        return error;
    }
    int fd = OpenParent(directory, path);
    SystemNative_FileStatus before = {0};
    for (bool first = true;; first = false) {
        if (fd == -1) {
            return Interop_Fail();
        }
        SystemNative_FileStatus status;
        error = Interop_GetStatus(fd, "", AT_EMPTY_PATH, &status);
        if (error != 0) {
            (void)close(fd);
            return error;
        }
        bool found = IsSame(&status, &other);
        if (found || (!first && IsSame(&status, &before))) {
            (void)close(fd);
            return found;
        }
        before = status;
        int parent = openat(fd, "..", O_PATH | O_DIRECTORY | O_CLOEXEC);
        int number = errno;
        (void)close(fd);
        errno = number;
        fd = parent;
    }
}

/* Whether a name is valid on every file system: POSIX's portable file name characters, and not reserved by DOS. */
static bool IsTakenByAll(const char* path)
{
    static const char Portable[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    static const char* const Reserved[] = {"con", "prn", "aux", "nul", "com", "lpt"};
    const char* end = path + strlen(path);
    while (end > path && end[-1] == '/') {
        end--;
    }
    const char* name = end;
    while (name > path && name[-1] != '/') {
        name--;
    }
    size_t length = (size_t)(end - name);
    if (length == 0 || strspn(name, Portable) < length || end[-1] == '.') {
        return false;
    }
    size_t base = strcspn(name, "./");
    for (size_t i = 0; i < sizeof(Reserved) / sizeof(Reserved[0]); i++) {
        if ((base == 3 || base == 4) && strncasecmp(name, Reserved[i], 3) == 0) {
            return false;
        }
    }
    return true;
}

/*
 * Explains the EINVAL of a rename with a flag: the file system does not support the flag, or a directory would become a
 * subdirectory of itself (rename(2)), or the file system does not accept the name. The last is not possible for an
 * exchange, since both names exist.
 */
static int32_t ExplainInvalid(int from, const char* oldPath, int to, const char* newPath, int32_t flags)
{
    int32_t below = IsBelow(to, newPath, from, oldPath);
    if (below == 0 && flags == SystemNative_RENAME_EXCHANGE) {
        below = IsBelow(from, oldPath, to, newPath);
    }
    if (below == -Error_EMFILE || below == -Error_ENFILE || below == -Error_ENOMEM) {
        return below;
    }
    bool lacks = below == 0 && (flags == SystemNative_RENAME_EXCHANGE || IsTakenByAll(newPath));
    return lacks ? -Error_ENOTSUP : -Error_EINVAL;
}

#else

/* There the system fails with ENOTSUP for a flag that is not supported. */
static int32_t ExplainInvalid(int from, const char* oldPath, int to, const char* newPath, int32_t flags)
{
    (void)from;
    (void)oldPath;
    (void)to;
    (void)newPath;
    (void)flags;
    return -Error_EINVAL;
}

#endif

/* After a call relative to two directories has failed. */
static void ExplainFailures(int from, const char* oldPath, int to, const char* newPath)
{
    Interop_ExplainFailure(from, oldPath);
    Interop_ExplainFailure(to, newPath);
}

static int RenameFlagged(int oldDirectory, const char* oldPath, int newDirectory, const char* newPath, int32_t flags)
{
#if HAVE_SYS_RENAMEAT2
    /* The flags have the kernel's values. */
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
        if (result == -1) {
            ExplainFailures(from, oldPath, to, newPath);
        }
        return ResultForDirectory(result);
    case SystemNative_RENAME_NOREPLACE:
    case SystemNative_RENAME_EXCHANGE:
        INTEROP_RETRY(result, RenameFlagged(from, oldPath, to, newPath, flags));
        if (result == -1) {
            ExplainFailures(from, oldPath, to, newPath);
        }
        if (result == -1 && errno == EINVAL) {
            return ExplainInvalid(from, oldPath, to, newPath, flags);
        }
        /* ENOSYS: a kernel before 3.15. */
        return result == -1 && errno == ENOSYS ? -Error_ENOTSUP : Interop_Result(result);
    default:
        return -Error_EINVAL;
    }
}

static int32_t LinkItself(int fd, int newDirectory, const char* newPath)
{
#if HAVE_O_PATH
    int result;
    INTEROP_RETRY(result, linkat(fd, "", newDirectory, newPath, AT_EMPTY_PATH));
    if (result == -1 && errno == ENOENT && fd != AT_FDCWD) {
        /* ENOENT is also the error without privilege; linking the descriptor's path in /proc needs none. */
        char name[32];
        (void)snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
        INTEROP_RETRY(result, linkat(AT_FDCWD, name, newDirectory, newPath, AT_SYMLINK_FOLLOW));
        if (result == -1 && errno == ENOENT) {
            return fcntl(fd, F_GETFD) == -1 ? -Error_EBADF : -Error_ENOENT;
        }
    }
    return Interop_Result(result);
#else
    (void)fd;
    (void)newDirectory;
    (void)newPath;
    return -Error_ENOTSUP;
#endif
}

int32_t SystemNative_LinkAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    if ((flags & ~(SystemNative_AT_SYMLINK_FOLLOW | SystemNative_AT_EMPTY_PATH)) != 0) {
        return -Error_EINVAL;
    }
    int from = Interop_Directory(oldDirectory);
    int to = Interop_Directory(newDirectory);
    if (Interop_IsItself(oldPath, flags)) {
        return LinkItself(from, to, newPath);
    }
    int result;
    INTEROP_RETRY(result, linkat(from, oldPath, to, newPath, Interop_AtFlags(flags)));
    if (result == -1) {
        ExplainFailures(from, oldPath, to, newPath);
    }
    return Interop_Result(result);
}

#if HAVE_SYS_MKNODAT

/* The system call, since glibc's function is versioned GLIBC_2.33. */
static int MakeNode(int directory, const char* path, mode_t mode, dev_t device)
{
    return (int)syscall(SYS_mknodat, directory, path, mode, (uint32_t)device);
}

#else

/* mknodat(2) is newer there than the oldest supported system. */
static int MakeNode(int directory, const char* path, mode_t mode, dev_t device)
{
    if (S_ISREG(mode) || S_ISSOCK(mode)) {
        /* A user without privilege would get EPERM, as if it were a question of rights. */
        errno = EINVAL;
        return -1;
    }
    if (directory == AT_FDCWD || path == NULL || path[0] == '/') {
        return mknod(path, mode, device);
    }
    struct stat status;
    if (fstat(directory, &status) == -1) {
        return -1;
    }
    if (path[0] == '\0' || !S_ISDIR(status.st_mode)) {
        errno = path[0] == '\0' ? ENOENT : ENOTDIR;
        return -1;
    }
    char joined[2 * PATH_MAX];
    if (fcntl(directory, F_GETPATH, joined) == -1) {
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

/* Result: whether the system can represent the device ID, in 32 bits with a fixed number for the minor ID. */
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
        /* As in the kernel and POSIX; some systems differ. */
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
