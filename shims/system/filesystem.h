#pragma once

#include "common/interop.h"

/* Mount flags of FileSystemStatus. */
enum {
    SystemNative_ST_RDONLY = 0x0001,
    SystemNative_ST_NOSUID = 0x0002,
    SystemNative_ST_NODEV = 0x0004,
    SystemNative_ST_NOEXEC = 0x0008,
    SystemNative_ST_SYNCHRONOUS = 0x0010,
    SystemNative_ST_MANDLOCK = 0x0040,
    SystemNative_ST_NOATIME = 0x0400,
    SystemNative_ST_NODIRATIME = 0x0800,
    SystemNative_ST_RELATIME = 0x1000,
    SystemNative_ST_NOSYMFOLLOW = 0x2000,
};

/*
 * struct statvfs. Blocks, Bfree and Bavail are in units of Frsize bytes; Bavail is what an unprivileged user may use of
 * Bfree. Files and Ffree count inodes. Bsize is the block size preferred for I/O in bytes, Namemax the maximum length
 * of a file name, Flags a set of ST constants. Fsid is the file system ID, stored bit for bit. No other field is ever
 * negative: a value that is too large or means no limit is INT64_MAX, in Namemax INT32_MAX.
 * Linux: Type is the magic number of statfs(2), Namemax is in bytes. macOS: Type is assigned by the running system.
 * Windows: Type, Files and Ffree are 0; Fsid is the volume serial number, Namemax is in UTF-16 code units.
 */
typedef struct {
    int64_t Type;
    int64_t Fsid;
    int64_t Bsize;
    int64_t Frsize;
    int64_t Blocks;
    int64_t Bfree;
    int64_t Bavail;
    int64_t Files;
    int64_t Ffree;
    int32_t Namemax;
    int32_t Flags;
} SystemNative_FileSystemStatus;

/**
 * statfs(2), NtQueryVolumeInformationFile. Gets information about the file system of a path; symbolic links are
 * followed. Unlike Stat, it triggers an automount, and may wait for it.
 * Result: 0, and *status is filled in. Nothing is written on failure. Errors: those of statfs(2).
 * Windows: Type, Files and Ffree are 0; Flags has ST_RDONLY or nothing.
 */
INTEROP_EXPORT int32_t SystemNative_StatFs(const char* path, SystemNative_FileSystemStatus* status);

/**
 * fstatfs(2). Like StatFs, for the file system of an open file.
 * Result: 0, and *status is filled in. Nothing is written on failure. Errors: EBADF, EIO.
 * Windows: EINVAL for a pipe or device; Type, Files and Ffree are 0; Flags has ST_RDONLY or nothing.
 */
INTEROP_EXPORT int32_t SystemNative_FStatFs(int64_t fd, SystemNative_FileSystemStatus* status);

/**
 * fstatfs(2) and fcntl(2). Whether flock(2) on this descriptor works as on a local disk: as an advisory lock of the
 * whole file. operation is 1 for a shared lock (LOCK_SH) or 2 for an exclusive one (LOCK_EX).
 * It does not on NFS, which uses locks of fcntl(2), for a shared lock without read access and an exclusive lock without
 * write access; nor on SMB, where locks are mandatory, for a shared lock on a descriptor that is open for writing,
 * which could then no longer write.
 * Result: 1 if so, 0 if not. Errors: EBADF; EINVAL for any other operation.
 * Windows: always 1, although locks are mandatory on every volume.
 */
INTEROP_EXPORT int32_t SystemNative_FileSystemSupportsLocking(int64_t fd, int32_t operation);
