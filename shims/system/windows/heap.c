#include "common/windows.h"

#include <malloc.h>
#include <stdlib.h>

#include "system/heap.h"

/* For no bytes at all realloc would free. */
static size_t AtLeastOne(int64_t size)
{
    return size == 0 ? 1 : (size_t)size;
}

static int64_t Address(const void* memory)
{
    return memory == NULL ? -Error_ENOMEM : (int64_t)(intptr_t)memory;
}

/* Room for what the runtime adds; its sum would be a small number. */
static bool IsTooLarge(int64_t alignment, int64_t size)
{
    return size > INT64_MAX - alignment - 4096;
}

int64_t SystemNative_Malloc(int64_t size)
{
    return size < 0 ? -Error_EINVAL : Address(malloc(AtLeastOne(size)));
}

int64_t SystemNative_Calloc(int64_t count, int64_t size)
{
    if (count < 0 || size < 0) {
        return -Error_EINVAL;
    }
    return Address(count == 0 || size == 0 ? calloc(1, 1) : calloc((size_t)count, (size_t)size));
}

int64_t SystemNative_Realloc(int64_t address, int64_t size)
{
    return size < 0 ? -Error_EINVAL : Address(realloc((void*)(intptr_t)address, AtLeastOne(size)));
}

int32_t SystemNative_Free(int64_t address)
{
    free((void*)(intptr_t)address);
    return 0;
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
    return Address(_aligned_realloc((void*)(intptr_t)address, AtLeastOne(size), (size_t)alignment));
}
