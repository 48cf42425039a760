#pragma once

/* Windows 10, whatever the compiler's default is. */
#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>

#include <stdbool.h>
#include <wchar.h>

#include "common/errors.h"

_Static_assert(sizeof(void*) == 8, "only 64-bit platforms are supported");
_Static_assert(sizeof(wchar_t) == 2, "wchar_t must be a unit of UTF-16");

#define Interop_CodeOfStatus INTEROP_NAME(Interop_CodeOfStatus)
#define Interop_LastCode INTEROP_NAME(Interop_LastCode)
#define Interop_Widen INTEROP_NAME(Interop_Widen)
#define Interop_FreeWide INTEROP_NAME(Interop_FreeWide)
#define Interop_CopyWide INTEROP_NAME(Interop_CopyWide)

enum {
    /* The maximum length of a path or environment variable in UTF-16 code units, including the NUL. */
    Interop_WIDE_MAX = 32768,
};

/*
 * Whether a Win32 error code means that the process or the system is out of handles or memory, whatever the arguments
 * were.
 */
static inline bool Interop_RanOut(DWORD code)
{
    switch (code) {
    case ERROR_NOT_ENOUGH_MEMORY:
    case ERROR_OUTOFMEMORY:
    case ERROR_TOO_MANY_OPEN_FILES:
    case ERROR_NO_SYSTEM_RESOURCES:
    case ERROR_NONPAGED_SYSTEM_RESOURCES:
    case ERROR_PAGED_SYSTEM_RESOURCES:
    case ERROR_WORKING_SET_QUOTA:
    case ERROR_PAGEFILE_QUOTA:
    case ERROR_COMMITMENT_LIMIT:
    case ERROR_NOT_ENOUGH_QUOTA:
        return true;
    default:
        return false;
    }
}

static inline int32_t Interop_FailWith(DWORD code)
{
    /* Some codes are HRESULTs or application-defined; and a driver may fail with ERROR_SUCCESS. */
    return code == ERROR_SUCCESS || code >= Error_UNKNOWN ? -Error_EIO : -Interop_ErrorFromPlatform((int32_t)code);
}

/* RtlNtStatusToDosError, but for a status that must not become ERROR_ACCESS_DENIED. Result: a Win32 code. */
DWORD Interop_CodeOfStatus(int32_t status);

/* GetLastError, with the same exception. */
DWORD Interop_LastCode(void);

static inline int32_t Interop_Fail(void)
{
    return Interop_FailWith(Interop_LastCode());
}

/* Converts the result of a call that returns FALSE on failure to that of an export. */
static inline int32_t Interop_Result(BOOL succeeded)
{
    return succeeded ? 0 : Interop_Fail();
}

/*
 * Converts a descriptor to a HANDLE, of which only the lower 32 bits are significant. A number out of range becomes
 * NULL, which is never a valid handle; so do the negative ones that are pseudo handles of the current process or
 * thread.
 */
static inline HANDLE Interop_Handle(int64_t fd)
{
    return fd > 0 && fd <= INT32_MAX ? (HANDLE)(intptr_t)fd : NULL;
}

/*
 * A NUL-terminated UTF-16 string. File names on Windows need not be well-formed UTF-16: a lone surrogate is encoded
 * like any other code point (WTF-8), so that every name that a directory lists can also be opened.
 */
typedef struct {
    wchar_t* Text;
    size_t Length;
    wchar_t Short[MAX_PATH];
} Interop_WideText;

/* Result: 0, and the caller frees *wide with Interop_FreeWide; or -Error_EFAULT, -Error_EILSEQ, -Error_ENOMEM. */
int32_t Interop_Widen(const char* text, Interop_WideText* wide);

void Interop_FreeWide(Interop_WideText* wide);

/*
 * Copies count UTF-16 code units as UTF-8; result and errors as for Interop_CopyText. With a length of -1 it only
 * returns the length of the result.
 */
int32_t Interop_CopyWide(const wchar_t* text, size_t count, uint8_t* buffer, int32_t length);
