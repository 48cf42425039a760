#include "system/windows/place.h"

#include <stdlib.h>
#include <winternl.h>

enum {
    /* The maximum of UNICODE_STRING, whose length in bytes has 16 bits. */
    LONGEST_NAME = 0x7FFE,
};

#define SEPARATORS L"\\/"

static bool IsSeparator(wchar_t unit)
{
    return unit == L'\\' || unit == L'/';
}

/* Includes paths relative to the root, or to the current directory, of a drive. */
static bool IsAbsolute(const wchar_t* path)
{
    return IsSeparator(path[0]) || (path[0] != L'\0' && path[1] == L':');
}

static bool IsParent(const wchar_t* name, size_t count)
{
    return count == 2 && name[0] == L'.' && name[1] == L'.';
}

static bool IsSelf(const wchar_t* name, size_t count)
{
    return count == 0 || (count == 1 && name[0] == L'.');
}

static bool LeadsOut(const wchar_t* path)
{
    int64_t depth = 0;
    while (*path != L'\0') {
        size_t count = wcscspn(path, SEPARATORS);
        depth += IsParent(path, count) ? -1 : IsSelf(path, count) ? 0 : 1;
        if (depth < 0) {
            return true;
        }
        path += count;
        path += *path != L'\0';
    }
    return false;
}

/*
 * Converts a relative path to the native form: single backslashes, and no . and .., which the kernel does not support.
 * They are resolved in the text, as Win32 does. The result is never longer.
 */
static void Simplify(Interop_Place* place)
{
    wchar_t* text = place->Path.Text;
    size_t length = 0;
    for (const wchar_t* at = text; *at != L'\0';) {
        size_t count = wcscspn(at, SEPARATORS);
        bool last = at[count] == L'\0';
        bool parent = IsParent(at, count);
        bool self = IsSelf(at, count);
        const wchar_t* following = at + count + (last ? 0 : 1);
        if (parent) {
            while (length > 0 && text[--length] != L'\\') {
            }
        } else if (!self) {
            if (length > 0) {
                text[length++] = L'\\';
            }
            wmemmove(text + length, at, count);
            length += count;
        }
        place->Directories = !last || parent || self;
        at = following;
    }
    text[length] = L'\0';
    place->Path.Length = length;
}

/* Waits while another thread waits in a call with a handle for synchronous I/O. */
static int32_t CheckDirectory(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    if (handle != NULL && Interop_GetAttributes(handle, &info)) {
        return (info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? 0 : -Error_ENOTDIR;
    }
    /* A pipe or device has no attributes. */
    return handle == NULL || GetLastError() == ERROR_INVALID_HANDLE ? -Error_EBADF : -Error_ENOTDIR;
}

DWORD Interop_ExplainFailure(HANDLE directory, DWORD code)
{
    switch (code) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_DELETE_PENDING:
        return code;
    default:
        break;
    }
    int32_t error = Interop_RanOut(code) ? 0 : CheckDirectory(directory);
    return error == -Error_EBADF ? ERROR_INVALID_HANDLE : error == -Error_ENOTDIR ? ERROR_DIRECTORY : code;
}

int32_t Interop_FindPlace(int64_t directory, const char* path, Interop_Place* place)
{
    place->Directory = NULL;
    place->Directories = false;
    if (directory == SystemNative_AT_FDCWD) {
        return Interop_WidenPath(path, &place->Path);
    }
    int32_t error = Interop_Widen(path, &place->Path);
    if (error != 0) {
        return error;
    }
    if (IsAbsolute(place->Path.Text)) {
        Interop_FreeWide(&place->Path);
        return Interop_WidenPath(path, &place->Path);
    }
    HANDLE handle = Interop_Handle(directory);
    error = place->Path.Length == 0 ? -Error_ENOENT : place->Path.Length > LONGEST_NAME ? -Error_ENAMETOOLONG : 0;
    bool leadsOut = LeadsOut(place->Path.Text);
    if (error == 0 && (handle == NULL || wcschr(place->Path.Text, L':') != NULL)) {
        /* A name with a colon is a stream of the directory, or else of a file. */
        error = CheckDirectory(handle);
    }
    if (error == 0) {
        place->Directory = handle;
        if (leadsOut) {
            error = Interop_FixPlace(place);
        } else {
            Simplify(place);
        }
    }
    if (error != 0) {
        Interop_FreePlace(place);
    }
    return error;
}

wchar_t* Interop_GetPath(const Interop_Place* place)
{
    if (place->Directory == NULL) {
        return Interop_MakeVerbatim(place->Path.Text);
    }
    wchar_t* path = malloc(Interop_WIDE_MAX * sizeof(wchar_t));
    if (path == NULL) {
        SetLastError(ERROR_NOT_ENOUGH_MEMORY);
        return NULL;
    }
    DWORD count = Interop_GetFinalPath(place->Directory, path);
    wchar_t* absolute = count == 0 ? NULL : Interop_Join(path, count, place->Path.Text);
    DWORD code = GetLastError();
    free(path);
    SetLastError(code);
    return absolute;
}

int32_t Interop_FixPlace(Interop_Place* place)
{
    if (place->Directory == NULL) {
        return 0;
    }
    int32_t error = CheckDirectory(place->Directory);
    if (error != 0) {
        return error;
    }
    wchar_t* absolute = Interop_GetPath(place);
    if (absolute == NULL) {
        return Interop_Fail();
    }
    Interop_FreeWide(&place->Path);
    place->Path.Text = absolute;
    place->Path.Length = wcslen(absolute);
    place->Directory = NULL;
    return 0;
}

void Interop_FreePlace(Interop_Place* place)
{
    Interop_FreeWide(&place->Path);
}

HANDLE Interop_OpenPlace(const Interop_Place* place, DWORD access, DWORD flags)
{
    return Interop_CreatePlace(place, access, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | flags, false);
}

static ULONG ConvertDisposition(DWORD disposition)
{
    return disposition == CREATE_NEW ? FILE_CREATE : disposition == OPEN_ALWAYS ? FILE_OPEN_IF : FILE_OPEN;
}

static ULONG ConvertOptions(DWORD flags)
{
    static const struct {
        DWORD Win32;
        ULONG Kernel;
    } Options[] = {
        {FILE_FLAG_BACKUP_SEMANTICS, FILE_OPEN_FOR_BACKUP_INTENT},
        {FILE_FLAG_OPEN_REPARSE_POINT, FILE_OPEN_REPARSE_POINT},
        {FILE_FLAG_WRITE_THROUGH, FILE_WRITE_THROUGH},
        {FILE_FLAG_NO_BUFFERING, FILE_NO_INTERMEDIATE_BUFFERING},
        {FILE_ATTRIBUTE_DIRECTORY, FILE_DIRECTORY_FILE},
    };
    ULONG result = FILE_SYNCHRONOUS_IO_NONALERT;
    for (size_t i = 0; i < sizeof(Options) / sizeof(Options[0]); i++) {
        result |= (flags & Options[i].Win32) != 0 ? Options[i].Kernel : 0;
    }
    return result;
}

static HANDLE CreateUnder(const Interop_Place* place, DWORD access, DWORD disposition, DWORD flags, bool inherit)
{
    if (place->Directories) {
        if (disposition != OPEN_EXISTING && (flags & FILE_ATTRIBUTE_DIRECTORY) == 0) {
            SetLastError(ERROR_INVALID_NAME);
            return INVALID_HANDLE_VALUE;
        }
        flags |= FILE_ATTRIBUTE_DIRECTORY;
    }
    USHORT size = (USHORT)(place->Path.Length * sizeof(wchar_t));
    UNICODE_STRING name = {.Length = size, .MaximumLength = size, .Buffer = place->Path.Text};
    OBJECT_ATTRIBUTES object;
    InitializeObjectAttributes(&object, &name, OBJ_CASE_INSENSITIVE | (inherit ? OBJ_INHERIT : 0UL), place->Directory,
            NULL);
    DWORD attributes = flags & FILE_ATTRIBUTE_READONLY;
    HANDLE handle;
    IO_STATUS_BLOCK block;
    NTSTATUS status = NtCreateFile(&handle, access | SYNCHRONIZE | FILE_READ_ATTRIBUTES, &object, &block, NULL,
            attributes == 0 ? FILE_ATTRIBUTE_NORMAL : attributes, Interop_SHARE_ALL, ConvertDisposition(disposition),
            ConvertOptions(flags), NULL, 0);
    if (status < 0) {
        SetLastError(Interop_ExplainFailure(place->Directory, Interop_CodeOfStatus(status)));
        return INVALID_HANDLE_VALUE;
    }
    return handle;
}

HANDLE Interop_CreatePlace(const Interop_Place* place, DWORD access, DWORD disposition, DWORD flags, bool inherit)
{
    if (place->Directory != NULL) {
        return CreateUnder(place, access, disposition, flags, inherit);
    }
    SECURITY_ATTRIBUTES security = {.nLength = sizeof(security), .bInheritHandle = inherit};
    return CreateFileW(place->Path.Text, access, Interop_SHARE_ALL, &security, disposition, flags, NULL);
}

int32_t Interop_OpenAt(int64_t directory, const char* path, DWORD access, bool follow, HANDLE* handle)
{
    Interop_Place place;
    int32_t error = Interop_FindPlace(directory, path, &place);
    if (error != 0) {
        return error;
    }
    *handle = Interop_OpenPlace(&place, access, follow ? 0 : FILE_FLAG_OPEN_REPARSE_POINT);
    if (*handle == INVALID_HANDLE_VALUE && follow && GetLastError() == ERROR_CANT_ACCESS_FILE) {
        /* A socket, for example, which can only be opened as a reparse point. */
        *handle = Interop_OpenPlace(&place, access, FILE_FLAG_OPEN_REPARSE_POINT);
    }
    error = Interop_Result(*handle != INVALID_HANDLE_VALUE);
    Interop_FreePlace(&place);
    return error;
}
