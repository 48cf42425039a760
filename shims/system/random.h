#pragma once

#include "common/interop.h"

/**
 * getrandom(2), arc4random_buf(3), BCryptGenRandom. Fills the buffer with bytes fit for keys.
 * Result: length. Errors: EINVAL for a negative length; ENOTSUP when the system has no such source; on any failure the
 * buffer's content is not to be used.
 */
INTEROP_EXPORT int32_t SystemNative_GetCryptographicallySecureRandomBytes(uint8_t* buffer, int32_t length);
