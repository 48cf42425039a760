#include "common/unix.h"

#include "system/mount.h"

#include "system/unix/mounts.h"

int32_t SystemNative_GetAllMountPoints(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    Interop_Paths paths = {.Buffer = buffer, .Length = length};
    return ListMounts(&paths, false) ? Interop_EndPaths(&paths) : Interop_Fail();
}

int32_t SystemNative_GetAllMounts(uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    Interop_Paths texts = {.Buffer = buffer, .Length = length};
    return ListMounts(&texts, true) ? Interop_EndPaths(&texts) : Interop_Fail();
}

int32_t SystemNative_GetFileSystemTypeNameForMountPoint(const char* path, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    return path == NULL ? -Error_EFAULT : GetTypeName(path, buffer, length);
}
