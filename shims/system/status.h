#pragma once

#include "common/interop.h"

/* Bits of the file mode: the file type, under S_IFMT, and the permission bits. */
enum {
    SystemNative_S_IFMT = 0xF000,
    SystemNative_S_IFIFO = 0x1000,
    SystemNative_S_IFCHR = 0x2000,
    SystemNative_S_IFDIR = 0x4000,
    SystemNative_S_IFBLK = 0x6000,
    SystemNative_S_IFREG = 0x8000,
    SystemNative_S_IFLNK = 0xA000,
    SystemNative_S_IFSOCK = 0xC000,
    SystemNative_S_ISUID = 0x0800,
    SystemNative_S_ISGID = 0x0400,
    SystemNative_S_ISVTX = 0x0200,
    SystemNative_S_IRWXU = 0x01C0,
    SystemNative_S_IRUSR = 0x0100,
    SystemNative_S_IWUSR = 0x0080,
    SystemNative_S_IXUSR = 0x0040,
    SystemNative_S_IRWXG = 0x0038,
    SystemNative_S_IRGRP = 0x0020,
    SystemNative_S_IWGRP = 0x0010,
    SystemNative_S_IXGRP = 0x0008,
    SystemNative_S_IRWXO = 0x0007,
    SystemNative_S_IROTH = 0x0004,
    SystemNative_S_IWOTH = 0x0002,
    SystemNative_S_IXOTH = 0x0001,
};

/*
 * All permission bits, with S_ISUID, S_ISGID and S_ISVTX, under BSD's name: every mode argument is a set of these. Any
 * other bit fails with EINVAL. Bits that the system does not use in a call have no effect, as the contract says.
 */
enum {
    SystemNative_ALLPERMS = 0x0FFF,
};

/* Access modes: F_OK alone, or a set of the others. */
enum {
    SystemNative_F_OK = 0,
    SystemNative_X_OK = 1,
    SystemNative_W_OK = 2,
    SystemNative_R_OK = 4,
};

/* In place of the nanoseconds of a time: set the current time, or leave the time unchanged. */
enum {
    SystemNative_UTIME_NOW = -1,
    SystemNative_UTIME_OMIT = -2,
};

/* Flags of FileStatus. */
enum {
    SystemNative_STATUS_HAS_BTIME = 0x0001,
    SystemNative_STATUS_HIDDEN = 0x0002,
};

/*
 * struct stat. Times are seconds since 1970-01-01T00:00:00Z, and nanoseconds from 0 to 999,999,999. Btime, the creation
 * (birth) time, is valid only if Flags has STATUS_HAS_BTIME, else 0. STATUS_HIDDEN is reported only if CanGetHiddenFlag
 * returns 1. Nlink is the hard link count, Blksize the block size preferred for I/O in bytes, Blocks the number of
 * allocated units of 512 bytes. Ino, Dev and Rdev are stored bit for bit from the system's unsigned value; no other
 * field but a time is ever negative, and a value that is too large is INT64_MAX.
 * Windows: Ino is the file ID, of whose 128 bits on ReFS it is a hash; Dev is the volume serial number; Uid and Gid are
 * 0. Of the times that a file system such as FAT does not keep, Atime and Ctime are Mtime, and the others 0.
 */
typedef struct {
    int64_t Dev;
    int64_t Ino;
    int64_t Nlink;
    int64_t Uid;
    int64_t Gid;
    int64_t Rdev;
    int64_t Size;
    int64_t Blksize;
    int64_t Blocks;
    int64_t Atime;
    int64_t Mtime;
    int64_t Ctime;
    int64_t Btime;
    int32_t AtimeNsec;
    int32_t MtimeNsec;
    int32_t CtimeNsec;
    int32_t BtimeNsec;
    int32_t Mode;
    int32_t Flags;
} SystemNative_FileStatus;

/**
 * stat(2), statx(2), GetFileInformationByHandleEx. Gets the status of a file; symbolic links are followed.
 * Result: 0, and *status is filled in. Nothing is written on failure. Errors: those of stat(2).
 * Windows: Uid and Gid are 0, and Dev and Ino also for a file that the system shares with nobody, such as pagefile.sys.
 */
INTEROP_EXPORT int32_t SystemNative_Stat(const char* path, SystemNative_FileStatus* status);

/**
 * lstat(2). Like Stat, but does not follow symbolic links; Size is the length of a link's target.
 * Result: 0, and *status is filled in. Nothing is written on failure. Errors: those of lstat(2).
 */
INTEROP_EXPORT int32_t SystemNative_LStat(const char* path, SystemNative_FileStatus* status);

/**
 * fstat(2). Like Stat, for an open file.
 * Result: 0, and *status is filled in. Nothing is written on failure. Errors: EBADF, EIO.
 * Windows: waits while another thread waits in a call with the same pipe.
 */
INTEROP_EXPORT int32_t SystemNative_FStat(int64_t fd, SystemNative_FileStatus* status);

/**
 * chmod(2), SetFileAttributesW. Sets the permission bits, those of ALLPERMS; symbolic links are followed.
 * Result: 0. Errors: those of chmod(2); EINVAL for any other bit.
 * Windows: sets the read-only attribute if mode lacks S_IWUSR, else clears it; the other bits are ignored; ENOTSUP for
 * a directory without S_IWUSR, since the attribute does not protect directories.
 */
INTEROP_EXPORT int32_t SystemNative_ChMod(const char* path, int32_t mode);

/**
 * lchmod(3), fchmodat(2), fchmodat2(2), NtCreateFile. Like ChMod, but does not follow symbolic links.
 * Result: 0. Errors: those of chmod(2); EINVAL for any other bit; ENOTSUP on Linux before 6.6 if /proc is not mounted.
 * Linux: ENOTSUP for a symbolic link, which has no permissions of its own.
 */
INTEROP_EXPORT int32_t SystemNative_LChMod(const char* path, int32_t mode);

/**
 * fchmod(2). Like ChMod, for an open file.
 * Result: 0. Errors: those of fchmod(2); EINVAL for any other bit.
 */
INTEROP_EXPORT int32_t SystemNative_FChMod(int64_t fd, int32_t mode);

/**
 * access(2). Checks whether the process's real user ID has access to a file; mode is F_OK or a set of R_OK, W_OK and
 * X_OK.
 * Result: 0 if so. Errors: EACCES if not; those of access(2); EINVAL for an unknown bit.
 * Windows: X_OK is granted if the file exists, W_OK if it is not read-only.
 */
INTEROP_EXPORT int32_t SystemNative_Access(const char* path, int32_t mode);

/**
 * utimensat(2), SetFileInformationByHandle. Sets the access and modification time of a file relative to a directory
 * (system/at.h); flags are a set of AT_SYMLINK_NOFOLLOW and AT_EMPTY_PATH. Nanoseconds are 0 to 999,999,999, or
 * UTIME_NOW or UTIME_OMIT, which ignore the seconds. The file system may round the times.
 * Result: 0. Errors: those of utimensat(2); EINVAL for an unknown flag or any other nanoseconds; ENOTSUP for
 * AT_EMPTY_PATH with O_PATH on Linux before 5.8.
 * Windows: the resolution is 100 nanoseconds; EINVAL for a time before 1601.
 */
INTEROP_EXPORT int32_t SystemNative_UTimensat(int64_t directory, const char* path, int64_t atime, int32_t atimeNsec,
        int64_t mtime, int32_t mtimeNsec, int32_t flags);

/**
 * futimens(3). Like UTimensat, for an open file.
 * Result: 0. Errors: those of futimens(3); EINVAL for any other nanoseconds.
 */
INTEROP_EXPORT int32_t SystemNative_FUTimens(int64_t fd, int64_t atime, int32_t atimeNsec, int64_t mtime,
        int32_t mtimeNsec);
