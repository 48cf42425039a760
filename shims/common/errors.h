#pragma once

#include "common/interop.h"
#include "common/text.h"

#define Interop_ErrorName INTEROP_NAME(Interop_ErrorName)
#define Interop_ErrorFromPlatform INTEROP_NAME(Interop_ErrorFromPlatform)
#define Interop_ErrorToPlatform INTEROP_NAME(Interop_ErrorToPlatform)
#define Interop_ErrorText INTEROP_NAME(Interop_ErrorText)

/* The name of a code of ours, as in "ENOENT"; NULL for a number that the table does not know. */
const char* Interop_ErrorName(int32_t error);

/* The code of ours for a platform's number above 0. */
int32_t Interop_ErrorFromPlatform(int32_t number);

/* The platform's number for a code of ours; -Error_EINVAL if it is none, -Error_ENOTSUP if the platform lacks it. */
int32_t Interop_ErrorToPlatform(int32_t error);

/* The system's message for a code of ours, by the rules of Interop_CopyText. */
int32_t Interop_ErrorText(int32_t error, uint8_t* buffer, int32_t length);
