#pragma once

#include "common/interop.h"

/**
 * malloc(3), malloc of the C runtime. Memory of the given size, filled with anything.
 * Result: the address, one of its own even for a size of 0. The caller frees it with SystemNative_Free.
 * Errors: ENOMEM; EINVAL for a negative size.
 */
INTEROP_EXPORT int64_t SystemNative_Malloc(int64_t size);

/**
 * calloc(3), calloc of the C runtime. Memory for count things of the given size, filled with zeros.
 * Result: the address, one of its own even for no bytes. The caller frees it with SystemNative_Free.
 * Errors: ENOMEM, also where count times size is no number of 64 bits; EINVAL for a negative count or size.
 */
INTEROP_EXPORT int64_t SystemNative_Calloc(int64_t count, int64_t size);

/**
 * realloc(3), realloc of the C runtime. Makes what Malloc, Calloc or Realloc returned larger or smaller; 0 stands for
 * none yet. A size of 0 frees nothing: the result is memory, to be freed.
 * Result: the address. The old one is gone, unless the call fails. Errors: ENOMEM; EINVAL for a negative size.
 */
INTEROP_EXPORT int64_t SystemNative_Realloc(int64_t address, int64_t size);

/**
 * free(3), free of the C runtime. Frees what Malloc, Calloc or Realloc returned; 0 stands for nothing.
 * Result: 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_Free(int64_t address);

/**
 * posix_memalign(3), _aligned_malloc. Memory at a multiple of the alignment, a power of two, filled with anything.
 * Result: the address, one of its own even for a size of 0. The caller frees it with SystemNative_AlignedFree.
 * Errors: ENOMEM; EINVAL for a negative size, or an alignment that is no power of two.
 */
INTEROP_EXPORT int64_t SystemNative_AlignedAlloc(int64_t alignment, int64_t size);

/**
 * free(3), _aligned_free. Frees what AlignedAlloc or AlignedRealloc returned; 0 stands for nothing.
 * Result: 0. Cannot fail.
 */
INTEROP_EXPORT int32_t SystemNative_AlignedFree(int64_t address);

/**
 * posix_memalign(3) and memcpy(3), _aligned_realloc. Makes what AlignedAlloc or AlignedRealloc returned, with oldSize
 * and the same alignment, larger or smaller; address 0 stands for none yet.
 * Result: the address. The old one is gone, unless the call fails.
 * Errors: ENOMEM; EINVAL for a negative size, or an alignment that is no power of two.
 */
INTEROP_EXPORT int64_t SystemNative_AlignedRealloc(int64_t address, int64_t alignment, int64_t oldSize, int64_t size);
