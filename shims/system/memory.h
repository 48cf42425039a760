#pragma once

#include "common/interop.h"

/* What may be done with the pages of a mapping. */
enum {
    SystemNative_PROT_NONE = 0,
    SystemNative_PROT_READ = 1,
    SystemNative_PROT_WRITE = 2,
    SystemNative_PROT_EXEC = 4,
};

/* Flags of MMap: exactly one of MAP_SHARED and MAP_PRIVATE, and MAP_ANONYMOUS for memory with no file. */
enum {
    SystemNative_MAP_SHARED = 0x01,
    SystemNative_MAP_PRIVATE = 0x02,
    SystemNative_MAP_ANONYMOUS = 0x10,
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
 * Errors: those of mmap(2); EINVAL for a length below 1, a negative offset or an unknown bit.
 * Windows: the offset is a multiple of the allocation granularity; what can be written can be read; ENXIO for what
 * lies beyond the last page of the file; EACCES for PROT_EXEC on a handle that Open made.
 */
INTEROP_EXPORT int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset);

/**
 * munmap(2), UnmapViewOfFile. Removes a whole mapping that MMap made.
 * Result: 0. Errors: EINVAL for an address that no page starts at, or a length below 1.
 * Windows: EINVAL for an address that no mapping starts at.
 */
INTEROP_EXPORT int32_t SystemNative_MUnmap(int64_t address, int64_t length);

/**
 * msync(2), FlushViewOfFile. Writes what changed in length bytes of a mapping back to its file.
 * Windows: hands the data to the file; FSync then has it written to the storage device.
 * Result: 0. Errors: those of msync(2); EINVAL for a negative length or an unknown bit.
 */
INTEROP_EXPORT int32_t SystemNative_MSync(int64_t address, int64_t length, int32_t flags);
