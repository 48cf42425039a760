#pragma once

#include "common/interop.h"

/**
 * Converts a platform error number (an errno on Unix, a Win32 error code on Windows) to an Error code.
 * Result: the Error code; 0 for 0; Error_UNKNOWN + platformError for a number that is not in the table.
 * Errors: EINVAL for a number below 0, or of at least Error_UNKNOWN.
 */
INTEROP_EXPORT int32_t SystemNative_ConvertErrorPlatformToPal(int32_t platformError);
INTEROP_LEAF(SystemNative_ConvertErrorPlatformToPal);

/**
 * The inverse of ConvertErrorPlatformToPal.
 * Result: the platform error number; 0 for 0.
 * Errors: EINVAL for a number that is not an Error code; ENOTSUP for an Error code that this platform has no number
 * for.
 */
INTEROP_EXPORT int32_t SystemNative_ConvertErrorPalToPlatform(int32_t error);
INTEROP_LEAF(SystemNative_ConvertErrorPalToPlatform);

/**
 * strerror_r(3), FormatMessageW. Gets the system's message for an Error code, in UTF-8 without a line end, or the
 * code's name if the platform has no number for it.
 * Result: the message's length in bytes, not counting the terminating NUL.
 * Errors: EINVAL for a number that is not an Error code, or a negative length; ERANGE if the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_StrError(int32_t error, uint8_t* buffer, int32_t length);
