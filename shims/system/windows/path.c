#include "system/windows/win32.h"

#include <stdlib.h>

#include "system/descriptor.h"
#include "system/path.h"

enum {
    PERMISSIONS = 0777,
    /* What came with later versions of Windows 10 is missing in some headers. */
    DISPOSITION_INFO_EX = 21,
    RENAME_INFO_EX = 22,
    DISPOSITION_DELETE = 0x01,
    DISPOSITION_POSIX_SEMANTICS = 0x02,
    DISPOSITION_IGNORE_READONLY_ATTRIBUTE = 0x10,
    RENAME_REPLACE_IF_EXISTS = 0x01,
    RENAME_POSIX_SEMANTICS = 0x02,
    RENAME_IGNORE_READONLY_ATTRIBUTE = 0x40,
};

int32_t SystemNative_MkDir(const char* path, int32_t mode)
{
    if ((mode & ~PERMISSIONS) != 0) {
        return -Error_EINVAL;
    }
    Interop_WideText wide;
    int32_t error = Interop_WidenPath(path, &wide);
    if (error != 0) {
        return error;
    }
    int32_t result = Interop_Result(CreateDirectoryW(wide.Text, NULL));
    /* The system refuses to make a drive's root before it notices that there is one. */
    if (result == -Error_EACCES && GetFileAttributesW(wide.Text) != INVALID_FILE_ATTRIBUTES) {
        result = -Error_EEXIST;
    }
    Interop_FreeWide(&wide);
    return result;
}

static BOOL SetDisposition(HANDLE handle)
{
    FILE_DISPOSITION_INFO info = {.DeleteFile = TRUE};
    return SetFileInformationByHandle(handle, FileDispositionInfo, &info, sizeof(info));
}

static BOOL SetAttributes(HANDLE handle, DWORD attributes)
{
    FILE_BASIC_INFO info = {.FileAttributes = attributes == 0 ? FILE_ATTRIBUTE_NORMAL : attributes};
    return SetFileInformationByHandle(handle, FileBasicInfo, &info, sizeof(info));
}

/* The name stays until the last handle is closed. */
static int32_t DeleteOnClose(HANDLE handle, DWORD attributes)
{
    if (SetDisposition(handle)) {
        return 0;
    }
    int32_t error = Interop_Fail();
    if (error != -Error_EACCES || (attributes & FILE_ATTRIBUTE_READONLY) == 0) {
        return error;
    }
    HANDLE other = Interop_Reopen(handle, FILE_WRITE_ATTRIBUTES);
    if (other == INVALID_HANDLE_VALUE) {
        return error;
    }
    if (SetAttributes(other, attributes & ~(DWORD)FILE_ATTRIBUTE_READONLY)) {
        error = Interop_Result(SetDisposition(handle));
        if (error != 0) {
            (void)SetAttributes(other, attributes);
        }
    }
    CloseHandle(other);
    return error;
}

/*
 * As on Unix, the name is gone at once even if the file is open, and it does not matter whether the file is read-only:
 * to remove a name is to change the directory.
 */
static int32_t Delete(HANDLE handle, DWORD attributes)
{
    DWORD flags = DISPOSITION_DELETE | DISPOSITION_POSIX_SEMANTICS | DISPOSITION_IGNORE_READONLY_ATTRIBUTE;
    if (SetFileInformationByHandle(handle, (FILE_INFO_BY_HANDLE_CLASS)DISPOSITION_INFO_EX, &flags, sizeof(flags))) {
        return 0;
    }
    return Interop_IsUnsupported(GetLastError()) ? DeleteOnClose(handle, attributes) : Interop_Fail();
}

static int32_t Remove(const char* path, bool directory)
{
    HANDLE handle;
    int32_t error = Interop_OpenExisting(path, DELETE | FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT, &handle);
    if (error != 0) {
        return error;
    }
    FILE_ATTRIBUTE_TAG_INFO info;
    if (!Interop_GetAttributes(handle, &info)) {
        error = Interop_Fail();
    } else if (Interop_IsDirectory(&info) != directory) {
        error = directory ? -Error_ENOTDIR : -Error_EISDIR;
    } else {
        error = Delete(handle, info.FileAttributes);
    }
    CloseHandle(handle);
    return error;
}

int32_t SystemNative_RmDir(const char* path)
{
    return Remove(path, true);
}

int32_t SystemNative_Unlink(const char* path)
{
    return Remove(path, false);
}

int32_t SystemNative_Truncate(const char* path, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    int64_t fd = SystemNative_Open(path, SystemNative_O_WRONLY, 0);
    if (fd < 0) {
        return (int32_t)fd;
    }
    int32_t result = SystemNative_FTruncate(fd, length);
    (void)SystemNative_Close(fd);
    return result;
}

/* What Rename must know of either name. */
typedef struct {
    bool Exists;
    bool Directory;
    DWORD Volume;
    uint64_t Id;
} Object;

static Object Identify(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    BY_HANDLE_FILE_INFORMATION identity;
    if (handle == INVALID_HANDLE_VALUE || !Interop_GetAttributes(handle, &info)
            || !GetFileInformationByHandle(handle, &identity)) {
        return (Object){0};
    }
    return (Object){
        .Exists = true,
        .Directory = Interop_IsDirectory(&info),
        .Volume = identity.dwVolumeSerialNumber,
        .Id = (uint64_t)identity.nFileIndexHigh << 32 | identity.nFileIndexLow,
    };
}

/* FILE_RENAME_INFO, whose older declarations have no room for flags. */
typedef struct {
    DWORD Flags;
    HANDLE RootDirectory;
    DWORD FileNameLength;
    WCHAR FileName[1];
} RenameInfo;

_Static_assert(offsetof(RenameInfo, RootDirectory) == offsetof(FILE_RENAME_INFO, RootDirectory), "RootDirectory");
_Static_assert(offsetof(RenameInfo, FileName) == offsetof(FILE_RENAME_INFO, FileName), "FileName");

static DWORD RenameHandle(HANDLE handle, const Interop_WideText* path)
{
    size_t bytes = path->Length * sizeof(wchar_t);
    size_t size = sizeof(RenameInfo) + bytes;
    RenameInfo* info = calloc(1, size);
    if (info == NULL) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    info->Flags = RENAME_REPLACE_IF_EXISTS | RENAME_POSIX_SEMANTICS | RENAME_IGNORE_READONLY_ATTRIBUTE;
    info->FileNameLength = (DWORD)bytes;
    memcpy(info->FileName, path->Text, bytes);
    DWORD code = ERROR_SUCCESS;
    if (!SetFileInformationByHandle(handle, (FILE_INFO_BY_HANDLE_CLASS)RENAME_INFO_EX, info, (DWORD)size)) {
        code = GetLastError();
    }
    free(info);
    return code;
}

static int32_t RenameOpen(HANDLE handle, const Interop_WideText* oldPath, const Interop_WideText* newPath)
{
    Object source = Identify(handle);
    HANDLE replaced = Interop_OpenWide(newPath->Text, FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    Object target = Identify(replaced);
    if (replaced != INVALID_HANDLE_VALUE) {
        CloseHandle(replaced);
    }
    bool replaces = target.Exists && !(target.Volume == source.Volume && target.Id == source.Id);
    if (replaces && target.Directory != source.Directory) {
        return target.Directory ? -Error_EISDIR : -Error_ENOTDIR;
    }
    DWORD code = RenameHandle(handle, newPath);
    if (code == ERROR_SUCCESS) {
        return 0;
    }
    if (!Interop_IsUnsupported(code)) {
        return Interop_FailWith(code);
    }
    /* There, an empty directory is replaced in two steps, and a file that is open or read-only not at all. */
    if (replaces && target.Directory && !RemoveDirectoryW(newPath->Text)) {
        return Interop_Fail();
    }
    return Interop_Result(MoveFileExW(oldPath->Text, newPath->Text, MOVEFILE_REPLACE_EXISTING));
}

static int32_t RenameWide(const Interop_WideText* oldPath, const Interop_WideText* newPath)
{
    HANDLE handle = Interop_OpenWide(oldPath->Text, DELETE | FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t result = RenameOpen(handle, oldPath, newPath);
    CloseHandle(handle);
    return result;
}

/* CreateHardLinkW opens a link itself, whatever its documentation said until 2022. */
static int32_t LinkWide(const Interop_WideText* oldPath, const Interop_WideText* newPath)
{
    if (CreateHardLinkW(newPath->Text, oldPath->Text, NULL)) {
        return 0;
    }
    int32_t error = Interop_Fail();
    DWORD attributes = error == -Error_EACCES ? GetFileAttributesW(oldPath->Text) : INVALID_FILE_ATTRIBUTES;
    bool directory = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    return directory ? -Error_EPERM : error;
}

static int32_t WithBoth(const char* oldPath, const char* newPath,
        int32_t (*function)(const Interop_WideText*, const Interop_WideText*))
{
    Interop_WideText oldWide;
    int32_t error = Interop_WidenPath(oldPath, &oldWide);
    if (error != 0) {
        return error;
    }
    Interop_WideText newWide;
    error = Interop_WidenPath(newPath, &newWide);
    if (error == 0) {
        error = function(&oldWide, &newWide);
        Interop_FreeWide(&newWide);
    }
    Interop_FreeWide(&oldWide);
    return error;
}

int32_t SystemNative_Rename(const char* oldPath, const char* newPath)
{
    return WithBoth(oldPath, newPath, RenameWide);
}

int32_t SystemNative_Link(const char* oldPath, const char* newPath)
{
    return WithBoth(oldPath, newPath, LinkWide);
}

static bool IsAbsolute(const wchar_t* path)
{
    return path[0] == L'\\' || (path[0] != L'\0' && path[1] == L':');
}

/* Whether what a link would lead to is a directory: a relative target starts from the link's own directory. */
static bool LeadsToDirectory(const Interop_WideText* target, const Interop_WideText* linkPath)
{
    size_t parent = linkPath->Length;
    while (parent > 0 && wcschr(L"\\/:", linkPath->Text[parent - 1]) == NULL) {
        parent--;
    }
    if (IsAbsolute(target->Text)) {
        parent = 0;
    }
    wchar_t* path = malloc((parent + target->Length + 1) * sizeof(wchar_t));
    if (path == NULL) {
        return false;
    }
    wmemcpy(path, linkPath->Text, parent);
    wmemcpy(path + parent, target->Text, target->Length + 1);
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
    /* The system reads the text as it stands, where only a backslash separates. */
    for (wchar_t* slash = wcschr(target->Text, L'/'); slash != NULL; slash = wcschr(slash, L'/')) {
        *slash = L'\\';
    }
    DWORD flags = LeadsToDirectory(target, linkPath) ? SYMBOLIC_LINK_FLAG_DIRECTORY : 0;
    /* In developer mode it takes no privilege. */
    if (CreateSymbolicLinkW(linkPath->Text, target->Text, flags | SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE)) {
        return 0;
    }
    /* Windows 10 before 1703 does not know that flag. */
    return GetLastError() == ERROR_INVALID_PARAMETER
            ? Interop_Result(CreateSymbolicLinkW(linkPath->Text, target->Text, flags)) : Interop_Fail();
}

int32_t SystemNative_SymLink(const char* target, const char* linkPath)
{
    Interop_WideText wideTarget;
    int32_t error = Interop_Widen(target, &wideTarget);
    if (error != 0) {
        return error;
    }
    Interop_WideText widePath;
    error = Interop_WidenPath(linkPath, &widePath);
    if (error == 0) {
        error = SymLinkWide(&wideTarget, &widePath);
        Interop_FreeWide(&widePath);
    }
    Interop_FreeWide(&wideTarget);
    return error;
}

int32_t SystemNative_ReadLink(const char* path, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    HANDLE handle;
    error = Interop_OpenExisting(path, FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT, &handle);
    if (error != 0) {
        return error;
    }
    int32_t result = Interop_ReadTarget(handle, buffer, length);
    CloseHandle(handle);
    return result;
}

static int32_t CopyFinalPath(HANDLE handle, uint8_t* buffer, int32_t length)
{
    wchar_t* path = malloc(Interop_WIDE_MAX * sizeof(wchar_t));
    if (path == NULL) {
        return -Error_ENOMEM;
    }
    int32_t result;
    if (Interop_GetFinalPath(handle, path) == 0) {
        result = Interop_Fail();
    } else {
        wchar_t* plain = Interop_PlainPath(path);
        result = Interop_CopyWide(plain, wcslen(plain), buffer, length);
    }
    free(path);
    return result;
}

int32_t SystemNative_RealPath(const char* path, uint8_t* buffer, int32_t length)
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
    int32_t result = CopyFinalPath(handle, buffer, length);
    CloseHandle(handle);
    return result;
}
