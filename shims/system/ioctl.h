#pragma once

#include "common/interop.h"

/* The requests of Ioctl. Each takes nothing and has a number as its result, so that no pointer can be a wrong one. */
enum {
    /* How many bytes can be read now. */
    SystemNative_FIONREAD = 0,
    /* The size of a block device in bytes. */
    SystemNative_BLKGETSIZE64 = 1,
    /* What a block device reads and writes at once, and what O_DIRECT must be aligned to, in bytes. */
    SystemNative_BLKSSZGET = 2,
    /* What it writes without reading first, in bytes. */
    SystemNative_BLKPBSZGET = 3,
};

/* The size of a terminal in characters, and in pixels where it tells them. */
typedef struct {
    int32_t Rows;
    int32_t Columns;
    int32_t PixelWidth;
    int32_t PixelHeight;
} SystemNative_WindowSize;

/**
 * ioctl(2), DeviceIoControl. Asks a device for a number.
 * Result: the number.
 * Errors: those of ioctl(2), as ENOTTY for what the request has no meaning for; EBADF; EINVAL for an unknown request.
 * Windows: a console is ENOTTY; what can only be written is EACCES for FIONREAD.
 */
INTEROP_EXPORT int64_t SystemNative_Ioctl(int64_t fd, int32_t request);

/**
 * ioctl(2) TIOCGWINSZ, GetConsoleScreenBufferInfo. Tells the size of a terminal, all 0 where nobody has set it.
 * Result: 0. Errors: EBADF; ENOTTY for what is no terminal; EFAULT for no size.
 * Windows: of a console's output, without pixels.
 */
INTEROP_EXPORT int32_t SystemNative_GetWindowSize(int64_t fd, SystemNative_WindowSize* size);

/**
 * ioctl(2) TIOCSWINSZ, SetConsoleWindowInfo. Sets the size of a terminal, and has its programs told by SIGWINCH.
 * Result: 0. Errors: EBADF; ENOTTY for what is no terminal; EINVAL for a number below 0 or above 65,535; EFAULT for no
 * size.
 * Windows: EINVAL for no rows, no columns or more than fit on the screen; pixels have no effect.
 */
INTEROP_EXPORT int32_t SystemNative_SetWindowSize(int64_t fd, const SystemNative_WindowSize* size);
