#pragma once

#include "common/interop.h"

/* The requests of Ioctl. None takes an argument, so that no pointer can be wrong; the result is a number. */
enum {
    /* The number of bytes that can be read without waiting. */
    SystemNative_FIONREAD = 0,
    /* The size of a block device in bytes. */
    SystemNative_BLKGETSIZE64 = 1,
    /* The logical block size of a block device, to which O_DIRECT must be aligned, in bytes. */
    SystemNative_BLKSSZGET = 2,
    /* The physical block size of a block device, which it writes without reading first, in bytes. */
    SystemNative_BLKPBSZGET = 3,
};

/* struct winsize: the size of a terminal in characters, and in pixels if the terminal reports that. */
typedef struct {
    int32_t Rows;
    int32_t Columns;
    int32_t PixelWidth;
    int32_t PixelHeight;
} SystemNative_WindowSize;

/**
 * ioctl(2), DeviceIoControl. Queries a value of a device.
 * Result: the value.
 * Errors: those of ioctl(2), such as ENOTTY if the request does not apply to the file; EBADF; EINVAL for an unknown
 * request.
 * Windows: ENOTTY for a console; EACCES for FIONREAD on the write end of a pipe.
 */
INTEROP_EXPORT int64_t SystemNative_Ioctl(int64_t fd, int32_t request);

/**
 * ioctl(2) TIOCGWINSZ, GetConsoleScreenBufferInfo. Gets the size of a terminal, all 0 if it was never set.
 * Result: 0. Errors: EBADF; ENOTTY for a descriptor that is not a terminal; EFAULT for a NULL size.
 * Windows: for the output of a console, without pixels.
 */
INTEROP_EXPORT int32_t SystemNative_GetWindowSize(int64_t fd, SystemNative_WindowSize* size);

/**
 * ioctl(2) TIOCSWINSZ, SetConsoleWindowInfo. Sets the size of a terminal; on Unix its foreground process group gets
 * SIGWINCH.
 * Result: 0. Errors: EBADF; ENOTTY for a descriptor that is not a terminal; EINVAL for a number below 0 or above
 * 65,535; EFAULT for a NULL size.
 * Windows: EINVAL for 0 rows or columns, or more than fit on the screen; pixels are ignored.
 */
INTEROP_EXPORT int32_t SystemNative_SetWindowSize(int64_t fd, const SystemNative_WindowSize* size);
