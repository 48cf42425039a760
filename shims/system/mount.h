#pragma once

#include "common/interop.h"

/* The room on a file system, in bytes: Available is what an ordinary user may still take of what is Free. */
typedef struct {
    int64_t Available;
    int64_t Free;
    int64_t Total;
} SystemNative_SpaceInfo;

/**
 * /proc/self/mounts, getfsstat(2), GetLogicalDriveStringsW and GetVolumePathNamesForVolumeNameW. Lists where file
 * systems are mounted, in the order of the system: each path with a NUL behind it, any byte as it is. A path comes
 * once for each file system that is mounted there.
 * Result: the number of bytes before the last NUL.
 * Errors: EINVAL for a negative length; ERANGE when not all of it fits; EMFILE, ENFILE, ENOMEM; ENOENT where nothing is
 * mounted on /proc.
 * Windows: drives and the folders that volumes are mounted on; each path ends in a backslash.
 */
INTEROP_EXPORT int32_t SystemNative_GetAllMountPoints(uint8_t* buffer, int32_t length);

/**
 * /proc/self/mounts, getfsstat(2), GetLogicalDriveStringsW and GetVolumePathNamesForVolumeNameW. Lists the file systems
 * that are mounted, in the order of the system, with nothing asked of the file systems or their servers. For each:
 * what it was mounted from, as a device, server or name; the path that it is mounted on; its type, as
 * GetFileSystemTypeNameForMountPoint has it; its options, rw or ro among them; and an empty text. Each text has a NUL
 * behind it, and any byte is as it is; the first three may be empty, an option is not.
 * Result: the number of bytes before the last NUL.
 * Errors: EINVAL for a negative length; ERANGE when not all of it fits; EMFILE, ENFILE, ENOMEM; ENOENT where nothing is
 * mounted on /proc.
 * macOS: options are named as mount(8) does, those that Linux has too as there.
 * Windows: a drive comes from a volume's name or else a device, and its options are rw or ro, and fixed, removable,
 * remote, cdrom or ramdisk; of a remote one, or one without a medium, the type is empty and it counts as rw.
 */
INTEROP_EXPORT int32_t SystemNative_GetAllMounts(uint8_t* buffer, int32_t length);

/**
 * /proc/self/mountinfo, statfs(2), GetVolumeInformationByHandleW. Tells what the system calls the type of the file
 * system that a path is on, like ext4, tmpfs, apfs or NTFS; the path is a mount point or any file, symbolic links are
 * followed.
 * Result: the name's length in bytes. A NUL follows it in the buffer.
 * Errors: those of stat(2) and statfs(2); EINVAL for a negative length; ERANGE when it does not fit; EMFILE, ENFILE,
 * ENOMEM and EIO, where /proc cannot be read; ENODATA if the system does not tell.
 */
INTEROP_EXPORT int32_t SystemNative_GetFileSystemTypeNameForMountPoint(const char* path, uint8_t* buffer,
        int32_t length);

/**
 * statfs(2), NtQueryVolumeInformationFile. Tells the room on the file system that a path is on; the path is a mount
 * point or any file, symbolic links are followed. It mounts what the system mounts when it is used, as StatFs does.
 * None of the numbers is ever negative: one that is too large is INT64_MAX.
 * Result: 0, and all of *info. Nothing is written on failure. Errors: those of statfs(2).
 */
INTEROP_EXPORT int32_t SystemNative_GetSpaceInfoForMountPoint(const char* path, SystemNative_SpaceInfo* info);
