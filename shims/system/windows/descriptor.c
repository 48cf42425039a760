#include "system/windows/operation.h"
#include "system/windows/place.h"

#include "system/at.h"
#include "system/descriptor.h"
#include "system/fcntl.h"

_Static_assert(SystemNative_SEEK_SET == FILE_BEGIN, "SEEK_SET");
_Static_assert(SystemNative_SEEK_CUR == FILE_CURRENT, "SEEK_CUR");
_Static_assert(SystemNative_SEEK_END == FILE_END, "SEEK_END");

enum {
    ACCESS_MODE = SystemNative_O_WRONLY | SystemNative_O_RDWR,
    OPEN_FLAGS = ACCESS_MODE | SystemNative_O_CLOEXEC | SystemNative_O_CREAT | SystemNative_O_EXCL
            | SystemNative_O_TRUNC | SystemNative_O_SYNC | SystemNative_O_NOFOLLOW | SystemNative_O_APPEND
            | SystemNative_O_DIRECTORY | SystemNative_O_NONBLOCK | SystemNative_O_DSYNC | SystemNative_O_NOCTTY
            | SystemNative_O_DIRECT | SystemNative_O_TMPFILE | SystemNative_O_PATH,
    /* The flags that have an effect with O_PATH. */
    PATH_FLAGS = SystemNative_O_PATH | SystemNative_O_CLOEXEC | SystemNative_O_DIRECTORY | SystemNative_O_NOFOLLOW,
    /* The flags that fail for a directory. */
    NOT_FOR_DIRECTORIES = ACCESS_MODE | SystemNative_O_CREAT | SystemNative_O_TRUNC,
    APPEND_DIRECT = SystemNative_O_APPEND | SystemNative_O_DIRECT,
    /* Writes of at most this size to a pipe are atomic, as on Unix. */
    PIPE_BUF = 4096,
};

static int32_t CheckOpenFlags(int32_t flags, int32_t mode)
{
    bool path = (flags & SystemNative_O_PATH) != 0;
    if ((flags & ~OPEN_FLAGS) != 0 || (flags & ACCESS_MODE) == ACCESS_MODE || (mode & ~SystemNative_ALLPERMS) != 0
            || (!path && (flags & SystemNative_O_CREAT) != 0 && (flags & SystemNative_O_DIRECTORY) != 0)) {
        return -Error_EINVAL;
    }
    if (path) {
        return 0;
    }
    /*
     * Instead of O_NONBLOCK there are overlapped operations, which need other calls. The right to append cannot be had
     * without buffering.
     */
    bool both = (flags & APPEND_DIRECT) == APPEND_DIRECT;
    return both || (flags & (SystemNative_O_NONBLOCK | SystemNative_O_TMPFILE)) != 0 ? -Error_ENOTSUP : 0;
}

static DWORD ConvertAccess(int32_t flags)
{
    if ((flags & SystemNative_O_PATH) != 0) {
        return FILE_READ_ATTRIBUTES;
    }
    /* With FILE_APPEND_DATA but without FILE_WRITE_DATA, the system writes at the end of the file. */
    DWORD write = (flags & SystemNative_O_APPEND) != 0 ? FILE_GENERIC_WRITE & ~(DWORD)FILE_WRITE_DATA : GENERIC_WRITE;
    switch (flags & ACCESS_MODE) {
    case SystemNative_O_WRONLY:
        return write;
    case SystemNative_O_RDWR:
        return GENERIC_READ | write;
    default:
        return GENERIC_READ;
    }
}

static DWORD ConvertDisposition(int32_t flags)
{
    /*
     * Not CREATE_ALWAYS or TRUNCATE_EXISTING: the first would change the attributes of an existing file, and neither
     * allows a check whether the file is a directory or a link. An existing file is truncated after it is opened.
     */
    if ((flags & SystemNative_O_CREAT) == 0) {
        return OPEN_EXISTING;
    }
    return (flags & SystemNative_O_EXCL) != 0 ? CREATE_NEW : OPEN_ALWAYS;
}

static DWORD ConvertAttributes(int32_t flags, int32_t mode)
{
    /* Allows directories to be opened. */
    DWORD result = FILE_FLAG_BACKUP_SEMANTICS;
    bool creates = (flags & SystemNative_O_CREAT) != 0;
    result |= creates && (mode & 0200) == 0 ? FILE_ATTRIBUTE_READONLY : 0;
    /* With O_EXCL a dangling link counts as existing: its target must not be created. */
    bool exclusive = creates && (flags & SystemNative_O_EXCL) != 0;
    result |= exclusive || (flags & SystemNative_O_NOFOLLOW) != 0 ? FILE_FLAG_OPEN_REPARSE_POINT : 0;
    result |= (flags & (SystemNative_O_SYNC | SystemNative_O_DSYNC)) != 0 ? FILE_FLAG_WRITE_THROUGH : 0;
    result |= (flags & SystemNative_O_DIRECT) != 0 ? FILE_FLAG_NO_BUFFERING : 0;
    return result;
}

static HANDLE OpenFlagged(const Interop_Place* place, int32_t flags, DWORD attributes)
{
    return Interop_CreatePlace(place, ConvertAccess(flags), ConvertDisposition(flags), attributes,
            (flags & SystemNative_O_CLOEXEC) == 0);
}

/* Whether a filter driver serves the file, which it does not for a handle to the reparse point. */
static bool IsServed(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    return Interop_GetAttributes(handle, &info) && (info.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
            && !Interop_IsLink(info.FileAttributes, info.ReparseTag);
}

static int32_t CheckOpened(HANDLE handle, int32_t flags)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    if (!Interop_GetAttributes(handle, &info)) {
        return (flags & SystemNative_O_DIRECTORY) != 0 ? -Error_ENOTDIR : 0;
    }
    if ((flags & SystemNative_O_NOFOLLOW) != 0 && Interop_IsLink(info.FileAttributes, info.ReparseTag)) {
        bool path = (flags & SystemNative_O_PATH) != 0;
        return !path ? -Error_ELOOP : (flags & SystemNative_O_DIRECTORY) != 0 ? -Error_ENOTDIR : 0;
    }
    if ((info.FileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) {
        return (flags & NOT_FOR_DIRECTORIES) != 0 ? -Error_EISDIR : 0;
    }
    return (flags & SystemNative_O_DIRECTORY) != 0 ? -Error_ENOTDIR : 0;
}

static int32_t SetLength(HANDLE handle, int64_t length)
{
    FILE_END_OF_FILE_INFO info = {.EndOfFile = {.QuadPart = length}};
    return Interop_Result(SetFileInformationByHandle(handle, FileEndOfFileInfo, &info, sizeof(info)));
}

/* Sets the length through another handle, for one without FILE_WRITE_DATA. */
static int32_t SetLengthOfOther(HANDLE handle, int64_t length)
{
    HANDLE other = Interop_Reopen(handle, GENERIC_WRITE);
    if (other == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t result = SetLength(other, length);
    CloseHandle(other);
    return result;
}

static int32_t Truncate(HANDLE handle, int32_t flags)
{
    /* As on Unix, O_TRUNC has no effect on a device or pipe. */
    if (GetFileType(handle) != FILE_TYPE_DISK) {
        return 0;
    }
    bool writes = (flags & ACCESS_MODE) != SystemNative_O_RDONLY && (flags & SystemNative_O_APPEND) == 0;
    return writes ? SetLength(handle, 0) : SetLengthOfOther(handle, 0);
}

static int64_t OpenPlace(const Interop_Place* place, int32_t flags, int32_t mode)
{
    DWORD attributes = ConvertAttributes(flags, mode);
    HANDLE handle = OpenFlagged(place, flags, attributes);
    if (handle == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    if ((attributes & FILE_FLAG_OPEN_REPARSE_POINT) != 0 && IsServed(handle)) {
        CloseHandle(handle);
        handle = OpenFlagged(place, flags, attributes & ~(DWORD)FILE_FLAG_OPEN_REPARSE_POINT);
        if (handle == INVALID_HANDLE_VALUE) {
            return Interop_Fail();
        }
    }
    int32_t error = CheckOpened(handle, flags);
    if (error == 0 && (flags & SystemNative_O_TRUNC) != 0) {
        error = Truncate(handle, flags);
    }
    if (error != 0) {
        CloseHandle(handle);
        return error;
    }
    return (int64_t)(intptr_t)handle;
}

int64_t SystemNative_OpenAt(int64_t directory, const char* path, int32_t flags, int32_t mode)
{
    int32_t error = CheckOpenFlags(flags, mode);
    if (error != 0) {
        return error;
    }
    Interop_Place place;
    error = Interop_FindPlace(directory, path, &place);
    if (error != 0) {
        return error;
    }
    flags &= (flags & SystemNative_O_PATH) != 0 ? PATH_FLAGS : OPEN_FLAGS;
    int64_t result = OpenPlace(&place, flags, mode);
    Interop_FreePlace(&place);
    return result;
}

int64_t SystemNative_Open(const char* path, int32_t flags, int32_t mode)
{
    return SystemNative_OpenAt(SystemNative_AT_FDCWD, path, flags, mode);
}

int32_t SystemNative_Close(int64_t fd)
{
    return Interop_Result(CloseHandle(Interop_Handle(fd)));
}

/* Result: 0 and the FILE_TYPE, or a negated error. */
static int32_t GetKind(HANDLE handle, DWORD* kind)
{
    SetLastError(ERROR_SUCCESS);
    *kind = GetFileType(handle);
    return *kind == FILE_TYPE_UNKNOWN && GetLastError() != ERROR_SUCCESS ? Interop_Fail() : 0;
}

static int32_t CheckSeekable(HANDLE handle)
{
    DWORD kind;
    int32_t error = GetKind(handle, &kind);
    return error != 0 ? error : kind == FILE_TYPE_DISK ? 0 : -Error_ESPIPE;
}

static bool IsDirectory(HANDLE handle)
{
    FILE_STANDARD_INFO info;
    return GetFileInformationByHandleEx(handle, FileStandardInfo, &info, sizeof(info)) && info.Directory;
}

static int32_t FailTransfer(HANDLE handle, DWORD code)
{
    switch (code) {
    case ERROR_ACCESS_DENIED:
        /* The handle does not have the access right, which is EBADF on Unix. */
        return -Error_EBADF;
    case ERROR_INVALID_FUNCTION:
    case ERROR_INVALID_PARAMETER:
        return IsDirectory(handle) ? -Error_EISDIR : Interop_FailWith(code);
    default:
        return Interop_FailWith(code);
    }
}

static int32_t ReadAt(int64_t fd, uint8_t* buffer, int32_t length, const int64_t* offset)
{
    HANDLE handle = Interop_Handle(fd);
    if (length == 0) {
        /* For a pipe, the system would wait for data even then. */
        DWORD kind;
        return GetKind(handle, &kind);
    }
    DWORD count;
    DWORD code = Interop_ReadFile(handle, buffer, (DWORD)length, offset, &count);
    switch (code) {
    case ERROR_SUCCESS:
        return (int32_t)count;
    case ERROR_HANDLE_EOF:
    case ERROR_BROKEN_PIPE:
        return 0;
    case ERROR_NO_DATA:
        /* An empty non-blocking pipe. */
        return -Error_EAGAIN;
    default:
        return FailTransfer(handle, code);
    }
}

static int32_t WriteAt(int64_t fd, const uint8_t* buffer, int32_t length, const int64_t* offset)
{
    HANDLE handle = Interop_Handle(fd);
    if (length == 0) {
        /* For the reader of a pipe this would be the end of file. */
        DWORD kind;
        return GetKind(handle, &kind);
    }
    DWORD part = (DWORD)length;
    DWORD code;
    DWORD count;
    while ((code = Interop_WriteFile(handle, buffer, part, offset, &count)) == ERROR_SUCCESS) {
        if (count > 0) {
            return (int32_t)count;
        }
        /* A non-blocking pipe without space for all bytes may accept none. */
        part /= 2;
        if (length <= PIPE_BUF || part == 0) {
            return -Error_EAGAIN;
        }
    }
    return FailTransfer(handle, code);
}

int32_t SystemNative_Read(int64_t fd, uint8_t* buffer, int32_t length)
{
    return length < 0 ? -Error_EINVAL : ReadAt(fd, buffer, length, NULL);
}

int32_t SystemNative_Write(int64_t fd, const uint8_t* buffer, int32_t length)
{
    return length < 0 ? -Error_EINVAL : WriteAt(fd, buffer, length, NULL);
}

int32_t SystemNative_PRead(int64_t fd, uint8_t* buffer, int32_t length, int64_t offset)
{
    if (length < 0 || offset < 0) {
        return -Error_EINVAL;
    }
    int32_t error = CheckSeekable(Interop_Handle(fd));
    return error != 0 ? error : ReadAt(fd, buffer, length, &offset);
}

int32_t SystemNative_PWrite(int64_t fd, const uint8_t* buffer, int32_t length, int64_t offset)
{
    if (length < 0 || offset < 0) {
        return -Error_EINVAL;
    }
    int32_t error = CheckSeekable(Interop_Handle(fd));
    return error != 0 ? error : WriteAt(fd, buffer, length, &offset);
}

/* Finds the start of data or of a hole, at or after the given offset. Result: the offset, or a negated error. */
static int64_t FindRange(HANDLE handle, int64_t offset, int32_t whence)
{
    FILE_STANDARD_INFO info;
    if (!GetFileInformationByHandleEx(handle, FileStandardInfo, &info, sizeof(info))) {
        return Interop_Fail();
    }
    int64_t size = info.EndOfFile.QuadPart;
    if (offset < 0 || offset >= size) {
        return -Error_ENXIO;
    }
    int64_t at = offset;
    DWORD code = ERROR_MORE_DATA;
    while (code == ERROR_MORE_DATA) {
        FILE_ALLOCATED_RANGE_BUFFER asked = {.FileOffset = {.QuadPart = at}, .Length = {.QuadPart = size - at}};
        FILE_ALLOCATED_RANGE_BUFFER ranges[32];
        DWORD filled = 0;
        code = Interop_Control(handle, FSCTL_QUERY_ALLOCATED_RANGES, &asked, sizeof(asked), ranges, sizeof(ranges),
                &filled);
        if (Interop_IsUnsupported(code)) {
            /* The whole file is data, with a hole at its end. */
            return whence == SystemNative_SEEK_DATA ? offset : size;
        }
        if (code != ERROR_SUCCESS && code != ERROR_MORE_DATA) {
            return code == ERROR_ACCESS_DENIED ? -Error_EBADF : Interop_FailWith(code);
        }
        DWORD count = filled / sizeof(ranges[0]);
        if (whence == SystemNative_SEEK_DATA) {
            return count == 0 ? -Error_ENXIO : ranges[0].FileOffset.QuadPart > offset ? ranges[0].FileOffset.QuadPart
                    : offset;
        }
        for (DWORD i = 0; i < count; i++) {
            if (ranges[i].FileOffset.QuadPart > at) {
                return at;
            }
            at = ranges[i].FileOffset.QuadPart + ranges[i].Length.QuadPart;
            if (at >= size) {
                return size;
            }
        }
        if (count == 0) {
            return at;
        }
    }
    return at;
}

int64_t SystemNative_LSeek(int64_t fd, int64_t offset, int32_t whence)
{
    if (whence < SystemNative_SEEK_SET || whence > SystemNative_SEEK_HOLE) {
        return -Error_EINVAL;
    }
    HANDLE handle = Interop_Handle(fd);
    int32_t error = CheckSeekable(handle);
    if (error != 0) {
        return error;
    }
    if (whence == SystemNative_SEEK_DATA || whence == SystemNative_SEEK_HOLE) {
        offset = FindRange(handle, offset, whence);
        if (offset < 0) {
            return offset;
        }
        whence = SystemNative_SEEK_SET;
    }
    LARGE_INTEGER position;
    return SetFilePointerEx(handle, (LARGE_INTEGER){.QuadPart = offset}, &position, (DWORD)whence) ? position.QuadPart
            : Interop_Fail();
}

int32_t SystemNative_FSync(int64_t fd)
{
    HANDLE handle = Interop_Handle(fd);
    DWORD kind;
    int32_t error = GetKind(handle, &kind);
    if (error != 0) {
        return error;
    }
    /* For a pipe the system would wait until all data is read; on Unix this is EINVAL. */
    if (kind != FILE_TYPE_DISK) {
        return -Error_EINVAL;
    }
    if (FlushFileBuffers(handle)) {
        return 0;
    }
    if (GetLastError() != ERROR_ACCESS_DENIED) {
        return Interop_Fail();
    }
    /* FlushFileBuffers requires write access, fsync(2) does not. */
    HANDLE other = Interop_Reopen(handle, GENERIC_WRITE);
    if (other == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    int32_t result = Interop_Result(FlushFileBuffers(other));
    CloseHandle(other);
    return result;
}

int32_t SystemNative_FTruncate(int64_t fd, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    HANDLE handle = Interop_Handle(fd);
    DWORD kind;
    int32_t error = GetKind(handle, &kind);
    if (error != 0) {
        return error;
    }
    if (kind != FILE_TYPE_DISK) {
        return -Error_EINVAL;
    }
    int32_t result = SetLength(handle, length);
    if (result != -Error_EACCES) {
        return result;
    }
    /* As on Unix, EINVAL if the descriptor is not open for writing. */
    error = Interop_CheckAccess(handle, FILE_APPEND_DATA);
    return error == 0 ? SetLengthOfOther(handle, length) : error == -Error_EBADF ? -Error_EINVAL : error;
}

int64_t SystemNative_Dup(int64_t fd)
{
    HANDLE process = GetCurrentProcess();
    HANDLE result;
    return DuplicateHandle(process, Interop_Handle(fd), process, &result, 0, FALSE, DUPLICATE_SAME_ACCESS)
            ? (int64_t)(intptr_t)result : Interop_Fail();
}

int32_t SystemNative_Pipe(SystemNative_PipeEnds* ends, int32_t flags)
{
    if ((flags & ~(SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK | SystemNative_O_DIRECT)) != 0) {
        return -Error_EINVAL;
    }
    /* In a message pipe, what the buffer is too small for stays in the pipe. */
    if ((flags & SystemNative_O_DIRECT) != 0) {
        return -Error_ENOTSUP;
    }
    if (ends == NULL) {
        return -Error_EFAULT;
    }
    SECURITY_ATTRIBUTES security = {
        .nLength = sizeof(security),
        .bInheritHandle = (flags & SystemNative_O_CLOEXEC) == 0,
    };
    HANDLE readEnd;
    HANDLE writeEnd;
    if (!CreatePipe(&readEnd, &writeEnd, &security, 0)) {
        return Interop_Fail();
    }
    SystemNative_PipeEnds made = {(int64_t)(intptr_t)readEnd, (int64_t)(intptr_t)writeEnd};
    if ((flags & SystemNative_O_NONBLOCK) != 0) {
        int32_t error = SystemNative_FcntlSetIsNonBlocking(made.ReadEnd, 1);
        error = error != 0 ? error : SystemNative_FcntlSetIsNonBlocking(made.WriteEnd, 1);
        if (error != 0) {
            CloseHandle(readEnd);
            CloseHandle(writeEnd);
            return error;
        }
    }
    *ends = made;
    return 0;
}
