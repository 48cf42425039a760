#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    /* A time. */
    int64_t Seconds;

    /* Its rest. */
    long Nanoseconds;
} SystemNative_Thing;
