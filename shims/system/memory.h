#pragma once

#include "common/interop.h"

/* The protection of pages of a mapping. */
enum {
    SystemNative_PROT_NONE = 0,
    SystemNative_PROT_READ = 1,
    SystemNative_PROT_WRITE = 2,
    SystemNative_PROT_EXEC = 4,
};

/*
 * Flags of MMap: exactly one of MAP_SHARED and MAP_PRIVATE, and MAP_ANONYMOUS for memory not backed by a file.
 * MAP_NORESERVE reserves no swap space, MAP_POPULATE prefaults the pages, MAP_HUGETLB uses huge pages, MAP_LOCKED locks
 * the pages into memory. With MAP_HUGETLB, the base-2 logarithm of the huge page size may be encoded at bit
 * MAP_HUGE_SHIFT, as in MAP_HUGE_2MB; otherwise the size is the system's default.
 */
enum {
    SystemNative_MAP_SHARED = 0x01,
    SystemNative_MAP_PRIVATE = 0x02,
    SystemNative_MAP_ANONYMOUS = 0x10,
    SystemNative_MAP_NORESERVE = 0x20,
    SystemNative_MAP_POPULATE = 0x40,
    SystemNative_MAP_HUGETLB = 0x80,
    SystemNative_MAP_LOCKED = 0x100,
    SystemNative_MAP_HUGE_SHIFT = 26,
    SystemNative_MAP_HUGE_2MB = 21 << 26,
    SystemNative_MAP_HUGE_1GB = 30 << 26,
};

/* The flag of MRemap: the mapping may be moved to another address. */
enum {
    SystemNative_MREMAP_MAYMOVE = 1,
};

/* Flags of MSync: exactly one of MS_ASYNC and MS_SYNC, optionally with MS_INVALIDATE. */
enum {
    SystemNative_MS_ASYNC = 0x01,
    SystemNative_MS_SYNC = 0x02,
    SystemNative_MS_INVALIDATE = 0x10,
};

/**
 * mmap(2), MapViewOfFile. Maps length bytes of a file from offset, a multiple of the page size, at an address that the
 * system chooses; fd is ignored with MAP_ANONYMOUS. MAP_FIXED is not supported: it would replace other mappings.
 * Result: the address. The caller unmaps it with SystemNative_MUnmap.
 * Errors: those of mmap(2); EINVAL for a length below 1, a negative offset, an unknown bit, a huge page size without
 * MAP_HUGETLB, MAP_HUGETLB without MAP_ANONYMOUS, or a length that is not a multiple of the huge page size, also for a
 * file on hugetlbfs; ENOTSUP for a flag or huge page size that the system does not support; for MAP_HUGETLB without a
 * size also EMFILE, ENFILE and other errors of reading the default size from /proc/meminfo.
 * macOS: ENOTSUP for MAP_POPULATE, MAP_HUGETLB and MAP_LOCKED.
 * Windows: ENOTSUP for MAP_NORESERVE, and for huge page sizes other than the minimum, which is the default; EPERM for
 * MAP_HUGETLB unless the process has, and has enabled, SeLockMemoryPrivilege; the offset must be a multiple of the
 * allocation granularity; writable pages are also readable; ENXIO for a range beyond the last page of the file; EACCES
 * for PROT_EXEC on a HANDLE that Open returned.
 */
INTEROP_EXPORT int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset);

/**
 * munmap(2), UnmapViewOfFile. Unmaps a whole mapping of MMap.
 * Result: 0. Errors: EINVAL for an address that is not page-aligned, or a length below 1.
 * Windows: EINVAL for an address that is not the start of a mapping.
 */
INTEROP_EXPORT int32_t SystemNative_MUnmap(int64_t address, int64_t length);

/**
 * mprotect(2), VirtualProtect, VirtualAlloc. Changes the protection of whole pages of a mapping of MMap.
 * Result: 0. Errors: EINVAL for an address that is not page-aligned, a negative length or an unknown bit; ENOMEM if the
 * range is not mapped; EACCES for access that the file was not opened for.
 * Windows: writable pages are also readable; EACCES for access that MMap did not request, unless the memory is
 * anonymous.
 */
INTEROP_EXPORT int32_t SystemNative_MProtect(int64_t address, int64_t length, int32_t protection);

/**
 * mremap(2). Grows or shrinks a mapping; with MREMAP_MAYMOVE it is moved if there is no space to grow in place.
 * Result: the address; if it is a new one, the old one is no longer mapped. Errors: EINVAL for a length below 1, or one
 * that is not a multiple of the mapping's huge page size, an address that is not page-aligned or an unknown bit; ENOMEM
 * if there is no space, or EINVAL if the length exceeds the address space; EFAULT if the range is not one mapping;
 * EAGAIN above the limit for locked memory; ENOTSUP.
 * macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_MRemap(int64_t address, int64_t oldLength, int64_t newLength, int32_t flags);

/**
 * msync(2), FlushViewOfFile. Writes modified pages of a range of a mapping back to the file.
 * Result: 0, also for a length of 0. Errors: those of msync(2); EINVAL for a negative length or an unknown bit.
 * Windows: writes the data to the file system cache; FSync then writes it to the storage device.
 */
INTEROP_EXPORT int32_t SystemNative_MSync(int64_t address, int64_t length, int32_t flags);
