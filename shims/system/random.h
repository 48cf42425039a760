#pragma once

#include "common/interop.h"

/**
 * getrandom(2), arc4random_buf(3), BCryptGenRandom. Fills the buffer with cryptographically secure random bytes.
 * Result: length. Errors: EINVAL for a negative length; ENOTSUP if the system has no source of such bytes; those of
 * opening and reading /dev/urandom. The content of the buffer is undefined on failure.
 */
INTEROP_EXPORT int32_t SystemNative_GetCryptographicallySecureRandomBytes(uint8_t* buffer, int32_t length);
