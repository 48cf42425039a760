#include "system/windows/place.h"

#include <stdlib.h>
#include <winternl.h>

#include "system/at_names.h"
#include "system/descriptor.h"
#include "system/internal/at.h"

enum {
    /* Declared only in driver headers, or in headers of later versions of Windows 10. */
    DISPOSITION_INFO_EX = 21,
    RENAME_INFORMATION = 10,
    LINK_INFORMATION = 11,
    RENAME_INFORMATION_EX = 65,
    DISPOSITION_DELETE = 0x01,
    DISPOSITION_POSIX_SEMANTICS = 0x02,
    DISPOSITION_IGNORE_READONLY_ATTRIBUTE = 0x10,
    RENAME_REPLACE_IF_EXISTS = 0x01,
    RENAME_POSIX_SEMANTICS = 0x02,
    RENAME_IGNORE_READONLY_ATTRIBUTE = 0x40,
};

static BOOL MakeUnder(const Interop_Place* place)
{
    if (place->Path.Length == 0) {
        SetLastError(ERROR_ALREADY_EXISTS);
        return FALSE;
    }
    HANDLE handle = Interop_CreatePlace(place, FILE_LIST_DIRECTORY, CREATE_NEW,
            FILE_FLAG_BACKUP_SEMANTICS | FILE_ATTRIBUTE_DIRECTORY, false);
    return handle != INVALID_HANDLE_VALUE && CloseHandle(handle);
}

int32_t SystemNative_MkDirAt(int64_t directory, const char* path, int32_t mode)
{
    if ((mode & ~SystemNative_ALLPERMS) != 0) {
        return -Error_EINVAL;
    }
    Interop_Place place;
    int32_t error = Interop_FindPlace(directory, path, &place);
    if (error != 0) {
        return error;
    }
    int32_t result = Interop_Result(place.Directory != NULL ? MakeUnder(&place)
            : CreateDirectoryW(place.Path.Text, NULL));
    /* For the root of a drive the system fails with access denied rather than already exists. */
    if (result == -Error_EACCES && place.Directory == NULL
            && GetFileAttributesW(place.Path.Text) != INVALID_FILE_ATTRIBUTES) {
        result = -Error_EEXIST;
    }
    Interop_FreePlace(&place);
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

/* The name is removed when the last handle is closed. */
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
 * As on Unix, the name is removed immediately, even if the file is open, and whether or not the file is read-only:
 * removing a name modifies the directory.
 */
static int32_t Delete(HANDLE handle, DWORD attributes)
{
    DWORD flags = DISPOSITION_DELETE | DISPOSITION_POSIX_SEMANTICS | DISPOSITION_IGNORE_READONLY_ATTRIBUTE;
    if (SetFileInformationByHandle(handle, (FILE_INFO_BY_HANDLE_CLASS)DISPOSITION_INFO_EX, &flags, sizeof(flags))) {
        return 0;
    }
    return Interop_IsUnsupported(GetLastError()) ? DeleteOnClose(handle, attributes) : Interop_Fail();
}

static int32_t Remove(const Interop_Place* place, bool directory)
{
    HANDLE handle = Interop_OpenPlace(place, DELETE | FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t error;
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

/* Interop_FindPlace, but fails for the directory itself. */
static int32_t FindName(int64_t directory, const char* path, Interop_Place* place)
{
    int32_t error = Interop_FindPlace(directory, path, place);
    if (error == 0 && place->Path.Length == 0) {
        Interop_FreePlace(place);
        return -Error_EINVAL;
    }
    return error;
}

int32_t SystemNative_UnlinkAt(int64_t directory, const char* path, int32_t flags)
{
    if ((flags & ~SystemNative_AT_REMOVEDIR) != 0) {
        return -Error_EINVAL;
    }
    Interop_Place place;
    int32_t error = FindName(directory, path, &place);
    if (error != 0) {
        return error;
    }
    int32_t result = Remove(&place, flags != 0);
    Interop_FreePlace(&place);
    return result;
}

/* What RenameOpen needs to know of the old and the new name. */
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

/* FILE_RENAME_INFORMATION and FILE_LINK_INFORMATION. Classes without flags have a boolean in the place of Flags. */
typedef struct {
    DWORD Flags;
    HANDLE RootDirectory;
    DWORD FileNameLength;
    WCHAR FileName[1];
} NameInfo;

_Static_assert(offsetof(NameInfo, RootDirectory) == offsetof(FILE_RENAME_INFO, RootDirectory), "RootDirectory");
_Static_assert(offsetof(NameInfo, FileName) == offsetof(FILE_RENAME_INFO, FileName), "FileName");

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
    return status < 0 ? RtlNtStatusToDosError(status) : ERROR_SUCCESS;
}

/* Renames the file of a handle, or adds a link to it. Result: a Win32 code. */
static DWORD SetName(HANDLE handle, int32_t class, DWORD flags, const Interop_Place* place)
{
    if (place->Directory != NULL) {
        return SetKernelName(handle, class, flags, place->Directory, place->Path.Text);
    }
    wchar_t* path = Interop_MakeVerbatim(place->Path.Text);
    if (path == NULL) {
        return GetLastError();
    }
    /* The native form of the Win32 prefix \\?\ is \??\. */
    path[1] = L'?';
    DWORD code = SetKernelName(handle, class, flags, NULL, path);
    free(path);
    return code;
}

static int32_t RenameOpen(HANDLE handle, const Interop_Place* place, bool replace)
{
    Object source = Identify(handle);
    HANDLE replaced = Interop_OpenPlace(place, FILE_READ_ATTRIBUTES, FILE_FLAG_OPEN_REPARSE_POINT);
    Object target = Identify(replaced);
    if (replaced != INVALID_HANDLE_VALUE) {
        CloseHandle(replaced);
    }
    bool replaces = replace && target.Exists && !(target.Volume == source.Volume && target.Id == source.Id);
    if (replaces && target.Directory != source.Directory) {
        return target.Directory ? -Error_EISDIR : -Error_ENOTDIR;
    }
    DWORD flags = RENAME_POSIX_SEMANTICS | RENAME_IGNORE_READONLY_ATTRIBUTE;
    flags |= replace ? RENAME_REPLACE_IF_EXISTS : 0;
    DWORD code = SetName(handle, RENAME_INFORMATION_EX, flags, place);
    if (Interop_IsUnsupported(code)) {
        /*
         * Without POSIX semantics an empty directory is replaced in two steps, and an open or read-only file is not
         * replaced.
         */
        int32_t error = replaces && target.Directory ? Remove(place, true) : 0;
        if (error != 0) {
            return error;
        }
        code = SetName(handle, RENAME_INFORMATION, replace, place);
    }
    return code == ERROR_SUCCESS ? 0 : Interop_FailWith(code);
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

/* Takes ownership of the handle; INVALID_HANDLE_VALUE stands for the last error. */
static int32_t LinkHandle(HANDLE handle, const Interop_Place* newPlace)
{
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    DWORD code = SetName(handle, LINK_INFORMATION, 0, newPlace);
    int32_t result = code == ERROR_SUCCESS ? 0 : Interop_FailWith(code);
    FILE_ATTRIBUTE_TAG_INFO info;
    if (result == -Error_EACCES && Interop_GetAttributes(handle, &info) && Interop_IsDirectory(&info)) {
        result = -Error_EPERM;
    }
    CloseHandle(handle);
    return result;
}

static int32_t LinkPlace(const Interop_Place* oldPlace, const Interop_Place* newPlace, int32_t flags)
{
    bool follow = (flags & SystemNative_AT_SYMLINK_FOLLOW) != 0;
    DWORD openFlags = follow ? 0 : FILE_FLAG_OPEN_REPARSE_POINT;
    return LinkHandle(Interop_OpenPlace(oldPlace, FILE_WRITE_ATTRIBUTES, openFlags), newPlace);
}

static int32_t LinkItself(int64_t fd, int64_t newDirectory, const char* newPath)
{
    if (fd == SystemNative_AT_FDCWD) {
        return -Error_EPERM;
    }
    HANDLE handle = Interop_Handle(fd);
    FILE_ATTRIBUTE_TAG_INFO info;
    if (!Interop_GetAttributes(handle, &info)) {
        /* A pipe or device is not on a file system. */
        return GetFileType(handle) == FILE_TYPE_UNKNOWN ? -Error_EBADF : -Error_EXDEV;
    }
    Interop_Place place;
    int32_t error = FindName(newDirectory, newPath, &place);
    if (error == 0) {
        error = LinkHandle(Interop_Reopen(handle, FILE_WRITE_ATTRIBUTES), &place);
        Interop_FreePlace(&place);
    }
    return error;
}

static int32_t WithBoth(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags, int32_t (*function)(const Interop_Place*, const Interop_Place*, int32_t))
{
    Interop_Place oldPlace;
    int32_t error = FindName(oldDirectory, oldPath, &oldPlace);
    if (error != 0) {
        return error;
    }
    Interop_Place newPlace;
    error = FindName(newDirectory, newPath, &newPlace);
    if (error == 0) {
        error = function(&oldPlace, &newPlace, flags);
        Interop_FreePlace(&newPlace);
    }
    Interop_FreePlace(&oldPlace);
    return error;
}

int32_t SystemNative_RenameAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    switch (flags) {
    case 0:
    case SystemNative_RENAME_NOREPLACE:
        return WithBoth(oldDirectory, oldPath, newDirectory, newPath, flags, RenamePlace);
    case SystemNative_RENAME_EXCHANGE:
        return -Error_ENOTSUP;
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_LinkAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    if ((flags & ~(SystemNative_AT_SYMLINK_FOLLOW | SystemNative_AT_EMPTY_PATH)) != 0) {
        return -Error_EINVAL;
    }
    return Interop_IsItself(oldPath, flags) ? LinkItself(oldDirectory, newDirectory, newPath)
            : WithBoth(oldDirectory, oldPath, newDirectory, newPath, flags, LinkPlace);
}

int32_t SystemNative_MkNodAt(int64_t directory, const char* path, int32_t mode, int64_t majorPart, int64_t minorPart)
{
    (void)majorPart;
    (void)minorPart;
    switch (mode & ~SystemNative_ALLPERMS) {
    case 0:
    case SystemNative_S_IFREG:
        break;
    case SystemNative_S_IFIFO:
    case SystemNative_S_IFSOCK:
    case SystemNative_S_IFCHR:
    case SystemNative_S_IFBLK:
        return -Error_ENOTSUP;
    case SystemNative_S_IFDIR:
        return -Error_EPERM;
    default:
        return -Error_EINVAL;
    }
    int32_t flags = SystemNative_O_RDONLY | SystemNative_O_CREAT | SystemNative_O_EXCL | SystemNative_O_CLOEXEC;
    int64_t fd = SystemNative_OpenAt(directory, path, flags, mode & SystemNative_ALLPERMS);
    return fd < 0 ? (int32_t)fd : SystemNative_Close(fd);
}

/* A named pipe is not a file in a directory. */
int32_t SystemNative_MkFifoAt(int64_t directory, const char* path, int32_t mode)
{
    (void)directory;
    (void)path;
    return (mode & ~SystemNative_ALLPERMS) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}
