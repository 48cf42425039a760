#pragma once

#include <stddef.h>

#include "system/heap.h"

/* For no bytes at all each library does something else. */
static inline size_t Interop_AtLeastOne(int64_t size)
{
    return size == 0 ? 1 : (size_t)size;
}

static inline int64_t Interop_HeapAddress(const void* memory)
{
    return memory == NULL ? -Error_ENOMEM : (int64_t)(intptr_t)memory;
}
