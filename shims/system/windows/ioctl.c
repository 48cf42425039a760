#include "system/windows/operation.h"

#include "system/ioctl.h"

/* Returns ENOTTY for the codes with which a device fails if it does not support a request. */
static int32_t FailRequest(DWORD code)
{
    return Interop_IsUnsupported(code) ? -Error_ENOTTY : Interop_FailWith(code);
}

/* For a disk file. */
static int64_t GetRest(HANDLE handle)
{
    FILE_STANDARD_INFO info;
    LARGE_INTEGER position;
    if (!GetFileInformationByHandleEx(handle, FileStandardInfo, &info, sizeof(info))) {
        return Interop_Fail();
    }
    if (info.Directory) {
        return -Error_ENOTTY;
    }
    if (!SetFilePointerEx(handle, (LARGE_INTEGER){.QuadPart = 0}, &position, FILE_CURRENT)) {
        return Interop_Fail();
    }
    return position.QuadPart < info.EndOfFile.QuadPart ? info.EndOfFile.QuadPart - position.QuadPart : 0;
}

static int64_t GetReadable(HANDLE handle)
{
    SetLastError(ERROR_SUCCESS);
    switch (GetFileType(handle)) {
    case FILE_TYPE_DISK:
        return GetRest(handle);
    case FILE_TYPE_PIPE: {
        DWORD available;
        if (PeekNamedPipe(handle, NULL, 0, NULL, &available, NULL)) {
            return available;
        }
        return GetLastError() == ERROR_BROKEN_PIPE ? 0 : FailRequest(GetLastError());
    }
    default:
        return GetLastError() == ERROR_SUCCESS ? -Error_ENOTTY : Interop_Fail();
    }
}

/* Result: 0, or a negated error. */
static int32_t Ask(HANDLE handle, DWORD request, void* question, DWORD questionSize, void* answer, DWORD answerSize)
{
    DWORD size;
    DWORD code = Interop_Control(handle, request, question, questionSize, answer, answerSize, &size);
    return code == ERROR_SUCCESS ? 0 : FailRequest(code);
}

static int64_t GetDeviceSize(HANDLE handle)
{
    GET_LENGTH_INFORMATION info = {.Length = {.QuadPart = 0}};
    int32_t error = Ask(handle, IOCTL_DISK_GET_LENGTH_INFO, NULL, 0, &info, sizeof(info));
    return error != 0 ? error : info.Length.QuadPart;
}

static int64_t GetBlockSize(HANDLE handle)
{
    DISK_GEOMETRY info = {.BytesPerSector = 0};
    int32_t error = Ask(handle, IOCTL_DISK_GET_DRIVE_GEOMETRY, NULL, 0, &info, sizeof(info));
    return error != 0 ? error : (int64_t)info.BytesPerSector;
}

static int64_t GetPhysicalBlockSize(HANDLE handle)
{
    STORAGE_PROPERTY_QUERY query = {.PropertyId = StorageAccessAlignmentProperty, .QueryType = PropertyStandardQuery};
    STORAGE_ACCESS_ALIGNMENT_DESCRIPTOR info = {.BytesPerPhysicalSector = 0};
    int32_t error = Ask(handle, IOCTL_STORAGE_QUERY_PROPERTY, &query, sizeof(query), &info, sizeof(info));
    return error != 0 ? error : (int64_t)info.BytesPerPhysicalSector;
}

int64_t SystemNative_Ioctl(int64_t fd, int32_t request)
{
    HANDLE handle = Interop_Handle(fd);
    switch (request) {
    case SystemNative_FIONREAD:
        return GetReadable(handle);
    case SystemNative_BLKGETSIZE64:
        return GetDeviceSize(handle);
    case SystemNative_BLKSSZGET:
        return GetBlockSize(handle);
    case SystemNative_BLKPBSZGET:
        return GetPhysicalBlockSize(handle);
    default:
        return -Error_EINVAL;
    }
}

/* Result: 0, or a negated error. */
static int32_t GetScreen(HANDLE handle, CONSOLE_SCREEN_BUFFER_INFO* info)
{
    if (GetConsoleScreenBufferInfo(handle, info)) {
        return 0;
    }
    /* The system fails with the same code for a handle that is not a console, and for one that is not open. */
    DWORD flags;
    return GetHandleInformation(handle, &flags) ? -Error_ENOTTY : -Error_EBADF;
}

int32_t SystemNative_GetWindowSize(int64_t fd, SystemNative_WindowSize* size)
{
    if (size == NULL) {
        return -Error_EFAULT;
    }
    CONSOLE_SCREEN_BUFFER_INFO info;
    int32_t error = GetScreen(Interop_Handle(fd), &info);
    if (error != 0) {
        return error;
    }
    *size = (SystemNative_WindowSize){
        .Rows = info.srWindow.Bottom - info.srWindow.Top + 1,
        .Columns = info.srWindow.Right - info.srWindow.Left + 1,
    };
    return 0;
}

int32_t SystemNative_SetWindowSize(int64_t fd, const SystemNative_WindowSize* size)
{
    if (size == NULL) {
        return -Error_EFAULT;
    }
    /* Negative numbers also have bits above these. */
    if (((size->Rows | size->Columns | size->PixelWidth | size->PixelHeight) & ~UINT16_MAX) != 0) {
        return -Error_EINVAL;
    }
    HANDLE handle = Interop_Handle(fd);
    CONSOLE_SCREEN_BUFFER_INFO info;
    int32_t error = GetScreen(handle, &info);
    if (error != 0) {
        return error;
    }
    if (size->Rows < 1 || size->Columns < 1 || size->Rows > INT16_MAX || size->Columns > INT16_MAX) {
        return -Error_EINVAL;
    }
    COORD buffer = {
        .X = (SHORT)(size->Columns > info.dwSize.X ? size->Columns : info.dwSize.X),
        .Y = (SHORT)(size->Rows > info.dwSize.Y ? size->Rows : info.dwSize.Y),
    };
    SMALL_RECT window = {.Right = (SHORT)(size->Columns - 1), .Bottom = (SHORT)(size->Rows - 1)};
    /* The window must fit into the buffer, which is first extended for both the old and the new size. */
    return Interop_Result(SetConsoleScreenBufferSize(handle, buffer) && SetConsoleWindowInfo(handle, TRUE, &window));
}
