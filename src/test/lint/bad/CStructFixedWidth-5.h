#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    int64_t Size;
    size_t Length;
} SystemNative_Thing;
