#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    int32_t Kind : 4;
} SystemNative_Thing;
