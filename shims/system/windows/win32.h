#pragma once

#include "common/windows.h"

#include <winioctl.h>

/* Later versions of winerror.h have this. */
#ifndef ERROR_FILE_SYSTEM_LIMITATION
#define ERROR_FILE_SYSTEM_LIMITATION 665
#endif

#define Interop_WidenPath INTEROP_NAME(Interop_WidenPath)
#define Interop_MakeVerbatim INTEROP_NAME(Interop_MakeVerbatim)
#define Interop_OpenExisting INTEROP_NAME(Interop_OpenExisting)
#define Interop_OpenWide INTEROP_NAME(Interop_OpenWide)
#define Interop_Reopen INTEROP_NAME(Interop_Reopen)
#define Interop_GetFinalPath INTEROP_NAME(Interop_GetFinalPath)
#define Interop_PlainPath INTEROP_NAME(Interop_PlainPath)
#define Interop_GetAttributes INTEROP_NAME(Interop_GetAttributes)
#define Interop_CheckAccess INTEROP_NAME(Interop_CheckAccess)
#define Interop_ReadTarget INTEROP_NAME(Interop_ReadTarget)
#define Interop_FoldFileId INTEROP_NAME(Interop_FoldFileId)
#define Interop_Identify INTEROP_NAME(Interop_Identify)
#define Interop_Join INTEROP_NAME(Interop_Join)

enum {
    /* As on Unix: an open file can be opened again, renamed and removed. */
    Interop_SHARE_ALL = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
    /* MAXIMUM_REPARSE_DATA_BUFFER_SIZE, which only driver headers declare. */
    Interop_REPARSE_MAX = 16384,
};

/* What tells a file from all others: the volume, and an ID of 128 bits on ReFS, of 64 elsewhere. */
typedef struct {
    uint64_t Volume;
    FILE_ID_128 Id;
} Interop_Identity;

/* Interop_Widen for a path; a long path is made absolute with the prefix \\?\ that lifts the limit of MAX_PATH. */
int32_t Interop_WidenPath(const char* path, Interop_WideText* wide);

/*
 * Makes a path absolute with the prefix \\?\ that lifts the limit of MAX_PATH.
 * Result: the path, which the caller frees; NULL, with the last error set, on failure.
 */
wchar_t* Interop_MakeVerbatim(const wchar_t* path);

/*
 * Appends a relative path to one of count units with the prefix \\?\, which the system passes on as it is: separators
 * are converted, . and .. are resolved in the text, as Win32 does, and names such as "x." and "NUL" stay what they are.
 * Result: the path, which the caller frees; NULL, with the last error set, on failure.
 */
wchar_t* Interop_Join(const wchar_t* base, size_t count, const wchar_t* relative);

/* Opens an existing file or directory. Result: 0 and the handle, or a negated error. */
int32_t Interop_OpenExisting(const char* path, DWORD access, DWORD flags, HANDLE* handle);

/* The same for a path in UTF-16. Result: the handle; INVALID_HANDLE_VALUE on failure. */
HANDLE Interop_OpenWide(const wchar_t* path, DWORD access, DWORD flags);

/* Opens the file of a handle again, a link itself, with other access rights. Result: as for ReOpenFile. */
HANDLE Interop_Reopen(HANDLE handle, DWORD access);

/*
 * Gets the path of the file of a handle, with links resolved and the prefix \\?\ that lifts the limit of MAX_PATH; with
 * short names as they were opened where the system cannot convert them.
 * Result: its length in UTF-16 code units, less than Interop_WIDE_MAX; 0 on failure.
 */
DWORD Interop_GetFinalPath(HANDLE handle, wchar_t* path);

/* Removes the prefix \\?\ if the path has a form without it. Result: a pointer into path, which is modified. */
wchar_t* Interop_PlainPath(wchar_t* path);

/* Gets the attributes of the file of a handle. Result: false for pipes and devices, and on failure. */
bool Interop_GetAttributes(HANDLE handle, FILE_ATTRIBUTE_TAG_INFO* info);

/*
 * Checks that a handle has the given access rights, such as FILE_READ_DATA. Result: 0; -Error_EBADF if not; or another
 * negated error.
 */
int32_t Interop_CheckAccess(HANDLE handle, ACCESS_MASK wanted);

/* Whether a file is a symbolic link or a junction. Files with other reparse points are served by a filter driver. */
static inline bool Interop_IsLink(DWORD attributes, DWORD tag)
{
    return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
            && (tag == (DWORD)IO_REPARSE_TAG_SYMLINK || tag == (DWORD)IO_REPARSE_TAG_MOUNT_POINT);
}

/* Whether a file is a directory, and not a link. */
static inline bool Interop_IsDirectory(const FILE_ATTRIBUTE_TAG_INFO* info)
{
    return (info->FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0
            && !Interop_IsLink(info->FileAttributes, info->ReparseTag);
}

/* Whether a file system that does not support an information class, or one of its flags, fails with this code. */
static inline bool Interop_IsUnsupported(DWORD code)
{
    return code == ERROR_INVALID_PARAMETER || code == ERROR_NOT_SUPPORTED || code == ERROR_INVALID_FUNCTION
            || code == ERROR_CALL_NOT_IMPLEMENTED || code == ERROR_INVALID_LEVEL
            || code == ERROR_FILE_SYSTEM_LIMITATION;
}

/* The same for an information class that is only queried: some servers and drivers then fail with these. */
static inline bool Interop_IsUnknownClass(DWORD code)
{
    return Interop_IsUnsupported(code) || code == ERROR_GEN_FAILURE || code == ERROR_INTERNAL_ERROR;
}

/* Gets the target of a link; result and errors as for Interop_CopyWide; -Error_EINVAL if the file is not a link. */
int32_t Interop_ReadTarget(HANDLE link, uint8_t* buffer, int32_t length);

/*
 * Makes 64 bits of a 128-bit file ID: the lower half where the upper one is 0, as on NTFS. On ReFS these are small
 * numbers, of the directory and of the file in it, so that the upper half is scattered first.
 */
int64_t Interop_FoldFileId(const FILE_ID_128* id);

/* Result: false, with the last error set, on failure. */
bool Interop_Identify(HANDLE handle, Interop_Identity* identity);
