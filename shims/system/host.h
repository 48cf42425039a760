#pragma once

#include "common/interop.h"

/* Names of SysConf. */
enum {
    SystemNative_SC_ARG_MAX = 1,
    SystemNative_SC_CHILD_MAX = 2,
    SystemNative_SC_CLK_TCK = 3,
    SystemNative_SC_HOST_NAME_MAX = 4,
    SystemNative_SC_IOV_MAX = 5,
    SystemNative_SC_LOGIN_NAME_MAX = 6,
    SystemNative_SC_NGROUPS_MAX = 7,
    SystemNative_SC_OPEN_MAX = 8,
    SystemNative_SC_PAGESIZE = 9,
    SystemNative_SC_SYMLOOP_MAX = 10,
    SystemNative_SC_TTY_NAME_MAX = 11,
    SystemNative_SC_GETPW_R_SIZE_MAX = 12,
    SystemNative_SC_GETGR_R_SIZE_MAX = 13,
    SystemNative_SC_NPROCESSORS_CONF = 14,
    SystemNative_SC_NPROCESSORS_ONLN = 15,
    SystemNative_SC_PHYS_PAGES = 16,
    SystemNative_SC_AVPHYS_PAGES = 17,
};

/**
 * gethostname(2), GetComputerNameExW. The host's name.
 * Result: the name's length in bytes. A NUL follows it in the buffer.
 * Errors: EINVAL for a negative length; ERANGE when the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_GetHostName(uint8_t* buffer, int32_t length);

/**
 * sysconf(3), GetNativeSystemInfo, GlobalMemoryStatusEx. A limit or figure of the system; name is an SC constant.
 * Result: the value; INT64_MAX where the system sets no limit.
 * Errors: EINVAL for an unknown name; ENOTSUP for one that the system lacks; EMFILE, ENFILE and ENOMEM where the system
 * keeps it in a file.
 */
INTEROP_EXPORT int64_t SystemNative_SysConf(int32_t name);
