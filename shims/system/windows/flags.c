#include "system/windows/win32.h"

#include "system/flags.h"

enum {
    ALL_FLAGS = SystemNative_UF_NODUMP | SystemNative_UF_IMMUTABLE | SystemNative_UF_APPEND | SystemNative_UF_HIDDEN
            | SystemNative_SF_ARCHIVED | SystemNative_SF_IMMUTABLE | SystemNative_SF_APPEND,
    BOTH_RIGHTS = FILE_READ_ATTRIBUTES | FILE_WRITE_ATTRIBUTES,
};

static int32_t CheckFlags(int32_t flags)
{
    return (flags & ~ALL_FLAGS) != 0 ? -Error_EINVAL : (flags & ~SystemNative_UF_HIDDEN) != 0 ? -Error_ENOTSUP : 0;
}

static int32_t SetFlags(HANDLE handle, int32_t flags)
{
    FILE_BASIC_INFO info;
    if (!GetFileInformationByHandleEx(handle, FileBasicInfo, &info, sizeof(info))) {
        return Interop_Fail();
    }
    DWORD attributes = info.FileAttributes & ~(DWORD)(FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_NORMAL);
    attributes |= (flags & SystemNative_UF_HIDDEN) != 0 ? FILE_ATTRIBUTE_HIDDEN : 0;
    /* Times and attributes of 0 are left unchanged. */
    info = (FILE_BASIC_INFO){.FileAttributes = attributes == 0 ? FILE_ATTRIBUTE_NORMAL : attributes};
    return Interop_Result(SetFileInformationByHandle(handle, FileBasicInfo, &info, sizeof(info)));
}

int32_t SystemNative_LChflags(const char* path, int32_t flags)
{
    int32_t error = CheckFlags(flags);
    if (error != 0) {
        return error;
    }
    HANDLE handle;
    error = Interop_OpenExisting(path, BOTH_RIGHTS, FILE_FLAG_OPEN_REPARSE_POINT, &handle);
    if (error != 0) {
        return error;
    }
    int32_t result = SetFlags(handle, flags);
    CloseHandle(handle);
    return result;
}

int32_t SystemNative_FChflags(int64_t fd, int32_t flags)
{
    int32_t error = CheckFlags(flags);
    if (error != 0) {
        return error;
    }
    int32_t result = SetFlags(Interop_Handle(fd), flags);
    if (result != -Error_EACCES) {
        return result;
    }
    /* The descriptor does not have the access right, which is not needed on Unix. */
    HANDLE other = Interop_Reopen(Interop_Handle(fd), BOTH_RIGHTS);
    if (other == INVALID_HANDLE_VALUE) {
        return Interop_Fail();
    }
    result = SetFlags(other, flags);
    CloseHandle(other);
    return result;
}

int32_t SystemNative_LChflagsCanSetHiddenFlag(void)
{
    return 1;
}

int32_t SystemNative_CanGetHiddenFlag(void)
{
    return 1;
}
