#include "system/windows/place.h"

#include "system/internal/at.h"
#include "system/windows/status.h"

enum {
    READ_BITS = SystemNative_S_IRUSR | SystemNative_S_IRGRP | SystemNative_S_IROTH,
    WRITE_BITS = SystemNative_S_IWUSR | SystemNative_S_IWGRP | SystemNative_S_IWOTH,
    ALL_BITS = SystemNative_S_IRWXU | SystemNative_S_IRWXG | SystemNative_S_IRWXO,
    NANOSECONDS_PER_SECOND = 1000000000,
    NANOSECONDS_PER_TICK = 100,
    BLOCK_SIZE = 512,
    /* The default of NTFS. */
    CLUSTER_SIZE = 4096,
};

/* The system counts ticks of 100 ns from 1601. */
static const int64_t TicksPerSecond = 10000000;
static const int64_t SecondsFrom1601To1970 = 11644473600;
/* 1970: what the root directory of FAT has no time for. */
static const int64_t NoTime = 116444736000000000;

static int64_t GetSeconds(LARGE_INTEGER ticks)
{
    int64_t seconds = ticks.QuadPart / TicksPerSecond - (ticks.QuadPart % TicksPerSecond < 0 ? 1 : 0);
    return seconds - SecondsFrom1601To1970;
}

static int32_t GetNanoseconds(LARGE_INTEGER ticks)
{
    int64_t rest = ticks.QuadPart % TicksPerSecond;
    return (int32_t)(rest < 0 ? rest + TicksPerSecond : rest) * NANOSECONDS_PER_TICK;
}

/* A time that the file system does not keep is 0, such as the change of the status on FAT. */
static LARGE_INTEGER OrElse(LARGE_INTEGER ticks, LARGE_INTEGER other)
{
    return ticks.QuadPart != 0 ? ticks : other;
}

static int32_t ConvertMode(DWORD attributes, DWORD tag)
{
    if (Interop_IsLink(attributes, tag)) {
        return SystemNative_S_IFLNK | ALL_BITS;
    }
    /* For a directory, the read-only attribute only concerns how it is displayed. */
    if ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        return SystemNative_S_IFDIR | ALL_BITS;
    }
    bool isSocket = (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && tag == (DWORD)IO_REPARSE_TAG_AF_UNIX;
    return (isSocket ? SystemNative_S_IFSOCK : SystemNative_S_IFREG) | READ_BITS
            | ((attributes & FILE_ATTRIBUTE_READONLY) != 0 ? 0 : WRITE_BITS);
}

static int32_t GetFileStatus(HANDLE handle, SystemNative_FileStatus* status)
{
    FILE_BASIC_INFO basic;
    FILE_STANDARD_INFO standard;
    FILE_ATTRIBUTE_TAG_INFO tag;
    Interop_Identity identity;
    if (!GetFileInformationByHandleEx(handle, FileBasicInfo, &basic, sizeof(basic))
            || !GetFileInformationByHandleEx(handle, FileStandardInfo, &standard, sizeof(standard))
            || !Interop_GetAttributes(handle, &tag) || !Interop_Identify(handle, &identity)) {
        return Interop_Fail();
    }
    LARGE_INTEGER written = OrElse(basic.LastWriteTime, (LARGE_INTEGER){.QuadPart = NoTime});
    LARGE_INTEGER changed = OrElse(basic.ChangeTime, written);
    LARGE_INTEGER read = OrElse(basic.LastAccessTime, written);
    bool hasCreated = basic.CreationTime.QuadPart != 0;
    LARGE_INTEGER created = OrElse(basic.CreationTime, (LARGE_INTEGER){.QuadPart = NoTime});
    int64_t size = standard.EndOfFile.QuadPart;
    if (Interop_IsLink(tag.FileAttributes, tag.ReparseTag)) {
        size = Interop_ReadTarget(handle, NULL, -1);
        if (size < 0) {
            return (int32_t)size;
        }
    }
    *status = (SystemNative_FileStatus){
        .Dev = (int64_t)identity.Volume,
        .Ino = Interop_FoldFileId(&identity.Id),
        .Nlink = standard.NumberOfLinks,
        .Size = size,
        .Blksize = CLUSTER_SIZE,
        .Blocks = standard.AllocationSize.QuadPart / BLOCK_SIZE,
        .Atime = GetSeconds(read),
        .Mtime = GetSeconds(written),
        .Ctime = GetSeconds(changed),
        .Btime = GetSeconds(created),
        .AtimeNsec = GetNanoseconds(read),
        .MtimeNsec = GetNanoseconds(written),
        .CtimeNsec = GetNanoseconds(changed),
        .BtimeNsec = GetNanoseconds(created),
        .Mode = ConvertMode(tag.FileAttributes, tag.ReparseTag),
        .Flags = (hasCreated ? SystemNative_STATUS_HAS_BTIME : 0)
                | ((basic.FileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0 ? SystemNative_STATUS_HIDDEN : 0),
    };
    return 0;
}

int32_t Interop_GetStatus(HANDLE handle, SystemNative_FileStatus* status)
{
    SetLastError(ERROR_SUCCESS);
    switch (GetFileType(handle)) {
    case FILE_TYPE_DISK:
        return GetFileStatus(handle, status);
    case FILE_TYPE_PIPE:
        *status = (SystemNative_FileStatus){
            .Mode = SystemNative_S_IFIFO | READ_BITS | WRITE_BITS, .Nlink = 1, .Blksize = CLUSTER_SIZE,
        };
        return 0;
    case FILE_TYPE_CHAR:
        *status = (SystemNative_FileStatus){
            .Mode = SystemNative_S_IFCHR | READ_BITS | WRITE_BITS, .Nlink = 1, .Blksize = CLUSTER_SIZE,
        };
        return 0;
    default:
        /* ERROR_SUCCESS for a handle that is not a file's, such as a process's. */
        return GetLastError() == ERROR_SUCCESS ? -Error_EBADF : Interop_Fail();
    }
}

static LARGE_INTEGER ToTicks(FILETIME time)
{
    return (LARGE_INTEGER){.LowPart = time.dwLowDateTime, .HighPart = (LONG)time.dwHighDateTime};
}

int32_t Interop_GetListedStatus(const wchar_t* path, SystemNative_FileStatus* status)
{
    WIN32_FIND_DATAW found;
    HANDLE search = FindFirstFileW(path, &found);
    if (search == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    FindClose(search);
    /* The tag of a reparse point. */
    if (Interop_IsLink(found.dwFileAttributes, found.dwReserved0)) {
        return -Error_EBUSY;
    }
    int64_t size = (int64_t)((uint64_t)found.nFileSizeHigh << 32 | found.nFileSizeLow);
    LARGE_INTEGER written = ToTicks(found.ftLastWriteTime);
    LARGE_INTEGER read = OrElse(ToTicks(found.ftLastAccessTime), written);
    LARGE_INTEGER created = ToTicks(found.ftCreationTime);
    *status = (SystemNative_FileStatus){
        .Nlink = 1,
        .Size = size,
        .Blksize = CLUSTER_SIZE,
        .Blocks = size / BLOCK_SIZE,
        .Atime = GetSeconds(read),
        .Mtime = GetSeconds(written),
        .Ctime = GetSeconds(written),
        .Btime = GetSeconds(created),
        .AtimeNsec = GetNanoseconds(read),
        .MtimeNsec = GetNanoseconds(written),
        .CtimeNsec = GetNanoseconds(written),
        .BtimeNsec = GetNanoseconds(created),
        .Mode = ConvertMode(found.dwFileAttributes, found.dwReserved0),
        .Flags = SystemNative_STATUS_HAS_BTIME
                | ((found.dwFileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0 ? SystemNative_STATUS_HIDDEN : 0),
    };
    return 0;
}

int32_t SystemNative_Stat(const char* path, SystemNative_FileStatus* status)
{
    return SystemNative_FStatAt(SystemNative_AT_FDCWD, path, status, 0);
}

int32_t SystemNative_LStat(const char* path, SystemNative_FileStatus* status)
{
    return SystemNative_FStatAt(SystemNative_AT_FDCWD, path, status, SystemNative_AT_SYMLINK_NOFOLLOW);
}

int32_t SystemNative_FStat(int64_t fd, SystemNative_FileStatus* status)
{
    return status == NULL ? -Error_EFAULT : Interop_GetStatus(Interop_Handle(fd), status);
}

static int32_t SetBasicInfo(HANDLE handle, FILE_BASIC_INFO* info)
{
    return Interop_Result(SetFileInformationByHandle(handle, FileBasicInfo, info, sizeof(*info)));
}

/* The same for a handle that may lack the access right, which is not needed on Unix. */
static int32_t SetBasicInfoOfAny(HANDLE handle, FILE_BASIC_INFO* info)
{
    int32_t result = SetBasicInfo(handle, info);
    if (result != -Error_EACCES) {
        return result;
    }
    HANDLE other = Interop_Reopen(handle, FILE_WRITE_ATTRIBUTES);
    if (other == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    result = SetBasicInfo(other, info);
    CloseHandle(other);
    return result;
}

int32_t Interop_SetMode(HANDLE handle, int32_t mode)
{
    FILE_BASIC_INFO info;
    if (!GetFileInformationByHandleEx(handle, FileBasicInfo, &info, sizeof(info))) {
        return Interop_Fail();
    }
    bool readOnly = (mode & SystemNative_S_IWUSR) == 0;
    if ((info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        /* The attribute does not prevent writing to a directory. */
        return readOnly ? -Error_ENOTSUP : 0;
    }
    DWORD attributes = info.FileAttributes & ~(DWORD)(FILE_ATTRIBUTE_READONLY | FILE_ATTRIBUTE_NORMAL);
    attributes |= readOnly ? FILE_ATTRIBUTE_READONLY : 0;
    /* Times and attributes of 0 are left unchanged. */
    info = (FILE_BASIC_INFO){.FileAttributes = attributes == 0 ? FILE_ATTRIBUTE_NORMAL : attributes};
    return SetBasicInfoOfAny(handle, &info);
}

int32_t SystemNative_ChMod(const char* path, int32_t mode)
{
    return SystemNative_FChModAt(SystemNative_AT_FDCWD, path, mode, 0);
}

int32_t SystemNative_LChMod(const char* path, int32_t mode)
{
    return SystemNative_FChModAt(SystemNative_AT_FDCWD, path, mode, SystemNative_AT_SYMLINK_NOFOLLOW);
}

int32_t SystemNative_FChMod(int64_t fd, int32_t mode)
{
    return (mode & ~SystemNative_ALLPERMS) != 0 ? -Error_EINVAL : Interop_SetMode(Interop_Handle(fd), mode);
}

int32_t SystemNative_Access(const char* path, int32_t mode)
{
    return SystemNative_FAccessAt(SystemNative_AT_FDCWD, path, mode, 0);
}

/* Result: whether the time is valid; 0 ticks leave the file's time unchanged. */
static bool ConvertTime(int64_t seconds, int32_t nanoseconds, LARGE_INTEGER* ticks)
{
    ticks->QuadPart = 0;
    if (nanoseconds == SystemNative_UTIME_OMIT) {
        return true;
    }
    if (nanoseconds == SystemNative_UTIME_NOW) {
        FILETIME now;
        GetSystemTimePreciseAsFileTime(&now);
        ticks->QuadPart = (int64_t)((uint64_t)now.dwHighDateTime << 32 | now.dwLowDateTime);
        return true;
    }
    if (nanoseconds < 0 || nanoseconds >= NANOSECONDS_PER_SECOND || seconds < -SecondsFrom1601To1970
            || seconds >= INT64_MAX / TicksPerSecond - SecondsFrom1601To1970) {
        return false;
    }
    ticks->QuadPart = (seconds + SecondsFrom1601To1970) * TicksPerSecond + nanoseconds / NANOSECONDS_PER_TICK;
    return ticks->QuadPart > 0;
}

int32_t SystemNative_UTimensat(int64_t directory, const char* path, int64_t atime, int32_t atimeNsec, int64_t mtime,
        int32_t mtimeNsec, int32_t flags)
{
    FILE_BASIC_INFO info = {0};
    if (!ConvertTime(atime, atimeNsec, &info.LastAccessTime) || !ConvertTime(mtime, mtimeNsec, &info.LastWriteTime)
            || (flags & ~(SystemNative_AT_SYMLINK_NOFOLLOW | SystemNative_AT_EMPTY_PATH)) != 0) {
        return -Error_EINVAL;
    }
    bool itself = Interop_IsItself(path, flags);
    if (itself && directory != SystemNative_AT_FDCWD) {
        return SetBasicInfoOfAny(Interop_Handle(directory), &info);
    }
    bool follow = (flags & SystemNative_AT_SYMLINK_NOFOLLOW) == 0;
    HANDLE handle;
    int32_t error = Interop_OpenAt(directory, itself ? "." : path, FILE_WRITE_ATTRIBUTES, follow, &handle);
    if (error != 0) {
        return error;
    }
    int32_t result = SetBasicInfo(handle, &info);
    CloseHandle(handle);
    return result;
}

int32_t SystemNative_FUTimens(int64_t fd, int64_t atime, int32_t atimeNsec, int64_t mtime, int32_t mtimeNsec)
{
    FILE_BASIC_INFO info = {0};
    if (!ConvertTime(atime, atimeNsec, &info.LastAccessTime) || !ConvertTime(mtime, mtimeNsec, &info.LastWriteTime)) {
        return -Error_EINVAL;
    }
    return SetBasicInfoOfAny(Interop_Handle(fd), &info);
}
