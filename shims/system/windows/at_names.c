#include "system/windows/names.h"

#include "system/at_names.h"
#include "system/descriptor.h"
#include "system/internal/at.h"

enum {
    /* Declared only in driver headers, or in headers of later versions of Windows 10. */
    DISPOSITION_INFO_EX = 21,
    LINK_INFORMATION = 11,
    DISPOSITION_DELETE = 0x01,
    DISPOSITION_POSIX_SEMANTICS = 0x02,
    DISPOSITION_IGNORE_READONLY_ATTRIBUTE = 0x10,
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

bool Interop_SetDisposition(HANDLE handle, bool deleted)
{
    FILE_DISPOSITION_INFO info = {.DeleteFile = deleted};
    return SetFileInformationByHandle(handle, FileDispositionInfo, &info, sizeof(info));
}

static bool SetFlags(HANDLE handle, DWORD flags)
{
    return SetFileInformationByHandle(handle, (FILE_INFO_BY_HANDLE_CLASS)DISPOSITION_INFO_EX, &flags, sizeof(flags));
}

static BOOL SetAttributes(HANDLE handle, DWORD attributes)
{
    FILE_BASIC_INFO info = {.FileAttributes = attributes == 0 ? FILE_ATTRIBUTE_NORMAL : attributes};
    return SetFileInformationByHandle(handle, FileBasicInfo, &info, sizeof(info));
}

/* Deletes as Windows 10 1607 does, which knows a flag less; or else when the last handle is closed. */
static bool DeleteWritable(HANDLE handle)
{
    return SetFlags(handle, DISPOSITION_DELETE | DISPOSITION_POSIX_SEMANTICS)
            || (Interop_IsUnsupported(GetLastError()) && Interop_SetDisposition(handle, true));
}

/*
 * As on Unix, the name is removed immediately, even if the file is open, and whether or not the file is read-only:
 * removing a name modifies the directory.
 */
static int32_t Delete(HANDLE handle, DWORD attributes)
{
    if (SetFlags(handle,
            DISPOSITION_DELETE | DISPOSITION_POSIX_SEMANTICS | DISPOSITION_IGNORE_READONLY_ATTRIBUTE)) {
        return 0;
    }
    if (!Interop_IsUnsupported(GetLastError())) {
        return Interop_Fail();
    }
    if (DeleteWritable(handle)) {
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
        error = Interop_Result(DeleteWritable(handle));
        if (error != 0) {
            (void)SetAttributes(other, attributes);
        }
    }
    CloseHandle(other);
    return error;
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

int32_t SystemNative_UnlinkAt(int64_t directory, const char* path, int32_t flags)
{
    if ((flags & ~SystemNative_AT_REMOVEDIR) != 0) {
        return -Error_EINVAL;
    }
    Interop_Place place;
    int32_t error = Interop_FindName(directory, path, &place);
    if (error != 0) {
        return error;
    }
    int32_t result = Remove(&place, flags != 0);
    Interop_FreePlace(&place);
    return result;
}

/* Takes ownership of the handle; INVALID_HANDLE_VALUE stands for the last error. */
static int32_t LinkHandle(HANDLE handle, const Interop_Place* newPlace)
{
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    DWORD code = Interop_SetName(handle, LINK_INFORMATION, 0, newPlace);
    int32_t result = code == ERROR_SUCCESS ? 0 : Interop_FailName(newPlace, code);
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
    int32_t error = Interop_FindName(newDirectory, newPath, &place);
    if (error == 0) {
        error = LinkHandle(Interop_Reopen(handle, FILE_WRITE_ATTRIBUTES), &place);
        Interop_FreePlace(&place);
    }
    return error;
}

int32_t SystemNative_LinkAt(int64_t oldDirectory, const char* oldPath, int64_t newDirectory, const char* newPath,
        int32_t flags)
{
    if ((flags & ~(SystemNative_AT_SYMLINK_FOLLOW | SystemNative_AT_EMPTY_PATH)) != 0) {
        return -Error_EINVAL;
    }
    return Interop_IsItself(oldPath, flags) ? LinkItself(oldDirectory, newDirectory, newPath)
            : Interop_WithBoth(oldDirectory, oldPath, newDirectory, newPath, flags, LinkPlace);
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
