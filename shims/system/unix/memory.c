#include "common/unix.h"

#include <stdbool.h>
#include <sys/mman.h>

#include "system/memory.h"

INTEROP_SAME(SystemNative_PROT_NONE, PROT_NONE);
INTEROP_SAME(SystemNative_PROT_READ, PROT_READ);
INTEROP_SAME(SystemNative_PROT_WRITE, PROT_WRITE);
INTEROP_SAME(SystemNative_PROT_EXEC, PROT_EXEC);

enum {
    PROT_BITS = SystemNative_PROT_READ | SystemNative_PROT_WRITE | SystemNative_PROT_EXEC,
    MAP_KINDS = SystemNative_MAP_SHARED | SystemNative_MAP_PRIVATE,
    MS_KINDS = SystemNative_MS_ASYNC | SystemNative_MS_SYNC,
};

static bool IsOneOf(int32_t bits, int32_t first, int32_t second)
{
    return bits == first || bits == second;
}

int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset)
{
    bool anonymous = (flags & SystemNative_MAP_ANONYMOUS) != 0;
    if (length < 1 || offset < 0 || (protection & ~PROT_BITS) != 0
            || (flags & ~(MAP_KINDS | SystemNative_MAP_ANONYMOUS)) != 0
            || !IsOneOf(flags & MAP_KINDS, SystemNative_MAP_SHARED, SystemNative_MAP_PRIVATE)) {
        return -Error_EINVAL;
    }
    int platformFlags = (flags & SystemNative_MAP_SHARED) != 0 ? MAP_SHARED : MAP_PRIVATE;
    platformFlags |= anonymous ? MAP_ANONYMOUS : 0;
    int platformFd = anonymous ? -1 : Interop_Descriptor(fd);
    void* address = mmap(NULL, (size_t)length, protection, platformFlags, platformFd, offset);
    return address == MAP_FAILED ? Interop_Fail() : (int64_t)(intptr_t)address;
}

int32_t SystemNative_MUnmap(int64_t address, int64_t length)
{
    if (length < 1) {
        return -Error_EINVAL;
    }
    return Interop_Result(munmap((void*)(intptr_t)address, (size_t)length));
}

int32_t SystemNative_MSync(int64_t address, int64_t length, int32_t flags)
{
    if (length < 0 || (flags & ~(MS_KINDS | SystemNative_MS_INVALIDATE)) != 0
            || !IsOneOf(flags & MS_KINDS, SystemNative_MS_ASYNC, SystemNative_MS_SYNC)) {
        return -Error_EINVAL;
    }
    int platformFlags = (flags & SystemNative_MS_ASYNC) != 0 ? MS_ASYNC : MS_SYNC;
    platformFlags |= (flags & SystemNative_MS_INVALIDATE) != 0 ? MS_INVALIDATE : 0;
    int result;
    INTEROP_RETRY(result, msync((void*)(intptr_t)address, (size_t)length, platformFlags));
    return Interop_Result(result);
}
