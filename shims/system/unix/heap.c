#include "common/unix.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "system/heap.h"

/* For no bytes at all each library does something else. */
static size_t AtLeastOne(int64_t size)
{
    return size == 0 ? 1 : (size_t)size;
}

static int64_t Address(const void* memory)
{
    return memory == NULL ? -Error_ENOMEM : (int64_t)(intptr_t)memory;
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
    if (alignment < 1 || (alignment & (alignment - 1)) != 0 || size < 0) {
        return -Error_EINVAL;
    }
    /* It takes none below the size of a pointer. */
    size_t atLeast = alignment < (int64_t)sizeof(void*) ? sizeof(void*) : (size_t)alignment;
    void* memory = NULL;
    int number = posix_memalign(&memory, atLeast, AtLeastOne(size));
    return number == 0 ? (int64_t)(intptr_t)memory : -Error_ENOMEM;
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
