#pragma once

#include "common/interop.h"

/* Flags of FAllocate. */
enum {
    SystemNative_FALLOC_FL_KEEP_SIZE = 0x01,
    SystemNative_FALLOC_FL_PUNCH_HOLE = 0x02,
    SystemNative_FALLOC_FL_COLLAPSE_RANGE = 0x08,
    SystemNative_FALLOC_FL_ZERO_RANGE = 0x10,
    SystemNative_FALLOC_FL_INSERT_RANGE = 0x20,
};

/* Advice for PosixFAdvise. */
enum {
    SystemNative_POSIX_FADV_NORMAL = 0,
    SystemNative_POSIX_FADV_RANDOM = 1,
    SystemNative_POSIX_FADV_SEQUENTIAL = 2,
    SystemNative_POSIX_FADV_WILLNEED = 3,
    SystemNative_POSIX_FADV_DONTNEED = 4,
    SystemNative_POSIX_FADV_NOREUSE = 5,
};

/**
 * fallocate(2), fcntl(2) F_PREALLOCATE and F_PUNCHHOLE, FileAllocationInfo, FSCTL_SET_ZERO_DATA. Manipulates the space
 * of a byte range of a file. flags are one of these: 0 allocates space, so that later writes to the range do not fail
 * for lack of it, and extends the file to the end of the range; added bytes read as zeros. KEEP_SIZE does the same, but
 * does not change the size. PUNCH_HOLE with KEEP_SIZE deallocates the range, which then reads as zeros. ZERO_RANGE,
 * with or without KEEP_SIZE, zeroes the range. COLLAPSE_RANGE removes the range from the file. INSERT_RANGE inserts a
 * hole. The last two require multiples of the file system's block size. An operation that the file system does not
 * support is never emulated by writing.
 * Result: 0.
 * Errors: those of fallocate(2); EINVAL for a negative offset, a length below 1 or any other set of flags; ENOTSUP if
 * the file system does not support the operation; EBADF if the descriptor is not open for writing; ESPIPE for a pipe.
 * macOS: space is allocated only beyond the end of the file, on HFS+ perhaps more than asked for, and other file
 * systems may free what is still beyond it at the last close; ZERO_RANGE punches a hole; COLLAPSE_RANGE and
 * INSERT_RANGE are ENOTSUP.
 * Windows: space is allocated only beyond the end of the file, and what is still beyond it at the last close is freed;
 * punching a hole makes the file sparse, and space can then not be allocated; COLLAPSE_RANGE and INSERT_RANGE are
 * ENOTSUP; EBADF for a descriptor opened with O_APPEND.
 */
INTEROP_EXPORT int32_t SystemNative_FAllocate(int64_t fd, int32_t flags, int64_t offset, int64_t length);

/**
 * posix_fadvise(2), fcntl(2) F_RDADVISE and F_RDAHEAD. Advises the system about the access to a byte range of a file; a
 * length of 0 means to the end. It affects only caching and read-ahead.
 * Result: 0.
 * Errors: EBADF; EINVAL for unknown advice, or a negative offset or length; ESPIPE for a pipe; ENOTSUP for advice that
 * the system does not support.
 * macOS: POSIX_FADV_DONTNEED and POSIX_FADV_NOREUSE are ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_PosixFAdvise(int64_t fd, int64_t offset, int64_t length, int32_t advice);
