#include "common/windows.h"

#include <malloc.h>

#include "system/internal/heap.h"

/* Space for what the runtime adds, whose sum would overflow. */
static bool IsTooLarge(int64_t alignment, int64_t size)
{
    return size > INT64_MAX - alignment - 4096;
}

int64_t SystemNative_AlignedAlloc(int64_t alignment, int64_t size)
{
    return SystemNative_AlignedRealloc(0, alignment, 0, size);
}

int32_t SystemNative_AlignedFree(int64_t address)
{
    _aligned_free((void*)(intptr_t)address);
    return 0;
}

int64_t SystemNative_AlignedRealloc(int64_t address, int64_t alignment, int64_t oldSize, int64_t size)
{
    if (alignment < 1 || (alignment & (alignment - 1)) != 0 || oldSize < 0 || size < 0) {
        return -Error_EINVAL;
    }
    if (IsTooLarge(alignment, size)) {
        return -Error_ENOMEM;
    }
    return Interop_HeapAddress(_aligned_realloc((void*)(intptr_t)address, Interop_AtLeastOne(size), (size_t)alignment));
}
