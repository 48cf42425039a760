#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>
#if HAVE_SYS_STATX
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#endif

#include "system/unix/at.h"
#include "system/unix/status.h"

INTEROP_SAME(SystemNative_S_IFMT, S_IFMT);
INTEROP_SAME(SystemNative_S_IFIFO, S_IFIFO);
INTEROP_SAME(SystemNative_S_IFCHR, S_IFCHR);
INTEROP_SAME(SystemNative_S_IFDIR, S_IFDIR);
INTEROP_SAME(SystemNative_S_IFBLK, S_IFBLK);
INTEROP_SAME(SystemNative_S_IFREG, S_IFREG);
INTEROP_SAME(SystemNative_S_IFLNK, S_IFLNK);
INTEROP_SAME(SystemNative_S_IFSOCK, S_IFSOCK);
INTEROP_SAME(SystemNative_S_ISUID, S_ISUID);
INTEROP_SAME(SystemNative_S_ISGID, S_ISGID);
INTEROP_SAME(SystemNative_S_ISVTX, S_ISVTX);
INTEROP_SAME(SystemNative_S_IRWXU, S_IRWXU);
INTEROP_SAME(SystemNative_S_IRWXG, S_IRWXG);
INTEROP_SAME(SystemNative_S_IRWXO, S_IRWXO);
INTEROP_SAME(SystemNative_ALLPERMS, S_ISUID | S_ISGID | S_ISVTX | S_IRWXU | S_IRWXG | S_IRWXO);
INTEROP_SAME(SystemNative_F_OK, F_OK);
INTEROP_SAME(SystemNative_X_OK, X_OK);
INTEROP_SAME(SystemNative_W_OK, W_OK);
INTEROP_SAME(SystemNative_R_OK, R_OK);

enum {
    ACCESS_BITS = SystemNative_R_OK | SystemNative_W_OK | SystemNative_X_OK,
    NANOSECONDS_PER_SECOND = 1000000000,
};

#if HAVE_STAT_ATIMESPEC
#define ATIME st_atimespec
#define MTIME st_mtimespec
#define CTIME st_ctimespec
#else
#define ATIME st_atim
#define MTIME st_mtim
#define CTIME st_ctim
#endif

/* A file system in user space may return any number. */
static int32_t Nanoseconds(uint64_t nanoseconds)
{
    return nanoseconds < NANOSECONDS_PER_SECOND ? (int32_t)nanoseconds : NANOSECONDS_PER_SECOND - 1;
}

static void ConvertStat(const struct stat* from, SystemNative_FileStatus* status)
{
    *status = (SystemNative_FileStatus){
        .Dev = (int64_t)from->st_dev,
        .Ino = (int64_t)from->st_ino,
        .Nlink = Interop_Count(from->st_nlink),
        .Uid = from->st_uid,
        .Gid = from->st_gid,
        .Rdev = (int64_t)from->st_rdev,
        .Size = Interop_Count((uint64_t)from->st_size),
        .Blksize = Interop_Count((uint64_t)from->st_blksize),
        .Blocks = Interop_Count((uint64_t)from->st_blocks),
        .Atime = from->ATIME.tv_sec,
        .Mtime = from->MTIME.tv_sec,
        .Ctime = from->CTIME.tv_sec,
        .AtimeNsec = Nanoseconds((uint64_t)from->ATIME.tv_nsec),
        .MtimeNsec = Nanoseconds((uint64_t)from->MTIME.tv_nsec),
        .CtimeNsec = Nanoseconds((uint64_t)from->CTIME.tv_nsec),
        .Mode = (int32_t)from->st_mode,
#if HAVE_STAT_BIRTHTIMESPEC
        .Btime = from->st_birthtimespec.tv_sec,
        .BtimeNsec = Nanoseconds((uint64_t)from->st_birthtimespec.tv_nsec),
        .Flags = SystemNative_STATUS_HAS_BTIME,
#endif
    };
#if HAVE_STAT_FLAGS
    status->Flags |= (from->st_flags & UF_HIDDEN) != 0 ? SystemNative_STATUS_HIDDEN : 0;
#endif
}

#if HAVE_SYS_STATX

/* The kernel's struct statx, which headers of older libcs lack. */
typedef struct {
    int64_t Seconds;
    uint32_t Nanoseconds;
    int32_t Reserved;
} StatXTime;

typedef struct {
    uint32_t Mask;
    uint32_t Blksize;
    uint64_t Attributes;
    uint32_t Nlink;
    uint32_t Uid;
    uint32_t Gid;
    uint16_t Mode;
    uint16_t Padding;
    uint64_t Ino;
    uint64_t Size;
    uint64_t Blocks;
    uint64_t AttributesMask;
    StatXTime Atime;
    StatXTime Btime;
    StatXTime Ctime;
    StatXTime Mtime;
    uint32_t RdevMajor;
    uint32_t RdevMinor;
    uint32_t DevMajor;
    uint32_t DevMinor;
    uint64_t Reserved[14];
} StatX;

_Static_assert(sizeof(StatX) == 256, "the kernel writes 256 bytes");

enum {
    STATX_MASK_BASIC = 0x7FF,
    STATX_MASK_BTIME = 0x800,
};

static void ConvertStatX(const StatX* from, SystemNative_FileStatus* status)
{
    *status = (SystemNative_FileStatus){
        .Dev = (int64_t)makedev(from->DevMajor, from->DevMinor),
        .Ino = (int64_t)from->Ino,
        .Nlink = from->Nlink,
        .Uid = from->Uid,
        .Gid = from->Gid,
        .Rdev = (int64_t)makedev(from->RdevMajor, from->RdevMinor),
        .Size = Interop_Count(from->Size),
        .Blksize = from->Blksize,
        .Blocks = Interop_Count(from->Blocks),
        .Atime = from->Atime.Seconds,
        .Mtime = from->Mtime.Seconds,
        .Ctime = from->Ctime.Seconds,
        .AtimeNsec = Nanoseconds(from->Atime.Nanoseconds),
        .MtimeNsec = Nanoseconds(from->Mtime.Nanoseconds),
        .CtimeNsec = Nanoseconds(from->Ctime.Nanoseconds),
        .Mode = from->Mode,
    };
    if ((from->Mask & STATX_MASK_BTIME) != 0) {
        status->Btime = from->Btime.Seconds;
        status->BtimeNsec = Nanoseconds(from->Btime.Nanoseconds);
        status->Flags = SystemNative_STATUS_HAS_BTIME;
    }
}

/*
 * System calls, since glibc's stat family is versioned GLIBC_2.33 and its statx GLIBC_2.28. On 64-bit platforms the
 * kernel's struct stat is that of libc.
 */
int32_t Interop_GetStatus(int fd, const char* path, int flags, SystemNative_FileStatus* status)
{
    StatX extended;
    long result;
    INTEROP_RETRY(result, syscall(SYS_statx, fd, path, flags | AT_NO_AUTOMOUNT, STATX_MASK_BASIC | STATX_MASK_BTIME,
            &extended));
    if (result == 0) {
        ConvertStatX(&extended, status);
        return 0;
    }
#if HAVE_SYS_NEWFSTATAT
    /* A kernel before 4.11, or a container's seccomp filter, which may fail with EPERM. */
    if (errno == ENOSYS || errno == EPERM) {
        struct stat plain;
        INTEROP_RETRY(result, syscall(SYS_newfstatat, fd, path, &plain, flags));
        if (result == 0) {
            ConvertStat(&plain, status);
            return 0;
        }
    }
#endif
    return Interop_Fail();
}

#else

int32_t Interop_GetStatus(int fd, const char* path, int flags, SystemNative_FileStatus* status)
{
    struct stat plain;
    int result;
    if ((flags & AT_EMPTY_PATH) == 0) {
        INTEROP_RETRY_AT(result, fd, path, fstatat(fd, path, &plain, flags));
    } else if (fd == AT_FDCWD) {
        INTEROP_RETRY(result, stat(".", &plain));
    } else {
        INTEROP_RETRY(result, fstat(fd, &plain));
    }
    if (result == -1) {
        return Interop_Fail();
    }
    ConvertStat(&plain, status);
    return 0;
}

#endif

int32_t SystemNative_Stat(const char* path, SystemNative_FileStatus* status)
{
    return status == NULL ? -Error_EFAULT : Interop_GetStatus(AT_FDCWD, path, 0, status);
}

int32_t SystemNative_LStat(const char* path, SystemNative_FileStatus* status)
{
    return status == NULL ? -Error_EFAULT : Interop_GetStatus(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, status);
}

int32_t SystemNative_FStat(int64_t fd, SystemNative_FileStatus* status)
{
    return status == NULL ? -Error_EFAULT : Interop_GetStatus(Interop_Descriptor(fd), "", AT_EMPTY_PATH, status);
}

int32_t SystemNative_ChMod(const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, chmod(path, (mode_t)mode));
    return Interop_Result(result);
}

/* Not lchmod(3), which before glibc 2.32 fails with ENOSYS for every file, whatever the kernel supports. */
int32_t SystemNative_LChMod(const char* path, int32_t mode)
{
    return SystemNative_FChModAt(SystemNative_AT_FDCWD, path, mode, SystemNative_AT_SYMLINK_NOFOLLOW);
}

int32_t SystemNative_FChMod(int64_t fd, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, fchmod(Interop_Descriptor(fd), (mode_t)mode));
    return Interop_Result(result);
}

int32_t SystemNative_Access(const char* path, int32_t mode)
{
    if ((mode & ~ACCESS_BITS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, access(path, mode));
    return Interop_Result(result);
}

static bool ConvertTime(int64_t seconds, int32_t nanoseconds, struct timespec* time)
{
    time->tv_sec = seconds;
    switch (nanoseconds) {
    case SystemNative_UTIME_NOW:
        time->tv_nsec = UTIME_NOW;
        return true;
    case SystemNative_UTIME_OMIT:
        time->tv_nsec = UTIME_OMIT;
        return true;
    default:
        time->tv_nsec = nanoseconds;
        return nanoseconds >= 0 && nanoseconds < NANOSECONDS_PER_SECOND;
    }
}

/* Result: as for utimensat(2). */
static int SetTimesOfItself(int directory, const struct timespec times[2])
{
    if (directory == AT_FDCWD) {
        return utimensat(AT_FDCWD, ".", times, 0);
    }
    int result = futimens(directory, times);
#if HAVE_O_PATH
    if (result == -1 && errno == EBADF) {
        /* A descriptor of O_PATH, which the kernel accepts since 5.8. */
        result = utimensat(directory, "", times, AT_EMPTY_PATH);
        errno = result == -1 && errno == EINVAL ? ENOTSUP : errno;
    }
#endif
    return result;
}

int32_t SystemNative_UTimensat(int64_t directory, const char* path, int64_t atime, int32_t atimeNsec, int64_t mtime,
        int32_t mtimeNsec, int32_t flags)
{
    struct timespec times[2];
    if (!ConvertTime(atime, atimeNsec, &times[0]) || !ConvertTime(mtime, mtimeNsec, &times[1])
            || (flags & ~(SystemNative_AT_SYMLINK_NOFOLLOW | SystemNative_AT_EMPTY_PATH)) != 0) {
        return -Error_EINVAL;
    }
    /* For a NULL path the system would use the descriptor. */
    if (path == NULL) {
        return -Error_EFAULT;
    }
    int base = Interop_Directory(directory);
    int result;
    if (Interop_IsItself(path, flags)) {
        INTEROP_RETRY(result, SetTimesOfItself(base, times));
    } else {
        INTEROP_RETRY_AT(result, base, path, utimensat(base, path, times, Interop_AtFlags(flags)));
    }
    return Interop_Result(result);
}

int32_t SystemNative_FUTimens(int64_t fd, int64_t atime, int32_t atimeNsec, int64_t mtime, int32_t mtimeNsec)
{
    struct timespec times[2];
    if (!ConvertTime(atime, atimeNsec, &times[0]) || !ConvertTime(mtime, mtimeNsec, &times[1])) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, futimens(Interop_Descriptor(fd), times));
    return Interop_Result(result);
}
