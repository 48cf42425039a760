#pragma once

#include <stddef.h>

#include "system/heap.h"

/* The C libraries differ in what they do for a size of 0. */
static inline size_t Interop_AtLeastOne(int64_t size)
{
    return size == 0 ? 1 : (size_t)size;
}

static inline int64_t Interop_HeapAddress(const void* memory)
{
    return memory == NULL ? -Error_ENOMEM : (int64_t)(intptr_t)memory;
}
