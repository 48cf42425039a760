#pragma once

#include "common/interop.h"

/* Flags of FileSystemStatus: how a file system is mounted. */
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
 * What is known of a file system. Blocks, Bfree and Bavail count units of Frsize bytes; Bavail is what an ordinary user
 * may still take. Files and Ffree count inodes. Bsize is the size in bytes that reads and writes are best made in,
 * Namemax the length that a name may have, Flags a set of ST constants. But for Fsid, bits that tell it from others,
 * none is ever negative: a number that is too large, or for no limit, is INT64_MAX, and INT32_MAX for Namemax.
 * Linux: Type is the magic number of statfs(2), Namemax counts bytes. macOS: Type is a number of the running system's.
 * Windows: Type, Files and Ffree are 0; Fsid is the volume's serial number, Namemax counts units of UTF-16.
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
 * statfs(2), NtQueryVolumeInformationFile. Tells what is known of the file system that a path is on, through symbolic
 * links. Unlike Stat, it mounts what the system mounts when it is used, by automount(8) say, and may wait for that.
 * Result: 0, and all of *status. Nothing is written on failure. Errors: those of statfs(2).
 * Windows: Type, Files and Ffree are 0, Flags at most ST_RDONLY.
 */
INTEROP_EXPORT int32_t SystemNative_StatFs(const char* path, SystemNative_FileSystemStatus* status);

/**
 * fstatfs(2). Like StatFs, for the file system of an open file.
 * Result: 0, and all of *status. Nothing is written on failure. Errors: EBADF, EIO.
 * Windows: EINVAL for a pipe or device. Type, Files and Ffree are 0, Flags at most ST_RDONLY.
 */
INTEROP_EXPORT int32_t SystemNative_FStatFs(int64_t fd, SystemNative_FileSystemStatus* status);

/**
 * fstatfs(2) and fcntl(2). Tells whether flock(2) on this descriptor can do what it does on a local disk: take a lock
 * of the whole file that only those notice who ask for one. operation is 1 for a shared lock (LOCK_SH) or 2 for an
 * exclusive one (LOCK_EX).
 * It cannot on NFS for a shared lock without the right to read and for an exclusive one without the right to write,
 * since locks there are those of fcntl(2); and on SMB, where locks bind those who do not ask, for a shared lock of a
 * descriptor that is open for writing, which it would keep from writing.
 * Result: 1 if so, 0 if not. Errors: EBADF; EINVAL for another operation.
 * Windows: 1, whatever the volume; locks there always bind those who do not ask.
 */
INTEROP_EXPORT int32_t SystemNative_FileSystemSupportsLocking(int64_t fd, int32_t operation);
