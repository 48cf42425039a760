#pragma once

#include "common/windows.h"
#include "system/status.h"

#define Interop_GetStatus INTEROP_NAME(Interop_GetStatus)
#define Interop_SetMode INTEROP_NAME(Interop_SetMode)

/* What is known of what a handle stands for. Result: 0 and all of *status, or a negated error and nothing. */
int32_t Interop_GetStatus(HANDLE handle, SystemNative_FileStatus* status);

/* ChMod, for a handle that may lack the right. Result: 0 or a negated error. */
int32_t Interop_SetMode(HANDLE handle, int32_t mode);
