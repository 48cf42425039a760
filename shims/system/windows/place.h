#pragma once

#include "system/at.h"
#include "system/windows/win32.h"

#define Interop_FindPlace INTEROP_NAME(Interop_FindPlace)
#define Interop_FixPlace INTEROP_NAME(Interop_FixPlace)
#define Interop_FreePlace INTEROP_NAME(Interop_FreePlace)
#define Interop_OpenPlace INTEROP_NAME(Interop_OpenPlace)
#define Interop_CreatePlace INTEROP_NAME(Interop_CreatePlace)
#define Interop_OpenAt INTEROP_NAME(Interop_OpenAt)

/* -1 is INVALID_HANDLE_VALUE and this process, -2 this thread, down to -6 its tokens. */
_Static_assert(SystemNative_AT_FDCWD < -6, "neither a HANDLE nor what stands for one");

/* Where a path leads, seen from a directory. */
typedef struct {
    /* Where the path starts; NULL if it is absolute, or starts from the current directory. */
    HANDLE Directory;
    /* Under a directory it is in the kernel's form, and empty for the directory itself. */
    Interop_WideText Path;
    /* Whether a separator stands at the end of such a path, which the kernel's form has not. */
    bool Directories;
} Interop_Place;

/*
 * The directory is a descriptor or SystemNative_AT_FDCWD.
 * Result: 0, and the caller frees *place; -Error_EBADF, -Error_ENOTDIR, or an error of the path.
 */
int32_t Interop_FindPlace(int64_t directory, const char* path, Interop_Place* place);

/* Makes the path absolute: it then leads where the directory is now, even if that moves. Result: 0 or an error. */
int32_t Interop_FixPlace(Interop_Place* place);

void Interop_FreePlace(Interop_Place* place);

/* Interop_OpenWide for a place. */
HANDLE Interop_OpenPlace(const Interop_Place* place, DWORD access, DWORD flags);

/*
 * CreateFileW for a place. It knows CREATE_NEW, OPEN_ALWAYS and OPEN_EXISTING, and the flags that it names; under a
 * directory FILE_ATTRIBUTE_DIRECTORY makes a directory.
 */
HANDLE Interop_CreatePlace(const Interop_Place* place, DWORD access, DWORD disposition, DWORD flags, bool inherit);

/* Opens what exists, directories too; a link itself unless it is followed. Result: 0 and the handle, or an error. */
int32_t Interop_OpenAt(int64_t directory, const char* path, DWORD access, bool follow, HANDLE* handle);
