#pragma once

/* Windows 10, whatever the compiler would choose. */
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

#define Interop_Widen INTEROP_NAME(Interop_Widen)
#define Interop_FreeWide INTEROP_NAME(Interop_FreeWide)
#define Interop_CopyWide INTEROP_NAME(Interop_CopyWide)

enum {
    /* No path and no environment variable has more units, the NUL included. */
    Interop_WIDE_MAX = 32768,
};

/* Whether a code tells of what this process or the machine has run out of, and nothing of what was asked. */
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
    /* Some codes are HRESULTs or an application's own; and a driver may fail without saying why. */
    return code == ERROR_SUCCESS || code >= Error_UNKNOWN ? -Error_EIO : -Interop_ErrorFromPlatform((int32_t)code);
}

static inline int32_t Interop_Fail(void)
{
    return Interop_FailWith(GetLastError());
}

/* The result of an export for that of a call that says FALSE when it fails. */
static inline int32_t Interop_Result(BOOL succeeded)
{
    return succeeded ? 0 : Interop_Fail();
}

/*
 * A descriptor as the system has it. Only 32 bits of a handle mean anything; a number out of their range becomes NULL,
 * which is never a handle. Some negative numbers stand for this very process or thread.
 */
static inline HANDLE Interop_Handle(int64_t fd)
{
    return fd > 0 && fd <= INT32_MAX ? (HANDLE)(intptr_t)fd : NULL;
}

/*
 * A NUL-terminated text in UTF-16. Names in Windows need not be well-formed: a lone surrogate is written as if it were
 * a character (WTF-8), so that whatever a directory lists can also be opened.
 */
typedef struct {
    wchar_t* Text;
    size_t Length;
    wchar_t Short[MAX_PATH];
} Interop_WideText;

/* Result: 0, and the caller frees *wide; or -Error_EFAULT, -Error_EILSEQ, -Error_ENOMEM. */
int32_t Interop_Widen(const char* text, Interop_WideText* wide);

void Interop_FreeWide(Interop_WideText* wide);

/* Copies a text of so many units, by the rules of Interop_CopyText; for a length of -1, tells only what it needs. */
int32_t Interop_CopyWide(const wchar_t* text, size_t count, uint8_t* buffer, int32_t length);
