#pragma once

#include "system/windows/place.h"

#define Interop_FindName INTEROP_NAME(Interop_FindName)
#define Interop_WithBoth INTEROP_NAME(Interop_WithBoth)
#define Interop_SetName INTEROP_NAME(Interop_SetName)
#define Interop_FailName INTEROP_NAME(Interop_FailName)
#define Interop_SetDisposition INTEROP_NAME(Interop_SetDisposition)

/* Interop_FindPlace, but fails for the directory itself. */
int32_t Interop_FindName(int64_t directory, const char* path, Interop_Place* place);

/* Finds both names, and returns the result of the function. */
int32_t Interop_WithBoth(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags, int32_t (*function)(const Interop_Place*, const Interop_Place*, int32_t));

/*
 * Renames the file of a handle, or adds a link to it, by a class of NtSetInformationFile. A separator at the end of the
 * new name is ignored. Result: a Win32 code.
 */
DWORD Interop_SetName(HANDLE handle, int32_t class, DWORD flags, const Interop_Place* place);

/* The negated error of a code of Interop_SetName. */
int32_t Interop_FailName(const Interop_Place* place, DWORD code);

/* Marks a file or an empty directory as deleted when the last handle is closed, or no longer. */
bool Interop_SetDisposition(HANDLE handle, bool deleted);
