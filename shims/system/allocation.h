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

/* What PosixFAdvise tells. */
enum {
    SystemNative_POSIX_FADV_NORMAL = 0,
    SystemNative_POSIX_FADV_RANDOM = 1,
    SystemNative_POSIX_FADV_SEQUENTIAL = 2,
    SystemNative_POSIX_FADV_WILLNEED = 3,
    SystemNative_POSIX_FADV_DONTNEED = 4,
    SystemNative_POSIX_FADV_NOREUSE = 5,
};

/**
 * fallocate(2), fcntl(2) F_PREALLOCATE and F_PUNCHHOLE, FileAllocationInfo, FSCTL_SET_ZERO_DATA. Changes the space of a
 * range of a file, by flags. 0: sets space aside, so that writing there does not fail for want of it, and the size
 * grows to the end of the range; what is added reads as zeros. KEEP_SIZE: the same, and the size stays. PUNCH_HOLE with
 * KEEP_SIZE: gives the space back, and what was there reads as zeros. ZERO_RANGE, with or without KEEP_SIZE: what was
 * there reads as zeros. COLLAPSE_RANGE: cuts the range out. INSERT_RANGE: puts a hole in. The last two take whole
 * blocks of the file system only. Nothing is ever written to do what the file system cannot.
 * Result: 0.
 * Errors: those of fallocate(2); EINVAL for a negative offset, a length below 1 and any other set of flags; ENOTSUP
 * where the file system has no such thing; EBADF unless open for writing; ESPIPE for a pipe.
 * macOS: space is set aside only behind the end; ZERO_RANGE leaves a hole; COLLAPSE_RANGE and INSERT_RANGE are ENOTSUP.
 * Windows: space is set aside only behind the end, and what lies there is given back at the last close; a hole makes
 * the file sparse, and then no space can be set aside; COLLAPSE_RANGE and INSERT_RANGE are ENOTSUP; EBADF for a
 * descriptor opened with O_APPEND.
 */
INTEROP_EXPORT int32_t SystemNative_FAllocate(int64_t fd, int32_t flags, int64_t offset, int64_t length);

/**
 * posix_fadvise(2), fcntl(2) F_RDADVISE and F_RDAHEAD. Tells how a range of a file will be used; a length of 0 means up
 * to the end. It changes what is cached and read ahead, and nothing else.
 * Result: 0.
 * Errors: EBADF; EINVAL for an unknown advice and for a negative offset or length; ESPIPE for a pipe; ENOTSUP where the
 * system has no such advice.
 * macOS: POSIX_FADV_DONTNEED and POSIX_FADV_NOREUSE are ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_PosixFAdvise(int64_t fd, int64_t offset, int64_t length, int32_t advice);
