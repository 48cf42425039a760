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
 * pathconf(3), GetVolumeInformationByHandleW. A limit or figure of a file, its type or its file system, through
 * symbolic links; name is a PC constant. For some it mounts what the system mounts when it is used, as StatFs does.
 * Result: the value; INT64_MAX where there is no limit; for PC_CHOWN_RESTRICTED, PC_NO_TRUNC and PC_2_SYMLINKS 1 or 0.
 * Errors: those of stat(2); EINVAL for an unknown name, or one that does not fit the file; ENOTSUP for one that the
 * system lacks; EMFILE, ENFILE and ENOMEM where the system looks into a file for it.
 */
INTEROP_EXPORT int64_t SystemNative_PathConf(const char* path, int32_t name);

/**
 * fpathconf(3). Like PathConf, for an open file.
 * Result: the value; INT64_MAX where there is no limit. Errors: EBADF; the others as for PathConf.
 */
INTEROP_EXPORT int64_t SystemNative_FPathConf(int64_t fd, int32_t name);
