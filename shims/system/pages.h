#pragma once

#include "common/interop.h"

/*
 * What MAdvise is told. MADV_DONTNEED and MADV_FREE lose what private memory holds; the others only change how fast it
 * is, what it takes, and what a child process or a core dump has of it.
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

/* What PosixMAdvise is told. None of it changes what the memory holds. */
enum {
    SystemNative_POSIX_MADV_NORMAL = 0,
    SystemNative_POSIX_MADV_RANDOM = 1,
    SystemNative_POSIX_MADV_SEQUENTIAL = 2,
    SystemNative_POSIX_MADV_WILLNEED = 3,
    SystemNative_POSIX_MADV_DONTNEED = 4,
};

/* Flags of MLockAll: what is mapped now, what will be, and pages only when they are first touched. */
enum {
    SystemNative_MCL_CURRENT = 1,
    SystemNative_MCL_FUTURE = 2,
    SystemNative_MCL_ONFAULT = 4,
};

/**
 * sysconf(_SC_PAGESIZE), GetNativeSystemInfo. The size of a page of memory.
 * Result: bytes. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_GetPageSize(void);
INTEROP_LEAF(SystemNative_GetPageSize);

/**
 * madvise(2), PrefetchVirtualMemory, VirtualAlloc. Tells what the process will do with pages of memory.
 * Result: 0. Errors: those of madvise(2); EINVAL for an address that no page starts at, a negative length or unknown
 * advice; ENOTSUP for advice that the system lacks.
 * macOS: NORMAL to FREE are known, and DONTNEED loses nothing.
 * Windows: NORMAL, WILLNEED, FREE (of memory without a file) and PAGEOUT (which also unlocks) are known.
 */
INTEROP_EXPORT int32_t SystemNative_MAdvise(int64_t address, int64_t length, int32_t advice);

/**
 * posix_madvise(3), PrefetchVirtualMemory. Tells how pages of memory will be used; none of it changes what they hold.
 * Result: 0. Errors: ENOMEM for what is not mapped; EINVAL for an address that no page starts at, a negative length or
 * unknown advice; ENOTSUP. Linux: DONTNEED does nothing. Windows: ENOTSUP for RANDOM and SEQUENTIAL, and DONTNEED also
 * unlocks.
 */
INTEROP_EXPORT int32_t SystemNative_PosixMAdvise(int64_t address, int64_t length, int32_t advice);

/**
 * mlock(2), VirtualLock. Keeps the pages that hold length bytes in memory; locks of one page do not add up.
 * Result: 0. Errors: ENOMEM beyond the limit, or for what is not mapped; EPERM without the right to lock any; EAGAIN
 * for what cannot be had; EINVAL for a negative length.
 * Windows: the limit is the least working set of the process.
 */
INTEROP_EXPORT int32_t SystemNative_MLock(int64_t address, int64_t length);

/**
 * munlock(2), VirtualUnlock. Undoes MLock.
 * Result: 0, also for what was not locked. Errors: ENOMEM for what is not mapped; EINVAL for a negative length.
 */
INTEROP_EXPORT int32_t SystemNative_MUnlock(int64_t address, int64_t length);

/**
 * mlockall(2). Keeps all memory of the process from being paged out; flags are the MCL constants.
 * Result: 0. Errors: ENOMEM beyond the limit; EPERM without the right to lock any; EINVAL for no flag, MCL_ONFAULT
 * alone or an unknown bit; ENOTSUP. macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_MLockAll(int32_t flags);

/**
 * munlockall(2). Undoes MLockAll, and each MLock.
 * Result: 0. Errors: ENOTSUP. macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_MUnlockAll(void);

/**
 * mincore(2), QueryWorkingSetEx. Writes 1 for each page of length bytes that is in memory, 0 for one that is not.
 * Result: the number of pages. Errors: ENOMEM for what is not mapped; ERANGE when the buffer is too small; EINVAL for
 * an address that no page starts at, or a negative length.
 * Windows: a page counts that is in the working set of the process.
 */
INTEROP_EXPORT int32_t SystemNative_MInCore(int64_t address, int64_t length, uint8_t* pages, int32_t pagesLength);
