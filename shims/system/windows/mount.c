#include "system/windows/win32.h"

#include <stdlib.h>

#include "system/internal/paths.h"
#include "system/mount.h"

enum {
    /* 26 letters, each with a colon, a backslash and a NUL. */
    DRIVES_MAX = 26 * 4,
    /* A drive's path: a letter, a colon and a backslash. */
    DRIVE_LENGTH = 3,
    /* A volume's name: \\?\Volume{GUID}\ and a NUL. */
    VOLUME_MAX = 64,
};

static void AddPath(Interop_Paths* paths, const wchar_t* path)
{
    size_t count = wcslen(path);
    int32_t size = Interop_CopyWide(path, count, NULL, -1);
    if (paths->Needed + size < paths->Length) {
        (void)Interop_CopyWide(path, count, paths->Buffer + paths->Needed, size + 1);
    }
    paths->Needed += size + 1;
}

/* Those that are no drives: these have been listed, with others that are no volumes. Result: 0, or a negated error. */
static int32_t AddFolders(Interop_Paths* paths, const wchar_t* volume)
{
    wchar_t* names = NULL;
    DWORD room = 0;
    DWORD needed = 0;
    DWORD code;
    /* What is mounted between two calls does not fit. */
    while ((code = GetVolumePathNamesForVolumeNameW(volume, names, room, &needed) ? ERROR_SUCCESS : GetLastError())
            == ERROR_MORE_DATA && needed > room) {
        free(names);
        room = needed;
        names = malloc(room * sizeof(wchar_t));
        if (names == NULL) {
            return -Error_ENOMEM;
        }
    }
    /* It fails for a volume that has gone meanwhile. */
    if (code == ERROR_SUCCESS && names != NULL) {
        for (const wchar_t* name = names; *name != L'\0'; name += wcslen(name) + 1) {
            if (wcslen(name) > DRIVE_LENGTH) {
                AddPath(paths, name);
            }
        }
    }
    free(names);
    return Interop_RanOut(code) ? Interop_FailWith(code) : 0;
}

int32_t SystemNative_GetAllMountPoints(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    wchar_t drives[DRIVES_MAX + 1];
    DWORD count = GetLogicalDriveStringsW(DRIVES_MAX, drives);
    if (count == 0) {
        return Interop_Fail();
    }
    Interop_Paths paths = {.Buffer = buffer, .Length = length};
    for (const wchar_t* drive = drives; *drive != L'\0'; drive += wcslen(drive) + 1) {
        AddPath(&paths, drive);
    }
    wchar_t volume[VOLUME_MAX];
    HANDLE search = FindFirstVolumeW(volume, VOLUME_MAX);
    if (search == INVALID_HANDLE_VALUE) {
        DWORD code = GetLastError();
        return code == ERROR_NO_MORE_FILES ? Interop_EndPaths(&paths) : Interop_FailWith(code);
    }
    do {
        error = AddFolders(&paths, volume);
    } while (error == 0 && FindNextVolumeW(search, volume, VOLUME_MAX));
    if (error == 0 && GetLastError() != ERROR_NO_MORE_FILES) {
        error = Interop_Fail();
    }
    FindVolumeClose(search);
    return error != 0 ? error : Interop_EndPaths(&paths);
}

int32_t SystemNative_GetFileSystemTypeNameForMountPoint(const char* path, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    HANDLE handle;
    error = Interop_OpenExisting(path, FILE_READ_ATTRIBUTES, 0, &handle);
    if (error != 0) {
        return error;
    }
    wchar_t name[MAX_PATH + 1];
    BOOL succeeded = GetVolumeInformationByHandleW(handle, NULL, 0, NULL, NULL, NULL, name, MAX_PATH + 1);
    error = Interop_Result(succeeded);
    CloseHandle(handle);
    if (error != 0) {
        return error;
    }
    return name[0] == L'\0' ? -Error_ENODATA : Interop_CopyWide(name, wcslen(name), buffer, length);
}
