#pragma once

#include "common/interop.h"

/*
 * Advice for MAdvise. MADV_DONTNEED and MADV_FREE discard the content of private memory; the others affect only
 * performance, memory use, and what child processes and core dumps contain.
 */
enum {
    SystemNative_MADV_NORMAL = 0,
    SystemNative_MADV_RANDOM = 1,
    SystemNative_MADV_SEQUENTIAL = 2,
    SystemNative_MADV_WILLNEED = 3,
    SystemNative_MADV_DONTNEED = 4,
    SystemNative_MADV_FREE = 5,
    SystemNative_MADV_DONTFORK = 6,
    SystemNative_MADV_DOFORK = 7,
    SystemNative_MADV_HUGEPAGE = 8,
    SystemNative_MADV_NOHUGEPAGE = 9,
    SystemNative_MADV_DONTDUMP = 10,
    SystemNative_MADV_DODUMP = 11,
    SystemNative_MADV_COLD = 12,
    SystemNative_MADV_PAGEOUT = 13,
    SystemNative_MADV_POPULATE_READ = 14,
    SystemNative_MADV_POPULATE_WRITE = 15,
};

/* Advice for PosixMAdvise. It never changes the content of memory. */
enum {
    SystemNative_POSIX_MADV_NORMAL = 0,
    SystemNative_POSIX_MADV_RANDOM = 1,
    SystemNative_POSIX_MADV_SEQUENTIAL = 2,
    SystemNative_POSIX_MADV_WILLNEED = 3,
    SystemNative_POSIX_MADV_DONTNEED = 4,
};

/* Flags of MLockAll: lock current mappings, future mappings, and pages only when they are first accessed. */
enum {
    SystemNative_MCL_CURRENT = 1,
    SystemNative_MCL_FUTURE = 2,
    SystemNative_MCL_ONFAULT = 4,
};

/**
 * sysconf(_SC_PAGESIZE), GetNativeSystemInfo. Gets the page size.
 * Result: the page size in bytes. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetPageSize(void);
INTEROP_LEAF(SystemNative_GetPageSize);

/**
 * madvise(2), PrefetchVirtualMemory, VirtualAlloc. Advises the system about the use of a range of pages; the length is
 * rounded up to whole pages.
 * Result: 0. Errors: those of madvise(2); EINVAL for an address that is not page-aligned, a negative length or unknown
 * advice; ENOTSUP for advice that the system does not support.
 * macOS: supports NORMAL to FREE; DONTNEED discards nothing; EINVAL if the range is not mapped.
 * Windows: supports NORMAL, WILLNEED, FREE (for memory not backed by a file) and PAGEOUT (which also unlocks the
 * pages).
 */
INTEROP_EXPORT int32_t SystemNative_MAdvise(int64_t address, int64_t length, int32_t advice);

/**
 * posix_madvise(3), PrefetchVirtualMemory. Advises the system about the use of a range of pages, without changing their
 * content.
 * Result: 0. Errors: ENOMEM if the range is not mapped; EINVAL for an address that is not page-aligned, a negative
 * length or unknown advice; ENOTSUP for advice that the system does not support. Linux: DONTNEED has no effect.
 * macOS: EINVAL if the range is not mapped.
 * Windows: ENOTSUP for RANDOM and SEQUENTIAL; DONTNEED also unlocks the pages.
 */
INTEROP_EXPORT int32_t SystemNative_PosixMAdvise(int64_t address, int64_t length, int32_t advice);

/**
 * mlock(2), VirtualLock. Locks the pages of a range into memory; locks of one page do not stack.
 * Result: 0. Errors: ENOMEM above the limit, or if the range is not mapped; EPERM without the privilege to lock memory;
 * EAGAIN if some pages could not be locked; EINVAL for a negative length.
 * Windows: the limit is the minimum working set size of the process.
 */
INTEROP_EXPORT int32_t SystemNative_MLock(int64_t address, int64_t length);

/**
 * munlock(2), VirtualUnlock. Unlocks the pages of a range.
 * Result: 0, even if they were not locked. Errors: ENOMEM if the range is not mapped; EINVAL for a negative length.
 */
INTEROP_EXPORT int32_t SystemNative_MUnlock(int64_t address, int64_t length);

/**
 * mlockall(2). Locks all memory of the process; flags are the MCL constants.
 * Result: 0. Errors: ENOMEM above the limit; EPERM without the privilege to lock memory; EINVAL for no flag,
 * MCL_ONFAULT alone or an unknown flag; ENOTSUP. macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_MLockAll(int32_t flags);

/**
 * munlockall(2). Unlocks all memory of the process.
 * Result: 0. Errors: ENOTSUP. macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_MUnlockAll(void);

/**
 * mincore(2), QueryWorkingSetEx. Writes 1 for each page of a range that is resident in memory, else 0.
 * Result: the number of pages. Errors: ENOMEM if the range is not mapped; ERANGE if the buffer is too small; EINVAL for
 * an address that is not page-aligned, or a negative length.
 * macOS: 0 for pages that are not mapped, without an error.
 * Windows: 1 for each page that is in the working set of the process.
 */
INTEROP_EXPORT int32_t SystemNative_MInCore(int64_t address, int64_t length, uint8_t* pages, int32_t pagesLength);
