#pragma once

#include "common/interop.h"

/**
 * malloc(3), malloc of the C runtime. Allocates size bytes of uninitialized memory.
 * Result: the address, a unique one even for a size of 0. The caller frees it with SystemNative_Free.
 * Errors: ENOMEM; EINVAL for a negative size.
 */
INTEROP_EXPORT int64_t SystemNative_Malloc(int64_t size);

/**
 * calloc(3), calloc of the C runtime. Allocates zeroed memory for count elements of size bytes.
 * Result: the address, a unique one even for 0 bytes. The caller frees it with SystemNative_Free.
 * Errors: ENOMEM, also if count times size overflows; EINVAL for a negative count or size.
 */
INTEROP_EXPORT int64_t SystemNative_Calloc(int64_t count, int64_t size);

/**
 * realloc(3), realloc of the C runtime. Changes the size of a block of Malloc, Calloc or Realloc; for an address of 0,
 * allocates a new one. A size of 0 does not free the block: the caller frees the result.
 * Result: the address. The old address is invalid, unless the call fails. Errors: ENOMEM; EINVAL for a negative size.
 */
INTEROP_EXPORT int64_t SystemNative_Realloc(int64_t address, int64_t size);

/**
 * free(3), free of the C runtime. Frees a block of Malloc, Calloc or Realloc; an address of 0 is ignored.
 * Result: 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_Free(int64_t address);

/**
 * posix_memalign(3), _aligned_malloc. Allocates uninitialized memory at a multiple of alignment, a power of two.
 * Result: the address, a unique one even for a size of 0. The caller frees it with SystemNative_AlignedFree.
 * Errors: ENOMEM; EINVAL for a negative size, or an alignment that is not a power of two.
 */
INTEROP_EXPORT int64_t SystemNative_AlignedAlloc(int64_t alignment, int64_t size);

/**
 * free(3), _aligned_free. Frees a block of AlignedAlloc or AlignedRealloc; an address of 0 is ignored.
 * Result: 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_AlignedFree(int64_t address);

/**
 * posix_memalign(3) and memcpy(3), _aligned_realloc. Changes the size of a block of AlignedAlloc or AlignedRealloc,
 * whose size is oldSize and whose alignment must be the same; for an address of 0, allocates a new one.
 * Result: the address. The old address is invalid, unless the call fails.
 * Errors: ENOMEM; EINVAL for a negative size, or an alignment that is not a power of two.
 */
INTEROP_EXPORT int64_t SystemNative_AlignedRealloc(int64_t address, int64_t alignment, int64_t oldSize, int64_t size);
