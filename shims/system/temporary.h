#pragma once

#include "common/interop.h"

/* A file that was made: its descriptor, HANDLE on Windows. */
typedef struct {
    int64_t File;
} SystemNative_TemporaryFile;

/**
 * mkdtemp(3), CreateDirectoryW. Makes a new directory that only the user may enter, whose path is the template with
 * other characters in place of the six X at its end.
 * Result: the path's length in bytes, which is the template's. A NUL follows it in the buffer.
 * Errors: those of mkdtemp(3); EINVAL for another template, or a negative length; ERANGE when the buffer is too small,
 * and then nothing is made. Windows: who may enter is for the folder that it is in to say.
 */
INTEROP_EXPORT int32_t SystemNative_MkdTemp(const char* pathTemplate, uint8_t* path, int32_t length);

/**
 * mkostemps(3), CreateFileW. Makes and opens, for reading and writing, a new file that only the user may open, whose
 * path is the template with other characters in place of the six X before its last suffixLength bytes. Child processes
 * do not inherit the descriptor.
 * Result: the path's length in bytes, which is the template's, and the descriptor in *made. A NUL follows the path in
 * the buffer. The caller closes the descriptor with SystemNative_Close. Nothing is written to *made on failure.
 * Errors: those of mkostemps(3); EINVAL for another template, or a negative length; ERANGE when the buffer is too
 * small, and then nothing is made. Windows: who may open it is for the folder that it is in to say.
 */
INTEROP_EXPORT int32_t SystemNative_MksTemps(const char* pathTemplate, int32_t suffixLength,
        SystemNative_TemporaryFile* made, uint8_t* path, int32_t length);
