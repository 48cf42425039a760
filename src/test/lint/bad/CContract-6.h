#pragma once

#include "common/interop.h"

/** chmod(2). Result: 0. */
INTEROP_EXPORT int32_t SystemNative_ChMod(const char* path, int32_t mode);

/**
 * fchmod(2).
 * The *mode* is a set of bits.
 */
INTEROP_EXPORT int32_t SystemNative_FChMod(int64_t fd, int32_t mode);
