#pragma once

#include "common/interop.h"

/* Names of PathConf. */
enum {
    SystemNative_PC_LINK_MAX = 1,
    SystemNative_PC_MAX_CANON = 2,
    SystemNative_PC_MAX_INPUT = 3,
    SystemNative_PC_NAME_MAX = 4,
    SystemNative_PC_PATH_MAX = 5,
    SystemNative_PC_PIPE_BUF = 6,
    SystemNative_PC_CHOWN_RESTRICTED = 7,
    SystemNative_PC_NO_TRUNC = 8,
    SystemNative_PC_VDISABLE = 9,
    SystemNative_PC_FILESIZEBITS = 10,
    SystemNative_PC_SYMLINK_MAX = 11,
    SystemNative_PC_2_SYMLINKS = 12,
    SystemNative_PC_REC_XFER_ALIGN = 13,
    SystemNative_PC_ALLOC_SIZE_MIN = 14,
};

/**
 * pathconf(3), GetVolumeInformationByHandleW. Gets a configuration limit or option of a file or its file system;
 * symbolic links are followed. name is a PC constant. Some names trigger an automount, as StatFs does.
 * Result: the value; INT64_MAX for no limit; 1 or 0 for PC_CHOWN_RESTRICTED, PC_NO_TRUNC and PC_2_SYMLINKS.
 * Errors: those of stat(2); EINVAL for an unknown name, or one that does not apply to the file; ENOTSUP for a name that
 * the system does not support; EMFILE, ENFILE and ENOMEM for a value that the C library reads from a file.
 */
INTEROP_EXPORT int64_t SystemNative_PathConf(const char* path, int32_t name);

/**
 * fpathconf(3). Like PathConf, for an open file.
 * Result: the value; INT64_MAX for no limit. Errors: EBADF; otherwise those of PathConf.
 */
INTEROP_EXPORT int64_t SystemNative_FPathConf(int64_t fd, int32_t name);
