#include "system/windows/win32.h"

#include "system/configuration.h"

static int64_t GetVolumeFigure(HANDLE handle, int32_t name)
{
    DWORD longestName;
    DWORD flags;
    if (!GetVolumeInformationByHandleW(handle, NULL, 0, NULL, &longestName, &flags, NULL, 0)) {
        return Interop_Fail();
    }
    return name == SystemNative_PC_NAME_MAX ? (int64_t)longestName
            : (flags & FILE_SUPPORTS_REPARSE_POINTS) != 0 ? 1 : 0;
}

static int64_t GetSectorSize(HANDLE handle)
{
    FILE_STORAGE_INFO info;
    if (GetFileInformationByHandleEx(handle, FileStorageInfo, &info, sizeof(info))) {
        return info.LogicalBytesPerSector;
    }
    return Interop_IsUnsupported(GetLastError()) ? -Error_ENOTSUP : Interop_Fail();
}

static int64_t GetFigure(HANDLE handle, int32_t name)
{
    SetLastError(ERROR_SUCCESS);
    DWORD kind = GetFileType(handle);
    if (kind == FILE_TYPE_UNKNOWN) {
        return GetLastError() == ERROR_SUCCESS ? -Error_EBADF : Interop_Fail();
    }
    bool isFile = kind == FILE_TYPE_DISK;
    switch (name) {
    case SystemNative_PC_LINK_MAX:
        /* The first link, and the maximum of 1,023 that CreateHardLinkW creates. */
        return isFile ? 1024 : -Error_EINVAL;
    case SystemNative_PC_PATH_MAX:
        return isFile ? Interop_WIDE_MAX - 1 : -Error_EINVAL;
    case SystemNative_PC_NO_TRUNC:
        return isFile ? 1 : -Error_EINVAL;
    case SystemNative_PC_FILESIZEBITS:
        return isFile ? 64 : -Error_EINVAL;
    case SystemNative_PC_NAME_MAX:
    case SystemNative_PC_2_SYMLINKS:
        return isFile ? GetVolumeFigure(handle, name) : -Error_EINVAL;
    case SystemNative_PC_REC_XFER_ALIGN:
        return isFile ? GetSectorSize(handle) : -Error_EINVAL;
    case SystemNative_PC_MAX_CANON:
    case SystemNative_PC_MAX_INPUT:
    case SystemNative_PC_PIPE_BUF:
    case SystemNative_PC_CHOWN_RESTRICTED:
    case SystemNative_PC_VDISABLE:
    case SystemNative_PC_SYMLINK_MAX:
    case SystemNative_PC_ALLOC_SIZE_MIN:
        return -Error_ENOTSUP;
    default:
        return -Error_EINVAL;
    }
}

int64_t SystemNative_PathConf(const char* path, int32_t name)
{
    HANDLE handle;
    int32_t error = Interop_OpenExisting(path, FILE_READ_ATTRIBUTES, 0, &handle);
    if (error != 0) {
        return error;
    }
    int64_t result = GetFigure(handle, name);
    CloseHandle(handle);
    return result;
}

int64_t SystemNative_FPathConf(int64_t fd, int32_t name)
{
    return GetFigure(Interop_Handle(fd), name);
}
