#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    char Name[256];
} SystemNative_Thing;
