#include "system/unix/at.h"

#include <stdlib.h>
#include <unistd.h>

#include "system/process.h"

int32_t SystemNative_GetPid(void)
{
    return getpid();
}

int32_t SystemNative_GetCwd(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    /* For a length of 0 the system fails with EINVAL. */
    if (length == 0) {
        return -Error_ERANGE;
    }
    if (getcwd((char*)buffer, (size_t)length) == NULL) {
        return Interop_Fail();
    }
    return (int32_t)strlen((char*)buffer);
}

int32_t SystemNative_ChDir(const char* path)
{
    int result;
    INTEROP_RETRY(result, chdir(path));
    return Interop_Result(result);
}

int32_t SystemNative_FChDir(int64_t fd)
{
    int directory = Interop_Descriptor(fd);
    int result;
    INTEROP_RETRY_AT(result, directory, "", fchdir(directory));
    return Interop_Result(result);
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
    if (name[0] == '\0' || strchr(name, '=') != NULL) {
        return -Error_EINVAL;
    }
    const char* value = getenv(name);
    return value == NULL ? -Error_ENOENT : Interop_CopyText(value, buffer, length);
}
