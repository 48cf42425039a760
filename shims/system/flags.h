#pragma once

#include "common/interop.h"

/* Flags of a file, under macOS's names: the owner may set and clear those of UF, the superuser those of SF. */
enum {
    SystemNative_UF_NODUMP = 0x00000001,
    SystemNative_UF_IMMUTABLE = 0x00000002,
    SystemNative_UF_APPEND = 0x00000004,
    SystemNative_UF_HIDDEN = 0x00008000,
    SystemNative_SF_ARCHIVED = 0x00010000,
    SystemNative_SF_IMMUTABLE = 0x00020000,
    SystemNative_SF_APPEND = 0x00040000,
};

/**
 * lchflags(2), ioctl(2) FS_IOC_SETFLAGS, SetFileInformationByHandle. Sets which of the flags above a file has, never
 * through a symbolic link; what else the system knows of flags stays as it is.
 * Result: 0. Errors: those of chflags(2), EPERM for who may not; EINVAL for an unknown flag; ENOTSUP for one that the
 * system, or the file system, lacks.
 * Linux: has UF_NODUMP, SF_IMMUTABLE and SF_APPEND, for files and directories that can be opened for reading.
 * Windows: has UF_HIDDEN.
 */
INTEROP_EXPORT int32_t SystemNative_LChflags(const char* path, int32_t flags);

/**
 * fchflags(2). Like LChflags, for an open file.
 * Result: 0. Errors: those of fchflags(2); EINVAL for an unknown flag; ENOTSUP for one that the system lacks.
 */
INTEROP_EXPORT int32_t SystemNative_FChflags(int64_t fd, int32_t flags);

/**
 * Whether LChflags and FChflags set UF_HIDDEN on this system.
 * Result: 1 or 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_LChflagsCanSetHiddenFlag(void);

/**
 * Whether Stat, LStat and FStat tell of STATUS_HIDDEN on this system.
 * Result: 1 or 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_CanGetHiddenFlag(void);
