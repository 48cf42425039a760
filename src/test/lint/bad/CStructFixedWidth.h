#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    int Size;
} SystemNative_Thing;
