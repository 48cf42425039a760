#include "macos.h"
#include "system/memory.h"

enum {
    PAGE = 16384,
};

int msync(void* address, size_t length, int flags)
{
    (void)address;
    (void)flags;
    return length == 0 ? Fails(EINVAL) : 0;
}

long sysconf(int name)
{
    return name == _SC_PAGESIZE ? PAGE : Fails(EINVAL);
}

TEST(SyncOfNothing)
{
    CHECK_SAME(0, SystemNative_MSync(PAGE, 0, SystemNative_MS_SYNC));
    CHECK_ERROR(EINVAL, SystemNative_MSync(PAGE + 1, 0, SystemNative_MS_SYNC));
    CHECK_SAME(0, SystemNative_MSync(PAGE, PAGE, SystemNative_MS_SYNC));
}
