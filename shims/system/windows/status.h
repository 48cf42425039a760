#pragma once

#include "common/windows.h"
#include "system/status.h"

#define Interop_GetStatus INTEROP_NAME(Interop_GetStatus)
#define Interop_GetListedStatus INTEROP_NAME(Interop_GetListedStatus)
#define Interop_SetMode INTEROP_NAME(Interop_SetMode)

/*
 * Gets the status of the file of a handle. Result: 0, and *status is filled in; or a negated error, and nothing is
 * written.
 */
int32_t Interop_GetStatus(HANDLE handle, SystemNative_FileStatus* status);

/*
 * Gets what the directory says of a file that cannot be opened: all but Dev and Ino, which are 0, and Nlink, which is
 * 1.
 * Result: as for Interop_GetStatus; -Error_EBUSY for a link.
 */
int32_t Interop_GetListedStatus(const wchar_t* path, SystemNative_FileStatus* status);

/* ChMod for a handle, which is opened again if it lacks the access right. Result: 0 or a negated error. */
int32_t Interop_SetMode(HANDLE handle, int32_t mode);
