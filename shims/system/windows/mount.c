#include "system/windows/win32.h"

#include <stdlib.h>

#include "system/internal/paths.h"
#include "system/mount.h"

enum {
    /* 26 drives, each a letter, a colon, a backslash and a NUL. */
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

/* Adds the source of a mount: the volume name, or else the device of a drive; empty if it no longer exists. */
static void AddSource(Interop_Paths* texts, const wchar_t* path)
{
    wchar_t name[MAX_PATH + 1];
    if (!GetVolumeNameForVolumeMountPointW(path, name, MAX_PATH)) {
        wchar_t drive[] = {path[0], L':', L'\0'};
        if (QueryDosDeviceW(drive, name, MAX_PATH) == 0) {
            name[0] = L'\0';
        }
    }
    AddPath(texts, name);
}

static const char* GetKind(UINT type)
{
    switch (type) {
    case DRIVE_REMOVABLE:
        return "removable";
    case DRIVE_FIXED:
        return "fixed";
    case DRIVE_REMOTE:
        return "remote";
    case DRIVE_CDROM:
        return "cdrom";
    case DRIVE_RAMDISK:
        return "ramdisk";
    default:
        return NULL;
    }
}

static void AddMount(Interop_Paths* texts, const wchar_t* path)
{
    UINT type = GetDriveTypeW(path);
    const char* kind = GetKind(type);
    wchar_t name[MAX_PATH + 1];
    DWORD flags = 0;
    /* A server may be unreachable, and the call would wait for it. */
    if (type == DRIVE_REMOTE || !GetVolumeInformationW(path, NULL, 0, NULL, NULL, &flags, name, MAX_PATH + 1)) {
        name[0] = L'\0';
        flags = 0;
    }
    AddSource(texts, path);
    AddPath(texts, path);
    AddPath(texts, name);
    Interop_AddText(texts, (flags & FILE_READ_ONLY_VOLUME) != 0 ? "ro" : "rw");
    if (kind != NULL) {
        Interop_AddText(texts, kind);
    }
    Interop_AddByte(texts, '\0');
}

/*
 * Adds the directories on which a volume is mounted, without drives: these have been listed, with those that are not
 * volumes. Result: 0, or a negated error.
 */
static int32_t AddFolders(Interop_Paths* paths, const wchar_t* volume, void (*add)(Interop_Paths*, const wchar_t*))
{
    wchar_t* names = NULL;
    DWORD room = 0;
    DWORD needed = 0;
    DWORD code;
    /* The list may grow between two calls. */
    while ((code = GetVolumePathNamesForVolumeNameW(volume, names, room, &needed) ? ERROR_SUCCESS : GetLastError())
            == ERROR_MORE_DATA && needed > room) {
        free(names);
        room = needed;
        names = malloc(room * sizeof(wchar_t));
        if (names == NULL) {
            return -Error_ENOMEM;
        }
    }
    /* It fails for a volume that was removed meanwhile. */
    if (code == ERROR_SUCCESS && names != NULL) {
        for (const wchar_t* name = names; *name != L'\0'; name += wcslen(name) + 1) {
            if (wcslen(name) > DRIVE_LENGTH) {
                add(paths, name);
            }
        }
    }
    free(names);
    return Interop_RanOut(code) ? Interop_FailWith(code) : 0;
}

/* Calls add for each mount point. Result: that of the export. */
static int32_t ListMounts(uint8_t* buffer, int32_t length, void (*add)(Interop_Paths*, const wchar_t*))
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
        add(&paths, drive);
    }
    wchar_t volume[VOLUME_MAX];
    HANDLE search = FindFirstVolumeW(volume, VOLUME_MAX);
    if (search == INVALID_HANDLE_VALUE) {
        DWORD code = GetLastError();
        return code == ERROR_NO_MORE_FILES ? Interop_EndPaths(&paths) : Interop_FailWith(code);
    }
    do {
        error = AddFolders(&paths, volume, add);
    } while (error == 0 && FindNextVolumeW(search, volume, VOLUME_MAX));
    if (error == 0 && GetLastError() != ERROR_NO_MORE_FILES) {
        error = Interop_Fail();
    }
    FindVolumeClose(search);
    return error != 0 ? error : Interop_EndPaths(&paths);
}

int32_t SystemNative_GetAllMountPoints(uint8_t* buffer, int32_t length)
{
    return ListMounts(buffer, length, AddPath);
}

int32_t SystemNative_GetAllMounts(uint8_t* buffer, int32_t length)
{
    /* The user must not be asked to insert a medium. */
    DWORD mode;
    BOOL silent = SetThreadErrorMode(SEM_FAILCRITICALERRORS, &mode);
    int32_t result = ListMounts(buffer, length, AddMount);
    if (silent) {
        (void)SetThreadErrorMode(mode, NULL);
    }
    return result;
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
