#include "system/unix/at.h"

#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#if HAVE_SYS_FACCESSAT2
#include <sys/syscall.h>
/* The headers may be older than the kernel; the numbers of newer system calls are the same on all processors. */
#ifndef SYS_fchmodat2
#define SYS_fchmodat2 452
#endif
#endif

#include "system/unix/status.h"

enum {
    ACCESS_BITS = SystemNative_R_OK | SystemNative_W_OK | SystemNative_X_OK,
    STATUS_FLAGS = SystemNative_AT_SYMLINK_NOFOLLOW | SystemNative_AT_EMPTY_PATH,
    ACCESS_FLAGS = SystemNative_AT_EACCESS | STATUS_FLAGS,
};

static const int64_t LargestId = INT64_C(0xFFFFFFFE);

int32_t SystemNative_FStatAt(int64_t directory, const char* path, SystemNative_FileStatus* status, int32_t flags)
{
    if ((flags & ~STATUS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    int platformFlags = Interop_IsItself(path, flags) ? AT_EMPTY_PATH : Interop_AtFlags(flags);
    return status == NULL ? -Error_EFAULT
            : Interop_GetStatus(Interop_Directory(directory), path, platformFlags, status);
}

#if HAVE_SYS_FACCESSAT2

/* The kernel lacks the call, or a container's seccomp filter rejects it, possibly with EPERM. */
static bool IsMissing(long result)
{
    return result == -1 && (errno == ENOSYS || errno == EPERM);
}

/* Not the C library's function, which in some versions makes the newer call. */
static int32_t CheckAccess(int directory, const char* path, int mode)
{
    long result;
    INTEROP_RETRY(result, syscall(SYS_faccessat, directory, path, mode));
    return Interop_Result(result);
}

static int32_t CheckAccessFlagged(int directory, const char* path, int mode, int flags)
{
    long result;
    INTEROP_RETRY(result, syscall(SYS_faccessat2, directory, path, mode, flags));
    if (!IsMissing(result)) {
        return Interop_Result(result);
    }
    if ((flags & AT_EACCESS) != 0 && (getuid() != geteuid() || getgid() != getegid())) {
        return -Error_ENOTSUP;
    }
    int statusFlags = flags & (AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH);
    if (statusFlags != 0) {
        SystemNative_FileStatus status;
        int32_t error = Interop_GetStatus(directory, path, statusFlags, &status);
        /* A symbolic link has all permissions. */
        if (error != 0 || (status.Mode & SystemNative_S_IFMT) == SystemNative_S_IFLNK) {
            return error;
        }
    }
    if ((flags & AT_EMPTY_PATH) == 0) {
        return CheckAccess(directory, path, mode);
    }
    if (directory == AT_FDCWD) {
        return CheckAccess(AT_FDCWD, ".", mode);
    }
    char name[32];
    (void)snprintf(name, sizeof(name), "/proc/self/fd/%d", directory);
    int32_t error = CheckAccess(AT_FDCWD, name, mode);
    return error == -Error_ENOENT ? -Error_ENOTSUP : error;
}

/* chmod(2) on the descriptor's path in /proc; unlike fchmod(2), this works for O_PATH. */
static int32_t ChangeModeOfDescriptor(int fd, mode_t mode)
{
    SystemNative_FileStatus status;
    int32_t error = Interop_GetStatus(fd, "", AT_EMPTY_PATH, &status);
    if (error != 0) {
        return error;
    }
    if ((status.Mode & SystemNative_S_IFMT) == SystemNative_S_IFLNK) {
        return -Error_ENOTSUP;
    }
    char name[32];
    (void)snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
    int result;
    INTEROP_RETRY(result, chmod(name, mode));
    return result == -1 && errno == ENOENT ? -Error_ENOTSUP : Interop_Result(result);
}

static int32_t ChangeModeNoFollow(int directory, const char* path, mode_t mode)
{
    long result;
    INTEROP_RETRY(result, syscall(SYS_fchmodat2, directory, path, mode, AT_SYMLINK_NOFOLLOW));
    if (!IsMissing(result)) {
        return Interop_Result(result);
    }
    int fd;
    INTEROP_RETRY(fd, openat(directory, path, O_PATH | O_NOFOLLOW | O_CLOEXEC));
    if (fd == -1) {
        return Interop_Fail();
    }
    int32_t error = ChangeModeOfDescriptor(fd, mode);
    (void)close(fd);
    return error;
}

static int32_t ChangeModeOfItself(int directory, mode_t mode)
{
    long result;
    INTEROP_RETRY(result, syscall(SYS_fchmodat2, directory, "", mode, AT_EMPTY_PATH));
    if (!IsMissing(result)) {
        return Interop_Result(result);
    }
    INTEROP_RETRY(result, directory == AT_FDCWD ? chmod(".", mode) : fchmod(directory, mode));
    /* EBADF: the descriptor is one of O_PATH, or is not open. */
    return result == -1 && errno == EBADF ? ChangeModeOfDescriptor(directory, mode) : Interop_Result(result);
}

static int ChangeOwnerOfItself(int directory, uid_t uid, gid_t gid)
{
    return fchownat(directory, "", uid, gid, AT_EMPTY_PATH);
}

#else

static int32_t CheckAccessFlagged(int directory, const char* path, int mode, int flags)
{
    if ((flags & AT_EMPTY_PATH) != 0) {
        return -Error_ENOTSUP;
    }
    int result;
    INTEROP_RETRY_AT(result, directory, path, faccessat(directory, path, mode, flags));
    /* The mode is valid, so EINVAL is for a flag. */
    return result == -1 && errno == EINVAL ? -Error_ENOTSUP : Interop_Result(result);
}

static int32_t CheckAccess(int directory, const char* path, int mode)
{
    return CheckAccessFlagged(directory, path, mode, 0);
}

static int32_t ChangeModeNoFollow(int directory, const char* path, mode_t mode)
{
    int result;
    INTEROP_RETRY_AT(result, directory, path, fchmodat(directory, path, mode, AT_SYMLINK_NOFOLLOW));
    return Interop_Result(result);
}

static int32_t ChangeModeOfItself(int directory, mode_t mode)
{
    int result;
    INTEROP_RETRY(result, directory == AT_FDCWD ? chmod(".", mode) : fchmod(directory, mode));
    return Interop_Result(result);
}

static int ChangeOwnerOfItself(int directory, uid_t uid, gid_t gid)
{
    return directory == AT_FDCWD ? chown(".", uid, gid) : fchown(directory, uid, gid);
}

#endif

int32_t SystemNative_FAccessAt(int64_t directory, const char* path, int32_t mode, int32_t flags)
{
    if ((mode & ~ACCESS_BITS) != 0 || (flags & ~ACCESS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    int base = Interop_Directory(directory);
    int platformFlags = Interop_AtFlags(flags) | (Interop_IsItself(path, flags) ? AT_EMPTY_PATH : 0);
    return platformFlags == 0 ? CheckAccess(base, path, mode) : CheckAccessFlagged(base, path, mode, platformFlags);
}

int32_t SystemNative_FChModAt(int64_t directory, const char* path, int32_t mode, int32_t flags)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0 || (flags & ~STATUS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    int base = Interop_Directory(directory);
    if (Interop_IsItself(path, flags)) {
        return ChangeModeOfItself(base, (mode_t)mode);
    }
    if ((flags & SystemNative_AT_SYMLINK_NOFOLLOW) != 0) {
        return ChangeModeNoFollow(base, path, (mode_t)mode);
    }
    int result;
    INTEROP_RETRY_AT(result, base, path, fchmodat(base, path, (mode_t)mode, 0));
    return Interop_Result(result);
}

int32_t SystemNative_FChOwnAt(int64_t directory, const char* path, int64_t uid, int64_t gid, int32_t flags)
{
    if (uid < -1 || uid > LargestId || gid < -1 || gid > LargestId
            || (flags & ~STATUS_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    int base = Interop_Directory(directory);
    int result;
    if (Interop_IsItself(path, flags)) {
        INTEROP_RETRY(result, ChangeOwnerOfItself(base, (uid_t)uid, (gid_t)gid));
    } else {
        INTEROP_RETRY_AT(result, base, path,
                fchownat(base, path, (uid_t)uid, (gid_t)gid, Interop_AtFlags(flags)));
    }
    return Interop_Result(result);
}
