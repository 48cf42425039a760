#pragma once

#include "common/interop.h"

INTEROP_EXPORT int32_t Own_GetAbiVersion(void);
INTEROP_EXPORT int64_t Own_Sum(const uint8_t* bytes, int32_t length, double factor);
