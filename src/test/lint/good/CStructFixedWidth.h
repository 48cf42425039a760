#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    /* Bytes; * and ** and (int) in a comment. */
    int64_t Size;

    int32_t Kind;
    int32_t Padding;
    double Load;
} SystemNative_Thing;

static inline int32_t SystemNative_Size(const struct stat* status)
{
    size_t size = (size_t)status->st_size;
    return (int32_t)size;
}
