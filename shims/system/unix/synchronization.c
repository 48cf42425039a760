#include "common/unix.h"

#include <fcntl.h>
#include <unistd.h>

#include "system/descriptor.h"
#include "system/synchronization.h"

int32_t SystemNative_Sync(void)
{
    sync();
    return 0;
}

int32_t SystemNative_FDataSync(int64_t fd)
{
#if HAVE_F_FULLFSYNC
    /* There, fdatasync(2) leaves the data in the device's cache. */
    return SystemNative_FSync(fd);
#else
    int result;
    INTEROP_RETRY(result, fdatasync(Interop_Descriptor(fd)));
    return Interop_Result(result);
#endif
}

#if HAVE_SYNC_FILE_RANGE
enum {
    RANGE_FLAGS = SystemNative_SYNC_FILE_RANGE_WAIT_BEFORE | SystemNative_SYNC_FILE_RANGE_WRITE
            | SystemNative_SYNC_FILE_RANGE_WAIT_AFTER,
};

INTEROP_SAME(SystemNative_SYNC_FILE_RANGE_WAIT_BEFORE, SYNC_FILE_RANGE_WAIT_BEFORE);
INTEROP_SAME(SystemNative_SYNC_FILE_RANGE_WRITE, SYNC_FILE_RANGE_WRITE);
INTEROP_SAME(SystemNative_SYNC_FILE_RANGE_WAIT_AFTER, SYNC_FILE_RANGE_WAIT_AFTER);

int32_t SystemNative_SyncFileRange(int64_t fd, int64_t offset, int64_t length, int32_t flags)
{
    if (offset < 0 || length < 0 || (flags & ~RANGE_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, sync_file_range(Interop_Descriptor(fd), offset, length, (unsigned int)flags));
    /* Some containers and emulations of the kernel lack the call. */
    return result == -1 && errno == ENOSYS ? -Error_ENOTSUP : Interop_Result(result);
}
#endif
