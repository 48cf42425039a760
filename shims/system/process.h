#pragma once

#include "common/interop.h"

/**
 * getpid(2), GetCurrentProcessId.
 * Result: the process's id. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetPid(void);
INTEROP_LEAF(SystemNative_GetPid);

/**
 * getcwd(3), GetCurrentDirectoryW. The process's current directory.
 * Result: the path's length in bytes. A NUL follows it in the buffer.
 * Errors: ENOENT when it has been removed; EINVAL for a negative length; ERANGE when the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_GetCwd(uint8_t* buffer, int32_t length);

/**
 * chdir(2), SetCurrentDirectoryW. Changes the current directory, for every thread of the process.
 * Result: 0. Errors: those of chdir(2).
 */
INTEROP_EXPORT int32_t SystemNative_ChDir(const char* path);

/**
 * fchdir(2), SetCurrentDirectoryW. Changes the current directory, for every thread of the process, to one that is open.
 * Result: 0. Errors: EBADF, ENOTDIR, EACCES. Windows: ENAMETOOLONG for a path of more than MAX_PATH.
 */
INTEROP_EXPORT int32_t SystemNative_FChDir(int64_t fd);

/**
 * getenv(3), GetEnvironmentVariableW. The value of an environment variable. Not safe while another thread of the
 * process changes its environment.
 * Result: the value's length in bytes, 0 for an empty one. A NUL follows it in the buffer.
 * Errors: ENOENT when it is not set; EINVAL for an empty name, a name with = or a negative length; ERANGE when the
 * buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_GetEnv(const char* name, uint8_t* buffer, int32_t length);
