#pragma once

#include "common/interop.h"

/**
 * read(2) with select(2), ReadFile. Like Read, but waits for data even if the descriptor is non-blocking (O_NONBLOCK).
 * Result: the number of bytes read, 0 at end of file.
 * Errors: those of read(2), but never EAGAIN; EINVAL for a negative length; EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_ReadFromNonblocking(int64_t fd, uint8_t* buffer, int32_t length);

/**
 * write(2) with select(2), WriteFile. Like Write, but waits for space even if the descriptor is non-blocking
 * (O_NONBLOCK).
 * Result: the number of bytes written, which may be less than length.
 * Errors: those of write(2), but never EAGAIN; EINVAL for a negative length; EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_WriteToNonblocking(int64_t fd, const uint8_t* buffer, int32_t length);
