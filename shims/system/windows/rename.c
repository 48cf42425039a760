#include "system/windows/names.h"

#include <stdlib.h>

#include "system/at_names.h"

enum {
    /* Declared only in driver headers, or in headers of later versions of Windows 10. */
    RENAME_INFORMATION = 10,
    RENAME_INFORMATION_EX = 65,
    RENAME_REPLACE_IF_EXISTS = 0x01,
    RENAME_POSIX_SEMANTICS = 0x02,
    RENAME_IGNORE_READONLY_ATTRIBUTE = 0x40,
};

/* What RenameOpen needs to know of the old and the new name. */
typedef struct {
    bool Exists;
    bool Directory;
    Interop_Identity Identity;
} Object;

static Object Identify(HANDLE handle)
{
    Object object = {.Exists = false};
    FILE_ATTRIBUTE_TAG_INFO info;
    if (handle != INVALID_HANDLE_VALUE && Interop_GetAttributes(handle, &info)) {
        object.Exists = Interop_Identify(handle, &object.Identity);
        object.Directory = Interop_IsDirectory(&info);
    }
    return object;
}

static bool AreSame(const Object* one, const Object* other)
{
    return one->Identity.Volume == other->Identity.Volume
            && memcmp(&one->Identity.Id, &other->Identity.Id, sizeof(FILE_ID_128)) == 0;
}

static DWORD SetPosixName(HANDLE handle, const Interop_Place* place, bool replace)
{
    DWORD flags = RENAME_POSIX_SEMANTICS | (replace ? RENAME_REPLACE_IF_EXISTS : 0);
    DWORD code = Interop_SetName(handle, RENAME_INFORMATION_EX, flags | RENAME_IGNORE_READONLY_ATTRIBUTE, place);
    /* Windows 10 before 1809 does not know that flag. */
    return Interop_IsUnsupported(code) ? Interop_SetName(handle, RENAME_INFORMATION_EX, flags, place) : code;
}

/* A name beside another that nobody uses. Result: as for Interop_GetPath. */
static wchar_t* FindSpareName(const Interop_Place* place)
{
    wchar_t* path = Interop_GetPath(place);
    if (path == NULL) {
        return NULL;
    }
    size_t parent = wcslen(path);
    while (parent > 0 && path[parent - 1] == L'\\') {
        parent--;
    }
    while (parent > 0 && path[parent - 1] != L'\\') {
        parent--;
    }
    LARGE_INTEGER now;
    (void)QueryPerformanceCounter(&now);
    wchar_t name[40];
    (void)swprintf(name, sizeof(name) / sizeof(name[0]), L"~%lx.%llx", GetCurrentThreadId(),
            (unsigned long long)now.QuadPart);
    wchar_t* spare = malloc((parent + wcslen(name) + 1) * sizeof(wchar_t));
    if (spare != NULL) {
        wmemcpy(spare, path, parent);
        wmemcpy(spare + parent, name, wcslen(name) + 1);
    }
    free(path);
    SetLastError(ERROR_NOT_ENOUGH_MEMORY);
    return spare;
}

/*
 * Replaces an empty directory where the system has no call for that: it is renamed before, so that it can be renamed
 * back if the other rename fails. Result: a Win32 code.
 */
static DWORD ReplaceDirectory(HANDLE handle, HANDLE replaced, const Interop_Place* place)
{
    /* Only an empty directory can be marked as deleted. */
    if (!Interop_SetDisposition(replaced, true) || !Interop_SetDisposition(replaced, false)) {
        return GetLastError();
    }
    Interop_Place spare = {.Directory = NULL};
    spare.Path.Text = FindSpareName(place);
    if (spare.Path.Text == NULL) {
        return GetLastError();
    }
    DWORD code = Interop_SetName(replaced, RENAME_INFORMATION, FALSE, &spare);
    if (code == ERROR_SUCCESS) {
        /* Marked again before the other rename: somebody may have put a file into it meanwhile. */
        code = Interop_SetDisposition(replaced, true) ? Interop_SetName(handle, RENAME_INFORMATION, FALSE, place)
                : GetLastError();
        if (code != ERROR_SUCCESS) {
            (void)Interop_SetDisposition(replaced, false);
            (void)Interop_SetName(replaced, RENAME_INFORMATION, FALSE, place);
        }
    }
    free(spare.Path.Text);
    return code;
}

/* Without POSIX semantics, an open or read-only file is not replaced. */
static DWORD SetPlainName(HANDLE handle, const Interop_Place* place, bool replace, bool replacesDirectory)
{
    if (!replacesDirectory) {
        return Interop_SetName(handle, RENAME_INFORMATION, replace, place);
    }
    HANDLE replaced = Interop_OpenPlace(place, DELETE | FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    if (replaced == INVALID_HANDLE_VALUE) {
        return GetLastError();
    }
    DWORD code = ReplaceDirectory(handle, replaced, place);
    CloseHandle(replaced);
    return code;
}

static bool IsUnder(const wchar_t* path, size_t count, const wchar_t* directory, size_t directoryCount)
{
    return count >= directoryCount && (count == directoryCount || path[directoryCount] == L'\\')
            && CompareStringOrdinal(path, (int)directoryCount, directory, (int)directoryCount, TRUE) == CSTR_EQUAL;
}

/* Opens the directory of a name. Result: as for Interop_OpenWide. */
static HANDLE OpenParent(const Interop_Place* place)
{
    wchar_t* path = Interop_GetPath(place);
    if (path == NULL) {
        return INVALID_HANDLE_VALUE;
    }
    size_t length = wcslen(path);
    length -= length > 0 && path[length - 1] == L'\\' ? 1 : 0;
    while (length > 0 && path[length - 1] != L'\\') {
        length--;
    }
    path[length] = L'\0';
    HANDLE parent = Interop_OpenWide(path, FILE_READ_ATTRIBUTES, 0);
    free(path);
    return parent;
}

/* Whether the new name is in the directory itself or below it. */
static bool LeadsInto(HANDLE directory, const Interop_Place* place)
{
    wchar_t* paths = malloc(2 * Interop_WIDE_MAX * sizeof(wchar_t));
    HANDLE parent = OpenParent(place);
    bool into = false;
    if (paths != NULL && parent != INVALID_HANDLE_VALUE) {
        wchar_t* second = paths + Interop_WIDE_MAX;
        DWORD count = Interop_GetFinalPath(directory, paths);
        DWORD secondCount = Interop_GetFinalPath(parent, second);
        into = count > 0 && secondCount > 0 && IsUnder(second, secondCount, paths, count);
    }
    if (parent != INVALID_HANDLE_VALUE) {
        CloseHandle(parent);
    }
    free(paths);
    return into;
}

static bool EndsInSeparator(const Interop_Place* place)
{
    size_t length = place->Path.Length;
    return place->Directories || (length > 0 && wcschr(L"\\/", place->Path.Text[length - 1]) != NULL);
}

static int32_t RenameOpen(HANDLE handle, const Interop_Place* place, bool replace)
{
    Object source = Identify(handle);
    if (!source.Directory && EndsInSeparator(place)) {
        return -Error_ENOTDIR;
    }
    HANDLE replaced = Interop_OpenPlace(place, FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    Object target = Identify(replaced);
    if (replaced != INVALID_HANDLE_VALUE) {
        CloseHandle(replaced);
    }
    bool replaces = replace && target.Exists && !AreSame(&source, &target);
    if (replaces && target.Directory != source.Directory) {
        return target.Directory ? -Error_EISDIR : -Error_ENOTDIR;
    }
    DWORD code = SetPosixName(handle, place, replace);
    if (code != ERROR_SUCCESS && source.Directory && LeadsInto(handle, place)) {
        /* For this the system has several codes, of which one also means that it does not know the class. */
        return -Error_EINVAL;
    }
    /* Some systems do not replace directories, although they know the class. */
    bool refused = code == ERROR_ACCESS_DENIED && replaces && target.Directory;
    if (Interop_IsUnsupported(code) || refused) {
        code = SetPlainName(handle, place, replace, replaces && target.Directory);
    }
    return code == ERROR_SUCCESS ? 0 : Interop_FailName(place, code);
}

static int32_t RenamePlace(const Interop_Place* oldPlace, const Interop_Place* newPlace, int32_t flags)
{
    HANDLE handle = Interop_OpenPlace(oldPlace, DELETE | FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t result = RenameOpen(handle, newPlace, (flags & SystemNative_RENAME_NOREPLACE) == 0);
    CloseHandle(handle);
    return result;
}

int32_t SystemNative_RenameAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    switch (flags) {
    case 0:
    case SystemNative_RENAME_NOREPLACE:
        return Interop_WithBoth(oldDirectory, oldPath, newDirectory, newPath, flags, RenamePlace);
    case SystemNative_RENAME_EXCHANGE:
        return -Error_ENOTSUP;
    default:
        return -Error_EINVAL;
    }
}
