#pragma once

#include "common/windows.h"

#include <winioctl.h>

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

enum {
    /* As on Unix: an open file can be opened again, renamed and removed. */
    Interop_SHARE_ALL = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
    /* What MAXIMUM_REPARSE_DATA_BUFFER_SIZE says in headers for drivers. */
    Interop_REPARSE_MAX = 16384,
};

/* Like Interop_Widen, for a path; a long one becomes absolute and gets the prefix that lifts the limit of MAX_PATH. */
int32_t Interop_WidenPath(const char* path, Interop_WideText* wide);

/*
 * The absolute path with the prefix that lifts the limit of MAX_PATH.
 * Result: the path, which the caller frees; NULL if there is no memory, or no such path.
 */
wchar_t* Interop_MakeVerbatim(const wchar_t* path);

/* Opens what exists at a path, directories too. Result: 0 and the handle, or a negated error. */
int32_t Interop_OpenExisting(const char* path, DWORD access, DWORD flags, HANDLE* handle);

/* The same for a path in UTF-16. Result: the handle; INVALID_HANDLE_VALUE if it failed. */
HANDLE Interop_OpenWide(const wchar_t* path, DWORD access, DWORD flags);

/* Opens again what a handle stands for, for uses that it was not opened for. */
HANDLE Interop_Reopen(HANDLE handle, DWORD access);

/*
 * The path of what a handle stands for, without links, with the prefix that lifts the limit of MAX_PATH.
 * Result: the number of its units, of at most Interop_WIDE_MAX with the NUL; 0 if it failed.
 */
DWORD Interop_GetFinalPath(HANDLE handle, wchar_t* path);

/* The same path as people write it, if there is one. Result: a part of the text, which is changed for it. */
wchar_t* Interop_PlainPath(wchar_t* path);

/* Result: whether the handle stands for what has attributes. Fails for pipes and devices. */
bool Interop_GetAttributes(HANDLE handle, FILE_ATTRIBUTE_TAG_INFO* info);

/* Whether a handle was opened for FILE_READ_DATA or its like. Result: 0, -Error_EBADF, or another negated error. */
int32_t Interop_CheckAccess(HANDLE handle, ACCESS_MASK wanted);

/* Whether it is what we call a symbolic link. Other reparse points are files that a filter serves. */
static inline bool Interop_IsLink(DWORD attributes, DWORD tag)
{
    return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
            && (tag == (DWORD)IO_REPARSE_TAG_SYMLINK || tag == (DWORD)IO_REPARSE_TAG_MOUNT_POINT);
}

/* A directory that is no link. */
static inline bool Interop_IsDirectory(const FILE_ATTRIBUTE_TAG_INFO* info)
{
    return (info->FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0
            && !Interop_IsLink(info->FileAttributes, info->ReparseTag);
}

/* Whether a file system that lacks a class of information, or a flag of one, says so with this. */
static inline bool Interop_IsUnsupported(DWORD code)
{
    return code == ERROR_INVALID_PARAMETER || code == ERROR_NOT_SUPPORTED || code == ERROR_INVALID_FUNCTION
            || code == ERROR_CALL_NOT_IMPLEMENTED || code == ERROR_INVALID_LEVEL;
}

/* The target of a link, by the rules of Interop_CopyWide; -Error_EINVAL for what is no link. */
int32_t Interop_ReadTarget(HANDLE link, uint8_t* buffer, int32_t length);

/* 64 bits of a file id's 128. NTFS leaves the upper half 0. */
int64_t Interop_FoldFileId(const FILE_ID_128* id);
