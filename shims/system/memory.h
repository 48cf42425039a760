#pragma once

#include "common/interop.h"

/* What may be done with the pages of a mapping. */
enum {
    SystemNative_PROT_NONE = 0,
    SystemNative_PROT_READ = 1,
    SystemNative_PROT_WRITE = 2,
    SystemNative_PROT_EXEC = 4,
};

/*
 * Flags of MMap: exactly one of MAP_SHARED and MAP_PRIVATE, and MAP_ANONYMOUS for memory with no file. MAP_NORESERVE
 * sets no swap space aside, MAP_POPULATE has the pages there at once, MAP_HUGETLB takes huge pages, MAP_LOCKED keeps
 * the pages in memory. With MAP_HUGETLB the logarithm to base 2 of their size may be shifted by MAP_HUGE_SHIFT, as in
 * MAP_HUGE_2MB; without, it is the system's default.
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

/* The flag of MRemap: the mapping may move to where there is room. */
enum {
    SystemNative_MREMAP_MAYMOVE = 1,
};

/* Flags of MSync: exactly one of MS_ASYNC and MS_SYNC, and MS_INVALIDATE. */
enum {
    SystemNative_MS_ASYNC = 0x01,
    SystemNative_MS_SYNC = 0x02,
    SystemNative_MS_INVALIDATE = 0x10,
};

/**
 * mmap(2), MapViewOfFile. Maps length bytes of a file from the given offset, a multiple of the page size, where the
 * system likes; fd is ignored with MAP_ANONYMOUS. There is no MAP_FIXED: it would replace memory that belongs to
 * others.
 * Result: the address. The caller unmaps it with SystemNative_MUnmap.
 * Errors: those of mmap(2); EINVAL for a length below 1, a negative offset, an unknown bit, a size of huge pages
 * without MAP_HUGETLB, or that without MAP_ANONYMOUS or, like a file of huge pages, with a length that is no multiple
 * of one; ENOTSUP for a flag, or a size of huge pages, that the system lacks; for MAP_HUGETLB without a size EMFILE,
 * ENFILE and whatever else keeps /proc/meminfo, which tells the default, from being read.
 * macOS: ENOTSUP for MAP_POPULATE, MAP_HUGETLB and MAP_LOCKED.
 * Windows: ENOTSUP for MAP_NORESERVE, and for huge pages of another size than the least, which is the default; EPERM
 * for MAP_HUGETLB without the right to lock pages; the offset is a multiple of the allocation granularity; what can be
 * written can be read; ENXIO for what lies beyond the last page of the file; EACCES for PROT_EXEC on a handle that Open
 * made.
 */
INTEROP_EXPORT int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset);

/**
 * munmap(2), UnmapViewOfFile. Removes a whole mapping that MMap made.
 * Result: 0. Errors: EINVAL for an address that no page starts at, or a length below 1.
 * Windows: EINVAL for an address that no mapping starts at.
 */
INTEROP_EXPORT int32_t SystemNative_MUnmap(int64_t address, int64_t length);

/**
 * mprotect(2), VirtualProtect, VirtualAlloc. Changes what may be done with whole pages of a mapping that MMap made.
 * Result: 0. Errors: EINVAL for an address that no page starts at, a negative length or an unknown bit; ENOMEM for what
 * is not mapped; EACCES for more than the file was opened for.
 * Windows: what can be written can be read; EACCES for more than MMap was asked for, unless the memory has no file.
 */
INTEROP_EXPORT int32_t SystemNative_MProtect(int64_t address, int64_t length, int32_t protection);

/**
 * mremap(2). Makes a mapping longer or shorter, at another address if flags has MREMAP_MAYMOVE and there is no room.
 * Result: the address. The old one is gone if it is another. Errors: EINVAL for a length below 1 or one that ends in
 * the middle of a huge page, an address that no page starts at or an unknown bit; ENOMEM without room, or EINVAL where
 * no machine could have any; EFAULT for what is not one mapping; EAGAIN for locked memory beyond the limit; ENOTSUP.
 * macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_MRemap(int64_t address, int64_t oldLength, int64_t newLength, int32_t flags);

/**
 * msync(2), FlushViewOfFile. Writes what changed in length bytes of a mapping back to its file.
 * Windows: hands the data to the file; FSync then has it written to the storage device.
 * Result: 0. Errors: those of msync(2); EINVAL for a negative length or an unknown bit.
 */
INTEROP_EXPORT int32_t SystemNative_MSync(int64_t address, int64_t length, int32_t flags);
