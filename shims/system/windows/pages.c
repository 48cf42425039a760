#include "common/windows.h"

#define PSAPI_VERSION 2
#include <psapi.h>

#include "system/pages.h"

enum {
    /* The number of pages queried at once. */
    BATCH = 256,
};

int32_t SystemNative_GetPageSize(void)
{
    SYSTEM_INFO info;
    GetNativeSystemInfo(&info);
    return (int32_t)info.dwPageSize;
}

/* Whether the whole range is mapped. */
static bool IsMapped(const uint8_t* start, int64_t length)
{
    SYSTEM_INFO info;
    GetNativeSystemInfo(&info);
    if ((uintptr_t)start > (uintptr_t)info.lpMaximumApplicationAddress
            || (uint64_t)length > (uintptr_t)info.lpMaximumApplicationAddress - (uintptr_t)start) {
        return false;
    }
    for (const uint8_t* at = start; at < start + length;) {
        MEMORY_BASIC_INFORMATION region;
        if (VirtualQuery(at, &region, sizeof(region)) == 0 || region.State == MEM_FREE) {
            return false;
        }
        at = (const uint8_t*)region.BaseAddress + region.RegionSize;
    }
    return true;
}

static int32_t Prefetch(void* start, int64_t length)
{
    WIN32_MEMORY_RANGE_ENTRY range = {start, (size_t)length};
    return Interop_Result(PrefetchVirtualMemory(GetCurrentProcess(), 1, &range, 0));
}

/* Unlocking pages that are not locked removes them from the working set. */
static int32_t Unlock(void* start, int64_t length)
{
    return VirtualUnlock(start, (size_t)length) || GetLastError() == ERROR_NOT_LOCKED ? 0 : Interop_Fail();
}

int32_t SystemNative_MAdvise(int64_t address, int64_t length, int32_t advice)
{
    if (length < 0 || address % SystemNative_GetPageSize() != 0 || advice < 0
            || advice > SystemNative_MADV_POPULATE_WRITE) {
        return -Error_EINVAL;
    }
    bool known = advice == SystemNative_MADV_NORMAL || advice == SystemNative_MADV_WILLNEED
            || advice == SystemNative_MADV_FREE || advice == SystemNative_MADV_PAGEOUT;
    void* start = (void*)(intptr_t)address;
    if (!known || !IsMapped(start, length)) {
        return known ? -Error_ENOMEM : -Error_ENOTSUP;
    }
    /* For a length of 0 the system would use more, or fail. */
    if (length == 0 || advice == SystemNative_MADV_NORMAL) {
        return 0;
    }
    if (advice == SystemNative_MADV_FREE) {
        /* The protection is ignored, but must be valid. */
        return Interop_Result(VirtualAlloc(start, (size_t)length, MEM_RESET, PAGE_READWRITE) != NULL);
    }
    return advice == SystemNative_MADV_WILLNEED ? Prefetch(start, length) : Unlock(start, length);
}

int32_t SystemNative_PosixMAdvise(int64_t address, int64_t length, int32_t advice)
{
    if (length < 0 || address % SystemNative_GetPageSize() != 0 || advice < 0
            || advice > SystemNative_POSIX_MADV_DONTNEED) {
        return -Error_EINVAL;
    }
    if (advice == SystemNative_POSIX_MADV_RANDOM || advice == SystemNative_POSIX_MADV_SEQUENTIAL) {
        return -Error_ENOTSUP;
    }
    void* start = (void*)(intptr_t)address;
    if (!IsMapped(start, length)) {
        return -Error_ENOMEM;
    }
    if (length == 0 || advice == SystemNative_POSIX_MADV_NORMAL) {
        return 0;
    }
    return advice == SystemNative_POSIX_MADV_WILLNEED ? Prefetch(start, length) : Unlock(start, length);
}

int32_t SystemNative_MLock(int64_t address, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    void* start = (void*)(intptr_t)address;
    if (!IsMapped(start, length)) {
        return -Error_ENOMEM;
    }
    return length == 0 ? 0 : Interop_Result(VirtualLock(start, (size_t)length));
}

int32_t SystemNative_MUnlock(int64_t address, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    void* start = (void*)(intptr_t)address;
    if (!IsMapped(start, length)) {
        return -Error_ENOMEM;
    }
    return length == 0 ? 0 : Unlock(start, length);
}

int32_t SystemNative_MInCore(int64_t address, int64_t length, uint8_t* pages, int32_t pagesLength)
{
    int64_t page = SystemNative_GetPageSize();
    if (length < 0 || pagesLength < 0 || address % page != 0) {
        return -Error_EINVAL;
    }
    int64_t count = length / page + (length % page != 0);
    if (count > pagesLength) {
        return -Error_ERANGE;
    }
    uint8_t* start = (uint8_t*)(intptr_t)address;
    if (!IsMapped(start, length)) {
        return -Error_ENOMEM;
    }
    PSAPI_WORKING_SET_EX_INFORMATION batch[BATCH];
    for (int64_t done = 0; done < count;) {
        int32_t part = count - done < BATCH ? (int32_t)(count - done) : BATCH;
        for (int32_t i = 0; i < part; i++) {
            batch[i].VirtualAddress = start + (done + i) * page;
        }
        if (!QueryWorkingSetEx(GetCurrentProcess(), batch, (DWORD)((size_t)part * sizeof(batch[0])))) {
            return Interop_Fail();
        }
        for (int32_t i = 0; i < part; i++) {
            pages[done + i] = (uint8_t)batch[i].VirtualAttributes.Valid;
        }
        done += part;
    }
    return (int32_t)count;
}
