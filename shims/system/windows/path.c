#include "system/windows/win32.h"

#include <stdlib.h>

#include "system/at_links.h"
#include "system/at_names.h"
#include "system/descriptor.h"
#include "system/path.h"

int32_t SystemNative_MkDir(const char* path, int32_t mode)
{
    return SystemNative_MkDirAt(SystemNative_AT_FDCWD, path, mode);
}

int32_t SystemNative_RmDir(const char* path)
{
    return SystemNative_UnlinkAt(SystemNative_AT_FDCWD, path, SystemNative_AT_REMOVEDIR);
}

int32_t SystemNative_Unlink(const char* path)
{
    return SystemNative_UnlinkAt(SystemNative_AT_FDCWD, path, 0);
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

int32_t SystemNative_Rename(const char* oldPath, const char* newPath)
{
    return SystemNative_RenameAt(SystemNative_AT_FDCWD, oldPath, SystemNative_AT_FDCWD, newPath, 0);
}

int32_t SystemNative_Link(const char* oldPath, const char* newPath)
{
    return SystemNative_LinkAt(SystemNative_AT_FDCWD, oldPath, SystemNative_AT_FDCWD, newPath, 0);
}

int32_t SystemNative_SymLink(const char* target, const char* linkPath)
{
    return SystemNative_SymLinkAt(target, SystemNative_AT_FDCWD, linkPath);
}

int32_t SystemNative_ReadLink(const char* path, uint8_t* buffer, int32_t length)
{
    return SystemNative_ReadLinkAt(SystemNative_AT_FDCWD, path, buffer, length);
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
