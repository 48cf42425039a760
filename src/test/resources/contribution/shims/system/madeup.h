#pragma once

#include "common/interop.h"

/**
 * No call of the system. Halves a number.
 * Result: half of it, rounded down. Errors: EINVAL for a negative number.
 */
INTEROP_EXPORT int32_t SystemNative_MakeUp(int32_t number);
