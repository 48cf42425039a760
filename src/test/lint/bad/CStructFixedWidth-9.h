#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    int32_t Kind;
    union {
        int32_t A;
        int64_t B;
    } Value;
} SystemNative_Thing;
