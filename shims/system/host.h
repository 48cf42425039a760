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
 * gethostname(2), GetComputerNameExW. Gets the host name.
 * Result: the name's length in bytes, not counting the terminating NUL.
 * Errors: EINVAL for a negative length; ERANGE if the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_GetHostName(uint8_t* buffer, int32_t length);

/**
 * sysconf(3), GetNativeSystemInfo, GlobalMemoryStatusEx. Gets a limit or value of the system; name is an SC constant.
 * Result: the value; INT64_MAX for no limit.
 * Errors: EINVAL for an unknown name; ENOTSUP for a name that the system does not support; EMFILE, ENFILE and ENOMEM
 * for a value that the C library reads from a file.
 */
INTEROP_EXPORT int64_t SystemNative_SysConf(int32_t name);
