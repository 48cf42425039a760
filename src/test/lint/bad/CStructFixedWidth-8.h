#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    void* Address;
} SystemNative_Thing;
