#include "system/windows/names.h"

#include <stdlib.h>
#include <winternl.h>

int32_t Interop_FindName(int64_t directory, const char* path, Interop_Place* place)
{
    int32_t error = Interop_FindPlace(directory, path, place);
    if (error == 0 && place->Path.Length == 0) {
        Interop_FreePlace(place);
        return -Error_EINVAL;
    }
    return error;
}

int32_t Interop_WithBoth(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags, int32_t (*function)(const Interop_Place*, const Interop_Place*, int32_t))
{
    Interop_Place oldPlace;
    int32_t error = Interop_FindName(oldDirectory, oldPath, &oldPlace);
    if (error != 0) {
        return error;
    }
    Interop_Place newPlace;
    error = Interop_FindName(newDirectory, newPath, &newPlace);
    if (error == 0) {
        error = function(&oldPlace, &newPlace, flags);
        Interop_FreePlace(&newPlace);
    }
    Interop_FreePlace(&oldPlace);
    return error;
}

/* FILE_RENAME_INFORMATION and FILE_LINK_INFORMATION. Classes without flags have a boolean in the place of Flags. */
typedef struct {
    DWORD Flags;
    HANDLE RootDirectory;
    DWORD FileNameLength;
    WCHAR FileName[1];
} NameInfo;

_Static_assert(offsetof(NameInfo, RootDirectory) == offsetof(FILE_RENAME_INFO, RootDirectory), "RootDirectory");
_Static_assert(offsetof(NameInfo, FileName) == offsetof(FILE_RENAME_INFO, FileName), "FileName");

int32_t Interop_FailName(const Interop_Place* place, DWORD code)
{
    return Interop_FailWith(place->Directory == NULL ? code : Interop_ExplainFailure(place->Directory, code));
}

static DWORD SetKernelName(HANDLE handle, int32_t class, DWORD flags, HANDLE directory, const wchar_t* name)
{
    size_t bytes = wcslen(name) * sizeof(wchar_t);
    size_t size = sizeof(NameInfo) + bytes;
    NameInfo* info = calloc(1, size);
    if (info == NULL) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    info->Flags = flags;
    info->RootDirectory = directory;
    info->FileNameLength = (DWORD)bytes;
    memcpy(info->FileName, name, bytes);
    IO_STATUS_BLOCK block;
    NTSTATUS status = NtSetInformationFile(handle, &block, info, (ULONG)size, (FILE_INFORMATION_CLASS)class);
    free(info);
    return status < 0 ? Interop_CodeOfStatus(status) : ERROR_SUCCESS;
}

static DWORD SetAbsoluteName(HANDLE handle, int32_t class, DWORD flags, const wchar_t* name)
{
    wchar_t* path = Interop_MakeVerbatim(name);
    if (path == NULL) {
        return GetLastError();
    }
    /* The native form of the Win32 prefixes \\?\ and \\.\ is \??\. */
    path[1] = L'?';
    path[2] = L'?';
    for (size_t length = wcslen(path); length > 1 && path[length - 1] == L'\\' && path[length - 2] != L':';) {
        path[--length] = L'\0';
    }
    DWORD code = SetKernelName(handle, class, flags, NULL, path);
    free(path);
    return code;
}

DWORD Interop_SetName(HANDLE handle, int32_t class, DWORD flags, const Interop_Place* place)
{
    if (place->Directory == NULL) {
        return SetAbsoluteName(handle, class, flags, place->Path.Text);
    }
    DWORD code = SetKernelName(handle, class, flags, place->Directory, place->Path.Text);
    if (Interop_IsUnsupported(code)) {
        /* In the protocol of network file systems, a name cannot be relative to a directory. */
        wchar_t* path = Interop_GetPath(place);
        code = path == NULL ? GetLastError() : SetAbsoluteName(handle, class, flags, path);
        free(path);
    }
    return code;
}
