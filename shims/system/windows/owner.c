#include "common/windows.h"

#include "system/owner.h"

/* The owner of a file is a SID, of up to 68 bytes. */

int32_t SystemNative_ChOwn(const char* path, int64_t uid, int64_t gid)
{
    (void)path;
    (void)uid;
    (void)gid;
    return -Error_ENOTSUP;
}

int32_t SystemNative_LChOwn(const char* path, int64_t uid, int64_t gid)
{
    (void)path;
    (void)uid;
    (void)gid;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FChOwn(int64_t fd, int64_t uid, int64_t gid)
{
    (void)fd;
    (void)uid;
    (void)gid;
    return -Error_ENOTSUP;
}
