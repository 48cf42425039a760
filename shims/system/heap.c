#include "system/internal/heap.h"

#include <stdlib.h>

int64_t SystemNative_Malloc(int64_t size)
{
    return size < 0 ? -Error_EINVAL : Interop_HeapAddress(malloc(Interop_AtLeastOne(size)));
}

int64_t SystemNative_Calloc(int64_t count, int64_t size)
{
    if (count < 0 || size < 0) {
        return -Error_EINVAL;
    }
    return Interop_HeapAddress(count == 0 || size == 0 ? calloc(1, 1) : calloc((size_t)count, (size_t)size));
}

int64_t SystemNative_Realloc(int64_t address, int64_t size)
{
    return size < 0 ? -Error_EINVAL : Interop_HeapAddress(realloc((void*)(intptr_t)address, Interop_AtLeastOne(size)));
}

int32_t SystemNative_Free(int64_t address)
{
    free((void*)(intptr_t)address);
    return 0;
}
