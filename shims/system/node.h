#pragma once

#include "common/interop.h"

/* The parts of a device's number, as FileStatus has it in Dev and Rdev. */
typedef struct {
    int64_t Major;
    int64_t Minor;
} SystemNative_DeviceIdentifiers;

/**
 * mknod(2), CreateFileW. Makes a file of any type but directory and link: mode is S_IFREG (or no type), S_IFIFO,
 * S_IFCHR, S_IFBLK or S_IFSOCK, and the permissions, bits of ALLPERMS, less the umask; both parts of a device's number
 * have no effect on other types.
 * Result: 0. Errors: those of mknod(2), EPERM for a device and an ordinary user, and for S_IFDIR; EINVAL for another
 * type or bit, and for a device that the system has no number for.
 * macOS: EINVAL for another type than S_IFIFO, S_IFCHR and S_IFBLK.
 * Windows: makes regular files, ENOTSUP for the other types; mode decides only whether it is read-only.
 */
INTEROP_EXPORT int32_t SystemNative_MkNod(const char* path, int32_t mode, int64_t majorPart, int64_t minorPart);

/**
 * mkfifo(3). Makes a pipe with a name, with the given permissions, bits of ALLPERMS, less the umask.
 * Result: 0. Errors: those of mkfifo(3); EINVAL for another bit.
 * Windows: ENOTSUP, since a named pipe is no file of a folder.
 */
INTEROP_EXPORT int32_t SystemNative_MkFifo(const char* path, int32_t mode);

/**
 * major(3), minor(3). Takes a device's number apart.
 * Result: 0, and both parts in *identifiers. Nothing is written on failure.
 * Errors: EINVAL for a number that no device has. Windows: ENOTSUP, since a volume's number has no parts.
 */
INTEROP_EXPORT int32_t SystemNative_GetDeviceIdentifiers(int64_t device, SystemNative_DeviceIdentifiers* identifiers);

/**
 * umask(2). Sets which permissions the process's new files and directories do not get, bits of ALLPERMS.
 * Result: the mask before. Errors: EINVAL for another bit.
 * Linux: S_ISUID, S_ISGID and S_ISVTX have no effect. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_UMask(int32_t mask);
