#include "common/unix.h"

#include <stdlib.h>
#include <string.h>

#include "system/internal/heap.h"

int64_t SystemNative_AlignedAlloc(int64_t alignment, int64_t size)
{
    if (alignment < 1 || (alignment & (alignment - 1)) != 0 || size < 0) {
        return -Error_EINVAL;
    }
    /* The minimum that posix_memalign(3) accepts is the size of a pointer. */
    size_t atLeast = alignment < (int64_t)sizeof(void*) ? sizeof(void*) : (size_t)alignment;
    void* memory = NULL;
    int number = posix_memalign(&memory, atLeast, Interop_AtLeastOne(size));
    return Interop_HeapAddress(number == 0 ? memory : NULL);
}

int32_t SystemNative_AlignedFree(int64_t address)
{
    return SystemNative_Free(address);
}

int64_t SystemNative_AlignedRealloc(int64_t address, int64_t alignment, int64_t oldSize, int64_t size)
{
    if (oldSize < 0) {
        return -Error_EINVAL;
    }
    int64_t result = SystemNative_AlignedAlloc(alignment, size);
    if (result < 0 || address == 0) {
        return result;
    }
    void* memory = (void*)(intptr_t)result;
    memcpy(memory, (const void*)(intptr_t)address, (size_t)(oldSize < size ? oldSize : size));
    free((void*)(intptr_t)address);
    return result;
}
