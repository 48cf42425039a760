#include "system/windows/win32.h"

#include <winternl.h>

#include "system/filesystem.h"

enum {
    SHARED_LOCK = 1,
    EXCLUSIVE_LOCK = 2,
    /* The space in bytes for the names at the end of two structures, which may be truncated. */
    NAME_SIZE = 64,
};

/* Win32 returns only parts of the information. Result: 0, or a negated error. */
static int32_t QueryVolume(HANDLE handle, FS_INFORMATION_CLASS kind, void* info, ULONG size)
{
    /* STATUS_BUFFER_OVERFLOW, from driver headers: everything but the end of a name is returned. */
    const NTSTATUS cutShort = (NTSTATUS)0x80000005;
    IO_STATUS_BLOCK block;
    NTSTATUS status = NtQueryVolumeInformationFile(handle, &block, info, size, kind);
    return status >= 0 || status == cutShort ? 0 : Interop_FailWith(RtlNtStatusToDosError(status));
}

/* A driver may return any unsigned number. */
static int64_t Count(LARGE_INTEGER units)
{
    return units.QuadPart < 0 ? INT64_MAX : units.QuadPart;
}

static int32_t GetStatus(HANDLE handle, SystemNative_FileSystemStatus* status)
{
    FILE_FS_FULL_SIZE_INFORMATION size;
    int32_t error = QueryVolume(handle, FileFsFullSizeInformation, &size, sizeof(size));
    if (error != 0) {
        return error;
    }
    union {
        FILE_FS_ATTRIBUTE_INFORMATION Info;
        uint8_t Room[sizeof(FILE_FS_ATTRIBUTE_INFORMATION) + NAME_SIZE];
    } attributes;
    error = QueryVolume(handle, FileFsAttributeInformation, &attributes, sizeof(attributes));
    if (error != 0) {
        return error;
    }
    union {
        FILE_FS_VOLUME_INFORMATION Info;
        uint8_t Room[sizeof(FILE_FS_VOLUME_INFORMATION) + NAME_SIZE];
    } volume;
    error = QueryVolume(handle, FileFsVolumeInformation, &volume, sizeof(volume));
    if (error != 0) {
        return error;
    }
    uint32_t longestName = (uint32_t)attributes.Info.MaximumComponentNameLength;
    int64_t unit = (int64_t)size.SectorsPerAllocationUnit * size.BytesPerSector;
    *status = (SystemNative_FileSystemStatus){
        .Fsid = volume.Info.VolumeSerialNumber,
        .Bsize = unit,
        .Frsize = unit,
        .Blocks = Count(size.TotalAllocationUnits),
        .Bfree = Count(size.ActualAvailableAllocationUnits),
        .Bavail = Count(size.CallerAvailableAllocationUnits),
        .Namemax = longestName > INT32_MAX ? INT32_MAX : (int32_t)longestName,
        .Flags = (attributes.Info.FileSystemAttributes & FILE_READ_ONLY_VOLUME) != 0 ? SystemNative_ST_RDONLY : 0,
    };
    return 0;
}

int32_t SystemNative_StatFs(const char* path, SystemNative_FileSystemStatus* status)
{
    if (status == NULL) {
        return -Error_EFAULT;
    }
    HANDLE handle;
    int32_t error = Interop_OpenExisting(path, FILE_READ_ATTRIBUTES, 0, &handle);
    if (error != 0) {
        return error;
    }
    int32_t result = GetStatus(handle, status);
    CloseHandle(handle);
    return result;
}

int32_t SystemNative_FStatFs(int64_t fd, SystemNative_FileSystemStatus* status)
{
    if (status == NULL) {
        return -Error_EFAULT;
    }
    HANDLE handle = Interop_Handle(fd);
    SetLastError(ERROR_SUCCESS);
    DWORD kind = GetFileType(handle);
    if (kind == FILE_TYPE_UNKNOWN && GetLastError() != ERROR_SUCCESS) {
        return Interop_Fail();
    }
    return kind == FILE_TYPE_DISK ? GetStatus(handle, status) : -Error_EINVAL;
}

int32_t SystemNative_FileSystemSupportsLocking(int64_t fd, int32_t operation)
{
    SetLastError(ERROR_SUCCESS);
    if (GetFileType(Interop_Handle(fd)) == FILE_TYPE_UNKNOWN && GetLastError() != ERROR_SUCCESS) {
        return Interop_Fail();
    }
    return operation == SHARED_LOCK || operation == EXCLUSIVE_LOCK ? 1 : -Error_EINVAL;
}
