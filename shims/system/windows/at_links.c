#include "system/windows/place.h"

#include <stdlib.h>

#include "system/at_links.h"

static bool IsAbsolute(const wchar_t* path)
{
    return path[0] == L'\\' || (path[0] != L'\0' && path[1] == L':');
}

/* Result: the target's path, which the caller frees; a relative target is relative to the link's directory. */
static wchar_t* FindTarget(const Interop_WideText* target, const Interop_WideText* linkPath)
{
    size_t parent = linkPath->Length;
    while (parent > 0 && wcschr(L"\\/:", linkPath->Text[parent - 1]) == NULL) {
        parent--;
    }
    bool absolute = IsAbsolute(target->Text);
    if (!absolute && wcsncmp(linkPath->Text, L"\\\\?\\", 4) == 0) {
        return Interop_Join(linkPath->Text, parent, target->Text);
    }
    parent = absolute ? 0 : parent;
    wchar_t* path = malloc((parent + target->Length + 1) * sizeof(wchar_t));
    if (path != NULL) {
        wmemcpy(path, linkPath->Text, parent);
        wmemcpy(path + parent, target->Text, target->Length + 1);
    }
    return path;
}

/* Whether the target is an existing directory. */
static bool LeadsToDirectory(const Interop_WideText* target, const Interop_WideText* linkPath)
{
    wchar_t* path = FindTarget(target, linkPath);
    if (path == NULL) {
        return false;
    }
    HANDLE handle = Interop_OpenWide(path, FILE_READ_ATTRIBUTES, 0);
    free(path);
    FILE_ATTRIBUTE_TAG_INFO info;
    bool directory = handle != INVALID_HANDLE_VALUE && Interop_GetAttributes(handle, &info)
            && (info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    if (handle != INVALID_HANDLE_VALUE) {
        CloseHandle(handle);
    }
    return directory;
}

static int32_t SymLinkWide(Interop_WideText* target, const Interop_WideText* linkPath)
{
    if (target->Length == 0) {
        return -Error_ENOENT;
    }
    /* The system does not convert the target, in which only backslashes are separators. */
    for (wchar_t* slash = wcschr(target->Text, L'/'); slash != NULL; slash = wcschr(slash, L'/')) {
        *slash = L'\\';
    }
    DWORD flags = LeadsToDirectory(target, linkPath) ? SYMBOLIC_LINK_FLAG_DIRECTORY : 0;
    /* In developer mode no privilege is needed. */
    if (CreateSymbolicLinkW(linkPath->Text, target->Text, flags | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE)) {
        return 0;
    }
    /* Windows 10 before 1703 rejects that flag. */
    return GetLastError() == ERROR_INVALID_PARAMETER
            ? Interop_Result(CreateSymbolicLinkW(linkPath->Text, target->Text, flags)) : Interop_Fail();
}

int32_t SystemNative_SymLinkAt(const char* target, int64_t directory, const char* linkPath)
{
    Interop_WideText wideTarget;
    int32_t error = Interop_Widen(target, &wideTarget);
    if (error != 0) {
        return error;
    }
    Interop_Place place;
    error = Interop_FindPlace(directory, linkPath, &place);
    if (error == 0) {
        /* CreateSymbolicLinkW takes only paths. */
        error = Interop_FixPlace(&place);
        error = error == 0 ? SymLinkWide(&wideTarget, &place.Path) : error;
        Interop_FreePlace(&place);
    }
    Interop_FreeWide(&wideTarget);
    return error;
}

int32_t SystemNative_ReadLinkAt(int64_t directory, const char* path, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    HANDLE handle;
    if (path != NULL && path[0] == '\0' && directory != SystemNative_AT_FDCWD) {
        handle = Interop_Handle(directory);
        FILE_ATTRIBUTE_TAG_INFO info;
        if (!Interop_GetAttributes(handle, &info)) {
            return GetFileType(handle) == FILE_TYPE_UNKNOWN ? -Error_EBADF : -Error_ENOENT;
        }
        return Interop_IsLink(info.FileAttributes, info.ReparseTag) ? Interop_ReadTarget(handle, buffer, length)
                : -Error_ENOENT;
    }
    error = Interop_OpenAt(directory, path, FILE_READ_ATTRIBUTES, false, &handle);
    if (error != 0) {
        return error;
    }
    int32_t result = Interop_ReadTarget(handle, buffer, length);
    CloseHandle(handle);
    return result;
}
