#pragma once

#include "common/interop.h"

/**
 * getpid(2), GetCurrentProcessId.
 * Result: the process ID. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetPid(void);
INTEROP_LEAF(SystemNative_GetPid);

/**
 * getcwd(3), GetCurrentDirectoryW. Gets the current directory of the process.
 * Result: the path's length in bytes, not counting the terminating NUL.
 * Errors: ENOENT if it has been removed; EINVAL for a negative length; ERANGE if the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_GetCwd(uint8_t* buffer, int32_t length);

/**
 * chdir(2), SetCurrentDirectoryW. Changes the current directory, for every thread of the process.
 * Result: 0. Errors: those of chdir(2).
 */
INTEROP_EXPORT int32_t SystemNative_ChDir(const char* path);

/**
 * fchdir(2), SetCurrentDirectoryW. Changes the current directory, for every thread of the process, to an open
 * directory.
 * Result: 0. Errors: EBADF, ENOTDIR, EACCES. Windows: ENAMETOOLONG for a path longer than MAX_PATH.
 */
INTEROP_EXPORT int32_t SystemNative_FChDir(int64_t fd);

/**
 * getenv(3), GetEnvironmentVariableW. Gets the value of an environment variable. Not safe while another thread changes
 * the environment of the process.
 * Result: the value's length in bytes, not counting the terminating NUL; 0 for an empty value.
 * Errors: ENOENT if the variable is not set; EINVAL for an empty name, a name with = or a negative length; ERANGE if
 * the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_GetEnv(const char* name, uint8_t* buffer, int32_t length);
