#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    int64_t Size;
    bool Valid;
} SystemNative_Thing;
