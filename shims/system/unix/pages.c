#include "common/unix.h"

#include <sys/mman.h>
#include <unistd.h>

#include "system/pages.h"

/* Some versions of sys/mman.h lack these. */
#if HAVE_MADV_COLD && !defined(MADV_POPULATE_READ)
#define MADV_POPULATE_READ 22
#endif
#if HAVE_MADV_COLD && !defined(MADV_POPULATE_WRITE)
#define MADV_POPULATE_WRITE 23
#endif

int32_t SystemNative_GetPageSize(void)
{
    return (int32_t)sysconf(_SC_PAGESIZE);
}

/* Result: the system's advice, or a negated error. */
static int32_t ConvertAdvice(int32_t advice)
{
    switch (advice) {
    case SystemNative_MADV_NORMAL:
        return MADV_NORMAL;
    case SystemNative_MADV_RANDOM:
        return MADV_RANDOM;
    case SystemNative_MADV_SEQUENTIAL:
        return MADV_SEQUENTIAL;
    case SystemNative_MADV_WILLNEED:
        return MADV_WILLNEED;
    case SystemNative_MADV_DONTNEED:
        return MADV_DONTNEED;
    case SystemNative_MADV_FREE:
        return MADV_FREE;
#if HAVE_MADV_HUGEPAGE
    case SystemNative_MADV_DONTFORK:
        return MADV_DONTFORK;
    case SystemNative_MADV_DOFORK:
        return MADV_DOFORK;
    case SystemNative_MADV_HUGEPAGE:
        return MADV_HUGEPAGE;
    case SystemNative_MADV_NOHUGEPAGE:
        return MADV_NOHUGEPAGE;
    case SystemNative_MADV_DONTDUMP:
        return MADV_DONTDUMP;
    case SystemNative_MADV_DODUMP:
        return MADV_DODUMP;
#endif
#if HAVE_MADV_COLD
    case SystemNative_MADV_COLD:
        return MADV_COLD;
    case SystemNative_MADV_PAGEOUT:
        return MADV_PAGEOUT;
    case SystemNative_MADV_POPULATE_READ:
        return MADV_POPULATE_READ;
    case SystemNative_MADV_POPULATE_WRITE:
        return MADV_POPULATE_WRITE;
#endif
    default:
        return advice < 0 || advice > SystemNative_MADV_POPULATE_WRITE ? -Error_EINVAL : -Error_ENOTSUP;
    }
}

int32_t SystemNative_MAdvise(int64_t address, int64_t length, int32_t advice)
{
    int32_t platformAdvice = ConvertAdvice(advice);
    /* macOS would round the address down, and MADV_FREE would discard what the caller did not mean. */
    if (length < 0 || address % SystemNative_GetPageSize() != 0) {
        return -Error_EINVAL;
    }
    if (platformAdvice < 0) {
        return platformAdvice;
    }
    int result;
    INTEROP_RETRY(result, madvise((void*)(intptr_t)address, (size_t)length, platformAdvice));
    if (result == -1 && errno == EINVAL && madvise(NULL, 0, platformAdvice) == -1) {
        /* With a length of 0, EINVAL can only mean that the kernel does not know the advice. */
        return -Error_ENOTSUP;
    }
    return Interop_Result(result);
}

static int32_t ConvertPosixAdvice(int32_t advice)
{
    switch (advice) {
    case SystemNative_POSIX_MADV_NORMAL:
        return POSIX_MADV_NORMAL;
    case SystemNative_POSIX_MADV_RANDOM:
        return POSIX_MADV_RANDOM;
    case SystemNative_POSIX_MADV_SEQUENTIAL:
        return POSIX_MADV_SEQUENTIAL;
    case SystemNative_POSIX_MADV_WILLNEED:
        return POSIX_MADV_WILLNEED;
    case SystemNative_POSIX_MADV_DONTNEED:
        return POSIX_MADV_DONTNEED;
    default:
        return -Error_EINVAL;
    }
}

int32_t SystemNative_PosixMAdvise(int64_t address, int64_t length, int32_t advice)
{
    int32_t platformAdvice = ConvertPosixAdvice(advice);
    /* If DONTNEED has no effect, the C library does not check the address. */
    if (length < 0 || platformAdvice < 0 || address % SystemNative_GetPageSize() != 0) {
        return -Error_EINVAL;
    }
    int number = posix_madvise((void*)(intptr_t)address, (size_t)length, platformAdvice);
    /* macOS returns the error as madvise(2) does. */
    number = number == -1 ? errno : number;
    return number == 0 ? 0 : -Interop_ErrorFromPlatform(number);
}

int32_t SystemNative_MLock(int64_t address, int64_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, mlock((void*)(intptr_t)address, (size_t)length));
    return Interop_Result(result);
}

int32_t SystemNative_MUnlock(int64_t address, int64_t length)
{
    return length < 0 ? -Error_EINVAL : Interop_Result(munlock((void*)(intptr_t)address, (size_t)length));
}

#if HAVE_MCL_ONFAULT

int32_t SystemNative_MLockAll(int32_t flags)
{
    if ((flags & ~(SystemNative_MCL_CURRENT | SystemNative_MCL_FUTURE | SystemNative_MCL_ONFAULT)) != 0) {
        return -Error_EINVAL;
    }
    int platformFlags = (flags & SystemNative_MCL_CURRENT) != 0 ? MCL_CURRENT : 0;
    platformFlags |= (flags & SystemNative_MCL_FUTURE) != 0 ? MCL_FUTURE : 0;
    platformFlags |= (flags & SystemNative_MCL_ONFAULT) != 0 ? MCL_ONFAULT : 0;
    int result;
    INTEROP_RETRY(result, mlockall(platformFlags));
    return Interop_Result(result);
}

int32_t SystemNative_MUnlockAll(void)
{
    return Interop_Result(munlockall());
}

#endif

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
    if (count == 0) {
        return 0;
    }
    int result;
    INTEROP_RETRY(result, mincore((void*)(intptr_t)address, (size_t)length, (void*)pages));
    if (result == -1) {
        return Interop_Fail();
    }
    for (int32_t i = 0; i < (int32_t)count; i++) {
        /* The other bits are reserved. */
        pages[i] &= 1;
    }
    return (int32_t)count;
}
