#pragma once

#include "common/interop.h"

/* The descriptor of a created file, a HANDLE on Windows. */
typedef struct {
    int64_t File;
} SystemNative_TemporaryFile;

/**
 * mkdtemp(3), CreateDirectoryW. Creates a directory with the permissions 0700 and a unique path: pathTemplate with
 * other characters in place of the XXXXXX at its end.
 * Result: the path's length in bytes, that of the template, not counting the terminating NUL.
 * Errors: those of mkdtemp(3); EINVAL for any other template, or a negative length; ERANGE if the buffer is too small,
 * and nothing is created. Windows: the permissions are inherited from the parent directory.
 */
INTEROP_EXPORT int32_t SystemNative_MkdTemp(const char* pathTemplate, uint8_t* path, int32_t length);

/**
 * mkostemps(3), CreateFileW. Creates and opens, for reading and writing, a file with the permissions 0600 and a unique
 * path: pathTemplate with other characters in place of the XXXXXX before its last suffixLength bytes. Child processes
 * do not inherit the descriptor.
 * Result: the path's length in bytes, that of the template, not counting the terminating NUL; the descriptor is in
 * *made. The caller closes it with SystemNative_Close. Nothing is written to *made on failure.
 * Errors: those of mkostemps(3); EINVAL for any other template, or a negative length; ERANGE if the buffer is too
 * small, and nothing is created. Windows: the permissions are inherited from the parent directory.
 */
INTEROP_EXPORT int32_t SystemNative_MksTemps(const char* pathTemplate, int32_t suffixLength,
        SystemNative_TemporaryFile* made, uint8_t* path, int32_t length);
