#include "common/text.h"
#include "system/filesystem.h"
#include "system/mount.h"

/* Returns a size in bytes; INT64_MAX if it overflows. */
static int64_t CountBytes(int64_t blocks, int64_t unit)
{
    int64_t result;
    return blocks < 0 || __builtin_mul_overflow(blocks, unit, &result) ? INT64_MAX : result;
}

int32_t SystemNative_GetSpaceInfoForMountPoint(const char* path, SystemNative_SpaceInfo* info)
{
    if (info == NULL) {
        return -Error_EFAULT;
    }
    SystemNative_FileSystemStatus status;
    int32_t error = SystemNative_StatFs(path, &status);
    if (error != 0) {
        return error;
    }
    *info = (SystemNative_SpaceInfo){
        .Available = CountBytes(status.Bavail, status.Frsize),
        .Free = CountBytes(status.Bfree, status.Frsize),
        .Total = CountBytes(status.Blocks, status.Frsize),
    };
    return 0;
}
