#pragma once

#include "common/interop.h"
#include "common/text.h"

#define Interop_ErrorName INTEROP_NAME(Interop_ErrorName)
#define Interop_ErrorFromPlatform INTEROP_NAME(Interop_ErrorFromPlatform)
#define Interop_ErrorToPlatform INTEROP_NAME(Interop_ErrorToPlatform)
#define Interop_ErrorText INTEROP_NAME(Interop_ErrorText)

/* Returns the name of an Error code, such as "ENOENT"; NULL if the number is not in the table. */
const char* Interop_ErrorName(int32_t error);

/* Returns the Error code for a platform error number above 0: an errno, or a Win32 error code. */
int32_t Interop_ErrorFromPlatform(int32_t number);

/*
 * Returns the platform's error number for an Error code; -Error_EINVAL if the number is not an Error code,
 * -Error_ENOTSUP if the platform has no such error.
 */
int32_t Interop_ErrorToPlatform(int32_t error);

/*
 * Copies the system's message for an Error code; result and errors as for Interop_CopyText, and those of
 * Interop_ErrorToPlatform.
 */
int32_t Interop_ErrorText(int32_t error, uint8_t* buffer, int32_t length);
