#include "system/windows/operation.h"

#include "system/allocation.h"

enum {
    KEEP_SIZE = SystemNative_FALLOC_FL_KEEP_SIZE,
};

/* Result: 0 for a disk file, or a negated error. */
static int32_t CheckFile(HANDLE handle)
{
    SetLastError(ERROR_SUCCESS);
    switch (GetFileType(handle)) {
    case FILE_TYPE_DISK:
        return 0;
    case FILE_TYPE_PIPE:
        return -Error_ESPIPE;
    case FILE_TYPE_CHAR:
        return -Error_ENODEV;
    default:
        return GetLastError() == ERROR_SUCCESS ? -Error_ENODEV : Interop_Fail();
    }
}

static int32_t FailChange(DWORD code)
{
    return Interop_IsUnsupported(code) ? -Error_ENOTSUP : Interop_FailWith(code);
}

/* Result: 0, or a negated error. */
static int32_t Change(HANDLE handle, DWORD request, void* input, DWORD size)
{
    DWORD returned;
    DWORD code = Interop_Control(handle, request, input, size, NULL, 0, &returned);
    return code == ERROR_SUCCESS ? 0 : FailChange(code);
}

/* Allocates space without changing the file's size. */
static int32_t SetAside(HANDLE handle, const FILE_STANDARD_INFO* info, int64_t end)
{
    /* An allocation size below the file's size would truncate the file. */
    if (end <= info->AllocationSize.QuadPart || end <= info->EndOfFile.QuadPart) {
        return 0;
    }
    FILE_ALLOCATION_INFO allocation = {.AllocationSize = {.QuadPart = end}};
    return SetFileInformationByHandle(handle, FileAllocationInfo, &allocation, sizeof(allocation)) ? 0
            : FailChange(GetLastError());
}

/* Whether space is not allocated for zeros (sparse or compressed). */
static bool IsThin(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    return Interop_GetAttributes(handle, &info)
            && (info.FileAttributes & (FILE_ATTRIBUTE_SPARSE_FILE | FILE_ATTRIBUTE_COMPRESSED)) != 0;
}

static int32_t MakeZeros(HANDLE handle, int64_t start, int64_t end, bool hole)
{
    FILE_SET_SPARSE_BUFFER sparse = {.SetSparse = TRUE};
    int32_t error = hole ? Change(handle, FSCTL_SET_SPARSE, &sparse, sizeof(sparse)) : 0;
    FILE_ZERO_DATA_INFORMATION range = {.FileOffset = {.QuadPart = start}, .BeyondFinalZero = {.QuadPart = end}};
    return error != 0 ? error : Change(handle, FSCTL_SET_ZERO_DATA, &range, sizeof(range));
}

static int32_t SetLength(HANDLE handle, int64_t length)
{
    FILE_END_OF_FILE_INFO info = {.EndOfFile = {.QuadPart = length}};
    return SetFileInformationByHandle(handle, FileEndOfFileInfo, &info, sizeof(info)) ? 0
            : FailChange(GetLastError());
}

static int32_t Allocate(HANDLE handle, int32_t what, bool keepSize, int64_t offset, int64_t end)
{
    FILE_STANDARD_INFO info;
    if (!GetFileInformationByHandleEx(handle, FileStandardInfo, &info, sizeof(info))) {
        return Interop_Fail();
    }
    int32_t error = 0;
    if (what != 0) {
        error = MakeZeros(handle, offset, end, what == SystemNative_FALLOC_FL_PUNCH_HOLE);
    } else if (IsThin(handle)) {
        error = -Error_ENOTSUP;
    } else if (keepSize) {
        error = SetAside(handle, &info, end);
    }
    /* Extending a file allocates the space. */
    return error == 0 && !keepSize && end > info.EndOfFile.QuadPart ? SetLength(handle, end) : error;
}

int32_t SystemNative_FAllocate(int64_t fd, int32_t flags, int64_t offset, int64_t length)
{
    HANDLE handle = Interop_Handle(fd);
    int32_t error = CheckFile(handle);
    if (error != 0) {
        return error;
    }
    if (offset < 0 || length <= 0) {
        return -Error_EINVAL;
    }
    error = Interop_CheckAccess(handle, FILE_WRITE_DATA);
    if (error != 0) {
        return error;
    }
    switch (flags) {
    case SystemNative_FALLOC_FL_COLLAPSE_RANGE:
    case SystemNative_FALLOC_FL_INSERT_RANGE:
        return -Error_ENOTSUP;
    case 0:
    case KEEP_SIZE:
    case SystemNative_FALLOC_FL_PUNCH_HOLE | KEEP_SIZE:
    case SystemNative_FALLOC_FL_ZERO_RANGE:
    case SystemNative_FALLOC_FL_ZERO_RANGE | KEEP_SIZE:
        return length > INT64_MAX - offset ? -Error_EFBIG
                : Allocate(handle, flags & ~KEEP_SIZE, (flags & KEEP_SIZE) != 0, offset, offset + length);
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_PosixFAdvise(int64_t fd, int64_t offset, int64_t length, int32_t advice)
{
    int32_t error = CheckFile(Interop_Handle(fd));
    if (error != 0) {
        return error;
    }
    if (advice < SystemNative_POSIX_FADV_NORMAL || advice > SystemNative_POSIX_FADV_NOREUSE || offset < 0
            || length < 0) {
        return -Error_EINVAL;
    }
    /* The access pattern of a file is only set by flags of CreateFileW. */
    return -Error_ENOTSUP;
}
