#include "common/unix.h"

#include "system/watch.h"

int32_t SystemNative_ReadDirectoryChanges(int64_t directory, uint8_t* buffer, int32_t length, int32_t subtree,
        int32_t filter)
{
    (void)directory;
    (void)buffer;
    (void)length;
    (void)subtree;
    (void)filter;
    return -Error_ENOTSUP;
}

int32_t SystemNative_CancelIo(int64_t fd)
{
    (void)fd;
    return -Error_ENOTSUP;
}
