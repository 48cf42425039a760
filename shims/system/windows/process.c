#include "system/windows/win32.h"

#include <stdlib.h>

#include "system/process.h"

int32_t SystemNative_GetPid(void)
{
    return (int32_t)GetCurrentProcessId();
}

int32_t SystemNative_GetCwd(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    wchar_t* path = malloc(Interop_WIDE_MAX * sizeof(wchar_t));
    if (path == NULL) {
        return -Error_ENOMEM;
    }
    DWORD count = GetCurrentDirectoryW(Interop_WIDE_MAX, path);
    int32_t result = count == 0 ? Interop_Fail() : Interop_CopyWide(path, count, buffer, length);
    free(path);
    return result;
}

int32_t SystemNative_ChDir(const char* path)
{
    /* Without a prefix: the current directory cannot be longer than MAX_PATH in any form. */
    Interop_WideText wide;
    int32_t error = Interop_Widen(path, &wide);
    if (error != 0) {
        return error;
    }
    int32_t result = wide.Length == 0 ? -Error_ENOENT : Interop_Result(SetCurrentDirectoryW(wide.Text));
    Interop_FreeWide(&wide);
    return result;
}

int32_t SystemNative_FChDir(int64_t fd)
{
    HANDLE handle = Interop_Handle(fd);
    FILE_ATTRIBUTE_TAG_INFO info;
    if (!Interop_GetAttributes(handle, &info)) {
        return GetLastError() == ERROR_INVALID_HANDLE ? -Error_EBADF : -Error_ENOTDIR;
    }
    if (!Interop_IsDirectory(&info)) {
        return -Error_ENOTDIR;
    }
    wchar_t* path = malloc(Interop_WIDE_MAX * sizeof(wchar_t));
    if (path == NULL) {
        return -Error_ENOMEM;
    }
    DWORD count = Interop_GetFinalPath(handle, path);
    wchar_t* plain = count == 0 ? path : Interop_PlainPath(path);
    int32_t result = count == 0 ? Interop_Fail() : Interop_Result(SetCurrentDirectoryW(plain));
    free(path);
    return result;
}

static int32_t CopyVariable(const wchar_t* name, uint8_t* buffer, int32_t length)
{
    wchar_t* value = malloc(Interop_WIDE_MAX * sizeof(wchar_t));
    if (value == NULL) {
        return -Error_ENOMEM;
    }
    /* Only this distinguishes an empty value from a failure. */
    SetLastError(ERROR_SUCCESS);
    DWORD count = GetEnvironmentVariableW(name, value, Interop_WIDE_MAX);
    int32_t result = count == 0 && GetLastError() != ERROR_SUCCESS ? Interop_Fail()
            : Interop_CopyWide(value, count, buffer, length);
    free(value);
    return result;
}

int32_t SystemNative_GetEnv(const char* name, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    if (name == NULL) {
        return -Error_EFAULT;
    }
    /* The system has hidden variables with names such as =C:, which are internal. */
    if (name[0] == '\0' || strchr(name, '=') != NULL) {
        return -Error_EINVAL;
    }
    Interop_WideText wide;
    error = Interop_Widen(name, &wide);
    if (error != 0) {
        return error;
    }
    int32_t result = CopyVariable(wide.Text, buffer, length);
    Interop_FreeWide(&wide);
    return result;
}
