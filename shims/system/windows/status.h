#pragma once

#include "common/windows.h"
#include "system/status.h"

#define Interop_GetStatus INTEROP_NAME(Interop_GetStatus)
#define Interop_SetMode INTEROP_NAME(Interop_SetMode)

/*
 * Gets the status of the file of a handle. Result: 0, and *status is filled in; or a negated error, and nothing is
 * written.
 */
int32_t Interop_GetStatus(HANDLE handle, SystemNative_FileStatus* status);

/* ChMod for a handle, which is opened again if it lacks the access right. Result: 0 or a negated error. */
int32_t Interop_SetMode(HANDLE handle, int32_t mode);
