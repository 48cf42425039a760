#include "system/windows/win32.h"

#include <stdlib.h>

/* The path of a device, which Win32 opens too. */
#define GLOBAL_ROOT L"\\\\?\\GLOBALROOT"

/* Whether a native path is on a device: the device itself, or a path under it. */
static bool IsOn(const wchar_t* path, const wchar_t* device)
{
    size_t count = wcslen(device);
    return count > 0 && _wcsnicmp(path, device, count) == 0 && (path[count] == L'\\' || path[count] == L'\0');
}

/* Replaces the device of a native path by its drive letter, if it has one. Result: the new length. */
static DWORD PutDrive(wchar_t* path, DWORD count)
{
    wchar_t device[MAX_PATH];
    wchar_t drive[] = L"A:";
    DWORD drives = GetLogicalDrives();
    for (; drives != 0; drives >>= 1, drive[0]++) {
        if ((drives & 1) != 0 && QueryDosDeviceW(drive, device, MAX_PATH) != 0 && IsOn(path, device)) {
            wchar_t prefix[] = L"\\\\?\\A:";
            prefix[wcslen(prefix) - 2] = drive[0];
            size_t rest = wcslen(device);
            if (wcslen(prefix) > rest) {
                break;
            }
            wmemcpy(path, prefix, wcslen(prefix));
            wmemmove(path + wcslen(prefix), path + rest, count - rest + 1);
            return count - (DWORD)rest + (DWORD)wcslen(prefix);
        }
    }
    DWORD more = (DWORD)wcslen(GLOBAL_ROOT);
    if (count + more < Interop_WIDE_MAX) {
        wmemmove(path + more, path, count + 1);
        wmemcpy(path, GLOBAL_ROOT, more);
    }
    return count + more;
}

DWORD Interop_GetFinalPath(HANDLE handle, wchar_t* path)
{
    static const DWORD Forms[] = {
        FILE_NAME_NORMALIZED | VOLUME_NAME_DOS,
        /* A volume without a drive letter. */
        FILE_NAME_NORMALIZED | VOLUME_NAME_GUID,
        /* A server that does not tell the names of the folders above, so that short ones cannot be converted. */
        FILE_NAME_OPENED | VOLUME_NAME_DOS,
        FILE_NAME_OPENED | VOLUME_NAME_GUID,
    };
    DWORD count = 0;
    DWORD code = ERROR_SUCCESS;
    for (size_t i = 0; i < sizeof(Forms) / sizeof(Forms[0]) && count == 0; i++) {
        count = GetFinalPathNameByHandleW(handle, path, Interop_WIDE_MAX, Forms[i]);
        code = i == 0 && count == 0 ? GetLastError() : code;
        if (count == 0 && (code == ERROR_INVALID_HANDLE || Interop_RanOut(GetLastError()))) {
            return 0;
        }
    }
    if (count == 0) {
        /* RAM disks, whose drive letters the system's list of volumes does not have. */
        count = GetFinalPathNameByHandleW(handle, path, Interop_WIDE_MAX, FILE_NAME_OPENED | VOLUME_NAME_NT);
        count = count > 0 && count < Interop_WIDE_MAX ? PutDrive(path, count) : count;
    }
    if (count == 0 || count >= Interop_WIDE_MAX) {
        SetLastError(count == 0 ? code : ERROR_FILENAME_EXCED_RANGE);
        return 0;
    }
    return count;
}

/* The end of what .. does not remove: \\?\X:\, \\?\Volume{...}\, \\?\UNC\server\share\ or a device under the root. */
static size_t FindRoot(const wchar_t* path, size_t count)
{
    bool three = wcsncmp(path, L"\\\\?\\UNC\\", 8) == 0 || wcsncmp(path, GLOBAL_ROOT, wcslen(GLOBAL_ROOT)) == 0;
    size_t names = three ? 3 : 1;
    size_t at = 4;
    for (; at < count && names > 0; at++) {
        names -= path[at] == L'\\' ? 1 : 0;
    }
    return at;
}

wchar_t* Interop_Join(const wchar_t* base, size_t count, const wchar_t* relative)
{
    wchar_t* path = malloc((count + wcslen(relative) + 2) * sizeof(wchar_t));
    if (path == NULL) {
        SetLastError(ERROR_NOT_ENOUGH_MEMORY);
        return NULL;
    }
    wmemcpy(path, base, count);
    size_t root = FindRoot(path, count);
    size_t length = count;
    bool directory = false;
    while (*relative != L'\0') {
        size_t name = wcscspn(relative, L"\\/");
        bool parent = name == 2 && relative[0] == L'.' && relative[1] == L'.';
        bool self = name == 0 || (name == 1 && relative[0] == L'.');
        if (parent) {
            length -= length > root && path[length - 1] == L'\\' ? 1 : 0;
            while (length > root && path[length - 1] != L'\\') {
                length--;
            }
        } else if (!self) {
            if (path[length - 1] != L'\\') {
                path[length++] = L'\\';
            }
            wmemmove(path + length, relative, name);
            length += name;
        }
        directory = parent || self || relative[name] != L'\0';
        relative += name + (relative[name] == L'\0' ? 0 : 1);
    }
    /* As in a path of Win32, this must be a directory. */
    if (directory && path[length - 1] != L'\\') {
        path[length++] = L'\\';
    }
    path[length] = L'\0';
    if (length >= Interop_WIDE_MAX) {
        free(path);
        SetLastError(ERROR_FILENAME_EXCED_RANGE);
        return NULL;
    }
    return path;
}
