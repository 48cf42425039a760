#pragma once

#include "common/interop.h"

/* What it holds. */
typedef struct {
    enum SystemNative_Kind Kind;
} SystemNative_Thing;
