#pragma once

#include "common/interop.h"

/* The space on a file system, in bytes: Available is the part of Free that an unprivileged user may use. */
typedef struct {
    int64_t Available;
    int64_t Free;
    int64_t Total;
} SystemNative_SpaceInfo;

/**
 * /proc/self/mounts, getfsstat(2), GetLogicalDriveStringsW and GetVolumePathNamesForVolumeNameW. Lists the mount
 * points, in the system's order, as NUL-terminated paths without escape sequences. A path is listed once for each file
 * system that is mounted on it.
 * Result: the number of bytes before the last NUL.
 * Errors: EINVAL for a negative length; ERANGE if the buffer is too small; EMFILE, ENFILE, ENOMEM; ENOENT if /proc is
 * not mounted.
 * Windows: lists drives and the directories on which volumes are mounted; each path ends with a backslash.
 */
INTEROP_EXPORT int32_t SystemNative_GetAllMountPoints(uint8_t* buffer, int32_t length);

/**
 * /proc/self/mounts, getfsstat(2), GetLogicalDriveStringsW and GetVolumePathNamesForVolumeNameW. Lists the mounted file
 * systems, in the system's order, without accessing the file systems or their servers. Each is a sequence of
 * NUL-terminated strings without escape sequences: the source (a device, server or name), the mount point, the type as
 * GetFileSystemTypeNameForMountPoint returns it, the options (rw or ro among them), and an empty string. The first
 * three may be empty, an option is not.
 * Result: the number of bytes before the last NUL.
 * Errors: EINVAL for a negative length; ERANGE if the buffer is too small; EMFILE, ENFILE, ENOMEM; ENOENT if /proc is
 * not mounted.
 * macOS: options are named as in mount(8), and as on Linux where Linux has them too.
 * Windows: the source is a volume name or else a device; the options are rw or ro, and fixed, removable, remote, cdrom
 * or ramdisk; a remote drive, or one without a medium, has an empty type and the option rw.
 */
INTEROP_EXPORT int32_t SystemNative_GetAllMounts(uint8_t* buffer, int32_t length);

/**
 * /proc/self/mountinfo, statfs(2), GetVolumeInformationByHandleW. Gets the system's name for the type of the file
 * system of a path, such as ext4, tmpfs, apfs or NTFS; the path is a mount point or any other file, and symbolic links
 * are followed.
 * Result: the name's length in bytes, not counting the terminating NUL.
 * Errors: those of stat(2) and statfs(2); EINVAL for a negative length; ERANGE if the buffer is too small; EMFILE,
 * ENFILE, ENOMEM and EIO if /proc cannot be read; ENODATA if the system does not report the type.
 */
INTEROP_EXPORT int32_t SystemNative_GetFileSystemTypeNameForMountPoint(const char* path, uint8_t* buffer,
        int32_t length);

/**
 * statfs(2), NtQueryVolumeInformationFile. Gets the space on the file system of a path; the path is a mount point or
 * any other file, and symbolic links are followed. It triggers an automount, as StatFs does. No field is ever negative:
 * a value that is too large is INT64_MAX.
 * Result: 0, and *info is filled in. Nothing is written on failure. Errors: those of statfs(2).
 */
INTEROP_EXPORT int32_t SystemNative_GetSpaceInfoForMountPoint(const char* path, SystemNative_SpaceInfo* info);
