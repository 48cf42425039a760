#pragma once

#include "system/at.h"
#include "system/windows/win32.h"

#define Interop_FindPlace INTEROP_NAME(Interop_FindPlace)
#define Interop_FixPlace INTEROP_NAME(Interop_FixPlace)
#define Interop_GetPath INTEROP_NAME(Interop_GetPath)
#define Interop_ExplainFailure INTEROP_NAME(Interop_ExplainFailure)
#define Interop_FreePlace INTEROP_NAME(Interop_FreePlace)
#define Interop_OpenPlace INTEROP_NAME(Interop_OpenPlace)
#define Interop_CreatePlace INTEROP_NAME(Interop_CreatePlace)
#define Interop_OpenAt INTEROP_NAME(Interop_OpenAt)

/*
 * -1 is INVALID_HANDLE_VALUE and the pseudo handle of the process, -2 that of the thread, down to -6 those of their
 * tokens.
 */
_Static_assert(SystemNative_AT_FDCWD < -6, "neither a HANDLE nor what stands for one");

/* A path, and the directory that it is relative to. */
typedef struct {
    /* NULL if the path is absolute, or relative to the current directory. */
    HANDLE Directory;
    /* With a Directory, a native path of the kernel, empty for the directory itself. */
    Interop_WideText Path;
    /* Whether such a path must be a directory, as with a separator at its end, which a native path does not have. */
    bool Directories;
} Interop_Place;

/*
 * directory is a descriptor or SystemNative_AT_FDCWD.
 * Result: 0, and the caller frees *place with Interop_FreePlace; -Error_EBADF, -Error_ENOTDIR, or an error of the path.
 * That a descriptor is not that of a directory may show only in the calls below.
 */
int32_t Interop_FindPlace(int64_t directory, const char* path, Interop_Place* place);

/*
 * Makes the path absolute with the directory's current path; it is not updated if the directory is renamed. Result: 0
 * or a negated error.
 */
int32_t Interop_FixPlace(Interop_Place* place);

/*
 * Gets the absolute path, with the prefix \\?\.
 * Result: the path, which the caller frees; NULL, with the last error set, on failure.
 */
wchar_t* Interop_GetPath(const Interop_Place* place);

void Interop_FreePlace(Interop_Place* place);

/*
 * Why a call with a name relative to the directory failed. That the handle is not a directory's is found only then: to
 * ask before would wait for the calls of other threads with it, such as ReadDirectoryChanges. Result: a Win32 code.
 */
DWORD Interop_ExplainFailure(HANDLE directory, DWORD code);

/* Interop_OpenWide for a place. */
HANDLE Interop_OpenPlace(const Interop_Place* place, DWORD access, DWORD flags);

/*
 * CreateFileW for a place. It supports CREATE_NEW, OPEN_ALWAYS and OPEN_EXISTING, and the flags that place.c converts;
 * with a Directory, FILE_ATTRIBUTE_DIRECTORY creates a directory.
 */
HANDLE Interop_CreatePlace(const Interop_Place* place, DWORD access, DWORD disposition, DWORD flags, bool inherit);

/*
 * Opens an existing file or directory; a link is followed only if follow is true. Result: 0 and the handle, or a
 * negated error.
 */
int32_t Interop_OpenAt(int64_t directory, const char* path, DWORD access, bool follow, HANDLE* handle);
