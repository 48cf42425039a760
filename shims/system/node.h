#pragma once

#include "common/interop.h"

/* The major and minor ID in a device ID, such as Dev and Rdev of FileStatus. */
typedef struct {
    int64_t Major;
    int64_t Minor;
} SystemNative_DeviceIdentifiers;

/**
 * mknod(2), CreateFileW. Creates a file of any type but directory and symbolic link: mode is S_IFREG (or no type),
 * S_IFIFO, S_IFCHR, S_IFBLK or S_IFSOCK, and the permission bits, of ALLPERMS; the permissions are mode & ~umask.
 * majorPart and minorPart are the device ID of S_IFCHR and S_IFBLK, and are ignored for other types.
 * Result: 0. Errors: those of mknod(2), EPERM for a device without privilege, and for S_IFDIR; EINVAL for any other
 * type or bit, and for a device ID that the system cannot represent.
 * macOS: EINVAL for types other than S_IFIFO, S_IFCHR and S_IFBLK.
 * Windows: creates regular files, ENOTSUP for the other types; of the permission bits only S_IWUSR has an effect:
 * without it the file is read-only.
 */
INTEROP_EXPORT int32_t SystemNative_MkNod(const char* path, int32_t mode, int64_t majorPart, int64_t minorPart);

/**
 * mkfifo(3). Creates a FIFO with the permissions mode & ~umask; mode is a set of bits of ALLPERMS.
 * Result: 0. Errors: those of mkfifo(3); EINVAL for any other bit.
 * Windows: ENOTSUP, since named pipes are not files in a directory.
 */
INTEROP_EXPORT int32_t SystemNative_MkFifo(const char* path, int32_t mode);

/**
 * major(3), minor(3). Splits a device ID into its major and minor ID.
 * Result: 0, and *identifiers is filled in. Nothing is written on failure.
 * Errors: EINVAL for a number that is not a device ID. Windows: ENOTSUP, since a volume serial number has no such
 * parts.
 */
INTEROP_EXPORT int32_t SystemNative_GetDeviceIdentifiers(int64_t device, SystemNative_DeviceIdentifiers* identifiers);

/**
 * umask(2). Sets the process's file mode creation mask, bits of ALLPERMS.
 * Result: the previous mask. Errors: EINVAL for any other bit.
 * Linux: S_ISUID, S_ISGID and S_ISVTX have no effect. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_UMask(int32_t mask);
