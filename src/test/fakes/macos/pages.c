#include "macos.h"

enum {
    PAGE = 16384,
};

/* What madvise(2) was called with, and the error that it fails with. */
static struct {
    uintptr_t Address;
    size_t Length;
    int Advice;
    int Count;
    int Error;
} advised;

int madvise(void* address, size_t length, int advice)
{
    advised.Address = (uintptr_t)address;
    advised.Length = length;
    advised.Advice = advice;
    advised.Count++;
    return Answers(advised.Error);
}

/* The same system call there, so the error is in errno. */
int posix_madvise(void* address, size_t length, int advice)
{
    return madvise(address, length, advice);
}

int mincore(const void* address, size_t length, char* pages)
{
    (void)address;
    /* A page in use, whose other bits say more of it, and then what is not mapped. */
    memset(pages, 0, length / PAGE);
    pages[0] = MINCORE_INCORE | MINCORE_REFERENCED | MINCORE_MODIFIED;
    return 0;
}

long sysconf(int name)
{
    return name == _SC_PAGESIZE ? PAGE : Fails(EINVAL);
}

TEST(ErrorOfPosixMAdvise)
{
    advised.Error = EINVAL;
    CHECK_ERROR(EINVAL, SystemNative_PosixMAdvise(PAGE, PAGE, SystemNative_POSIX_MADV_WILLNEED));
    advised.Error = ENOMEM;
    CHECK_ERROR(ENOMEM, SystemNative_PosixMAdvise(PAGE, PAGE, SystemNative_POSIX_MADV_WILLNEED));
    advised.Error = 0;
    CHECK_SAME(0, SystemNative_PosixMAdvise(PAGE, PAGE, SystemNative_POSIX_MADV_WILLNEED));
    CHECK_SAME(POSIX_MADV_WILLNEED, advised.Advice);
}

/* The system would round the address down, and discard what is before it. */
TEST(MAdviseWithinPage)
{
    advised.Count = 0;
    CHECK_ERROR(EINVAL, SystemNative_MAdvise(PAGE + 4096, 4096, SystemNative_MADV_FREE));
    CHECK_SAME(0, advised.Count);
    CHECK_SAME(0, SystemNative_MAdvise(2 * PAGE, PAGE, SystemNative_MADV_FREE));
    CHECK_SAME(1, advised.Count);
    CHECK_SAME(2 * PAGE, advised.Address);
    CHECK_SAME(MADV_FREE, advised.Advice);
}

TEST(MInCoreOfWhatIsNotMapped)
{
    uint8_t pages[3] = {7, 7, 7};
    CHECK_SAME(3, SystemNative_MInCore(PAGE, 3 * PAGE, pages, 3));
    CHECK_SAME(1, pages[0]);
    CHECK_SAME(0, pages[1]);
    CHECK_SAME(0, pages[2]);
}
