#pragma once

#include "common/interop.h"

/* File flags, with the names and values of macOS: the owner may change UF_ flags, only the superuser SF_ flags. */
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
 * lchflags(2), ioctl(2) FS_IOC_SETFLAGS, SetFileInformationByHandle. Sets the flags of a file; symbolic links are not
 * followed. Flags other than those above keep their values.
 * Result: 0. Errors: those of chflags(2), such as EPERM without the right; EINVAL for an unknown flag; ENOTSUP for a
 * flag that the system or the file system does not support.
 * Linux: supports UF_NODUMP, SF_IMMUTABLE and SF_APPEND, on files and directories that can be opened for reading.
 * Windows: supports UF_HIDDEN.
 */
INTEROP_EXPORT int32_t SystemNative_LChflags(const char* path, int32_t flags);

/**
 * fchflags(2). Like LChflags, for an open file.
 * Result: 0. Errors: those of fchflags(2); EINVAL for an unknown flag; ENOTSUP for a flag that is not supported.
 */
INTEROP_EXPORT int32_t SystemNative_FChflags(int64_t fd, int32_t flags);

/**
 * Whether LChflags and FChflags support UF_HIDDEN on this system.
 * Result: 1 or 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_LChflagsCanSetHiddenFlag(void);

/**
 * Whether Stat, LStat and FStat report STATUS_HIDDEN on this system.
 * Result: 1 or 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_CanGetHiddenFlag(void);
