#pragma once

#include "system/windows/win32.h"

#include <winternl.h>

#define Interop_ReadFile INTEROP_NAME(Interop_ReadFile)
#define Interop_WriteFile INTEROP_NAME(Interop_WriteFile)
#define Interop_Control INTEROP_NAME(Interop_Control)
#define Interop_IsOverlapped INTEROP_NAME(Interop_IsOverlapped)
#define Interop_MakeEvent INTEROP_NAME(Interop_MakeEvent)
#define Interop_Await INTEROP_NAME(Interop_Await)

/*
 * Operations that have ended when they return, also on a HANDLE that somebody else opened for overlapped I/O: the
 * system must not write to the buffer, or to what is on the stack, afterwards. The functions of Win32 fail with
 * ERROR_IO_PENDING for such a handle, or wait for the first operation of any thread that ends on it, and tell its
 * completion port.
 */

/*
 * Reads or writes at the offset, or with NULL at the file offset, which only a handle for synchronous I/O has.
 * Result: a Win32 code, and *count if that is ERROR_SUCCESS.
 */
DWORD Interop_ReadFile(HANDLE handle, uint8_t* buffer, DWORD length, const int64_t* offset, DWORD* count);

DWORD Interop_WriteFile(HANDLE handle, const uint8_t* buffer, DWORD length, const int64_t* offset, DWORD* count);

/* DeviceIoControl. Result: a Win32 code, and *returned if that is ERROR_SUCCESS or ERROR_MORE_DATA. */
DWORD Interop_Control(HANDLE handle, DWORD request, void* input, DWORD inputSize, void* output, DWORD outputSize,
        DWORD* returned);

/* Whether a handle was opened for overlapped I/O. */
bool Interop_IsOverlapped(HANDLE handle);

/*
 * For calls that Win32 alone has: gives the operation an event of its own, to wait for that one and to send nothing to
 * a completion port. The caller closes it. Result: false, with the last error set, on failure.
 */
bool Interop_MakeEvent(OVERLAPPED* operation);

/*
 * Waits for an operation that returned STATUS_PENDING; block->Status must have been set to that before it began.
 * Result: the operation's status.
 */
NTSTATUS Interop_Await(HANDLE handle, const IO_STATUS_BLOCK* block, NTSTATUS status);
