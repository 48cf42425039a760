#pragma once

#include "common/interop.h"

/**
 * Converts a number of the platform (errno on Unix, a Win32 error code on Windows) to a code of ours.
 * Result: the code; 0 for 0; Error_UNKNOWN + platformError for a number that the table does not know.
 * Errors: EINVAL for a negative number, or one that is Error_UNKNOWN or more.
 */
INTEROP_EXPORT int32_t SystemNative_ConvertErrorPlatformToPal(int32_t platformError);
INTEROP_LEAF(SystemNative_ConvertErrorPlatformToPal);

/**
 * The inverse of ConvertErrorPlatformToPal.
 * Result: the platform's number; 0 for 0.
 * Errors: EINVAL for a number that is no code of ours; ENOTSUP for a code that this platform has no number for.
 */
INTEROP_EXPORT int32_t SystemNative_ConvertErrorPalToPlatform(int32_t error);
INTEROP_LEAF(SystemNative_ConvertErrorPalToPlatform);

/**
 * strerror_r(3), FormatMessageW. The system's message for a code of ours, in UTF-8, with no line end; for a code that
 * this platform has no number for, its name.
 * Result: the message's length in bytes. A NUL follows it in the buffer.
 * Errors: EINVAL for a number that is no code of ours, or a negative length; ERANGE when the buffer is too small.
 */
INTEROP_EXPORT int32_t SystemNative_StrError(int32_t error, uint8_t* buffer, int32_t length);
