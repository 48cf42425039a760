#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC,
    KEEP_SIZE = SystemNative_FALLOC_FL_KEEP_SIZE,
    PUNCH_HOLE = SystemNative_FALLOC_FL_PUNCH_HOLE | KEEP_SIZE,
    BLOCK = 1 << 16,
};

static uint8_t block[BLOCK];

static int64_t MakeBlocks(const char* path, int count)
{
    int64_t fd = SystemNative_Open(path, CREATE, 0600);
    CHECK(fd >= 0);
    for (int i = 0; i < count; i++) {
        memset(block, 'a' + i, BLOCK);
        CHECK_SAME(BLOCK, SystemNative_Write(fd, block, BLOCK));
    }
    return fd;
}

static SystemNative_FileStatus StatusOf(int64_t fd)
{
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStat(fd, &status));
    return status;
}

static uint8_t ByteAt(int64_t fd, int64_t offset)
{
    uint8_t byte = 0xFF;
    CHECK_SAME(1, SystemNative_PRead(fd, &byte, 1, offset));
    return byte;
}

TEST(AllocationOddArguments)
{
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FAllocate(BadDescriptors[i], 0, 0, 1));
        CHECK_ERROR(EBADF, SystemNative_PosixFAdvise(BadDescriptors[i], 0, 0, 0));
    }
    int64_t fd = MakeBlocks("odd", 1);
    const int32_t flags[] = {SystemNative_FALLOC_FL_PUNCH_HOLE, 0x04, 0x40, -1, INT32_MIN, PUNCH_HOLE | 0x10, 0x28,
        SystemNative_FALLOC_FL_COLLAPSE_RANGE | KEEP_SIZE, SystemNative_FALLOC_FL_INSERT_RANGE | KEEP_SIZE};
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        CHECK_ERROR(EINVAL, SystemNative_FAllocate(fd, flags[i], 0, BLOCK));
    }
    CHECK_ERROR(EINVAL, SystemNative_FAllocate(fd, 0, -1, BLOCK));
    CHECK_ERROR(EINVAL, SystemNative_FAllocate(fd, 0, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_FAllocate(fd, 0, 0, -1));
    CHECK_ERROR(EINVAL, SystemNative_FAllocate(fd, 0, INT64_MIN, INT64_MIN));
    int32_t result = SystemNative_FAllocate(fd, KEEP_SIZE, 1, INT64_MAX);
    CHECK(result == -Error_EFBIG || result == -Error_ENOTSUP);
    CHECK_ERROR(EINVAL, SystemNative_PosixFAdvise(fd, 0, 0, 6));
    CHECK_ERROR(EINVAL, SystemNative_PosixFAdvise(fd, 0, 0, -1));
    CHECK_ERROR(EINVAL, SystemNative_PosixFAdvise(fd, -1, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_PosixFAdvise(fd, 0, -1, 0));
    CHECK_SAME(BLOCK, StatusOf(fd).Size);
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open("odd", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EBADF, SystemNative_FAllocate(fd, 0, 0, BLOCK));
    CHECK_SAME(0, SystemNative_Close(fd));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_ERROR(ESPIPE, SystemNative_FAllocate(ends.WriteEnd, 0, 0, 1));
    CHECK_ERROR(ESPIPE, SystemNative_PosixFAdvise(ends.ReadEnd, 0, 0, 0));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

TEST(SpaceIsSetAside)
{
    int64_t fd = MakeBlocks("space", 1);
    int32_t result = SystemNative_FAllocate(fd, 0, 2 * BLOCK, 1000);
    if (result == -Error_ENOTSUP) {
        SystemNative_Close(fd);
        SKIP("the file system sets no space aside");
    }
    CHECK_SAME(0, result);
    CHECK_SAME(2 * BLOCK + 1000, StatusOf(fd).Size);
    CHECK_SAME('a', ByteAt(fd, BLOCK - 1));
    CHECK_SAME(0, ByteAt(fd, BLOCK));
    CHECK_SAME(0, ByteAt(fd, 2 * BLOCK + 999));
    /* What is there already stays. */
    CHECK_SAME(0, SystemNative_FAllocate(fd, 0, 0, BLOCK));
    CHECK_SAME(2 * BLOCK + 1000, StatusOf(fd).Size);
    CHECK_SAME('a', ByteAt(fd, 0));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(SpaceIsSetAsideBehindTheEnd)
{
    int64_t fd = MakeBlocks("behind", 1);
    int32_t result = SystemNative_FAllocate(fd, KEEP_SIZE, 0, 10 * BLOCK);
    if (result == -Error_ENOTSUP) {
        SystemNative_Close(fd);
        SKIP("the file system sets no space aside");
    }
    CHECK_SAME(0, result);
    CHECK_SAME(BLOCK, StatusOf(fd).Size);
    CHECK(StatusOf(fd).Blocks >= 10 * BLOCK / 512);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(AHoleIsPunchedAndFound)
{
    int64_t fd = MakeBlocks("hole", 4);
    int64_t blocks = StatusOf(fd).Blocks;
    int32_t result = SystemNative_FAllocate(fd, PUNCH_HOLE, BLOCK - 10, BLOCK + 20);
    if (result == -Error_ENOTSUP) {
        SystemNative_Close(fd);
        SKIP("the file system makes no holes");
    }
    CHECK_SAME(0, result);
    CHECK_SAME(4 * BLOCK, StatusOf(fd).Size);
    CHECK(StatusOf(fd).Blocks < blocks);
    CHECK_SAME('a', ByteAt(fd, BLOCK - 11));
    CHECK_SAME(0, ByteAt(fd, BLOCK - 10));
    CHECK_SAME(0, ByteAt(fd, 2 * BLOCK + 9));
    CHECK_SAME('c', ByteAt(fd, 2 * BLOCK + 10));
    CHECK_SAME(0, SystemNative_LSeek(fd, 0, SystemNative_SEEK_DATA));
    int64_t hole = SystemNative_LSeek(fd, 5, SystemNative_SEEK_HOLE);
    if (hole != 4 * BLOCK) {
        CHECK_SAME(BLOCK, hole);
        CHECK_SAME(BLOCK, SystemNative_LSeek(fd, 0, SystemNative_SEEK_CUR));
        CHECK_SAME(BLOCK + 7, SystemNative_LSeek(fd, BLOCK + 7, SystemNative_SEEK_HOLE));
        CHECK_SAME(2 * BLOCK, SystemNative_LSeek(fd, BLOCK + 7, SystemNative_SEEK_DATA));
        CHECK_SAME(4 * BLOCK, SystemNative_LSeek(fd, 2 * BLOCK, SystemNative_SEEK_HOLE));
    }
    /* Behind the end there is nothing to give back. */
    CHECK_SAME(0, SystemNative_FAllocate(fd, PUNCH_HOLE, 9 * BLOCK, BLOCK));
    CHECK_SAME(4 * BLOCK, StatusOf(fd).Size);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(ARangeBecomesZeros)
{
    int64_t fd = MakeBlocks("zeros", 2);
    int32_t result = SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_ZERO_RANGE, 10, BLOCK);
    if (result == -Error_ENOTSUP) {
        SystemNative_Close(fd);
        SKIP("the file system has no such thing");
    }
    CHECK_SAME(0, result);
    CHECK_SAME('a', ByteAt(fd, 9));
    CHECK_SAME(0, ByteAt(fd, 10));
    CHECK_SAME(0, ByteAt(fd, BLOCK + 9));
    CHECK_SAME('b', ByteAt(fd, BLOCK + 10));
    CHECK_SAME(0, SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_ZERO_RANGE | KEEP_SIZE, 2 * BLOCK - 1, BLOCK));
    CHECK_SAME(2 * BLOCK, StatusOf(fd).Size);
    CHECK_SAME(0, ByteAt(fd, 2 * BLOCK - 1));
    CHECK_SAME(0, SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_ZERO_RANGE, 2 * BLOCK, 1000));
    CHECK_SAME(2 * BLOCK + 1000, StatusOf(fd).Size);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(ARangeIsCutOutAndPutIn)
{
    int64_t fd = MakeBlocks("moved", 3);
    int32_t result = SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_COLLAPSE_RANGE, BLOCK, BLOCK);
    if (result == -Error_ENOTSUP) {
        CHECK_ERROR(ENOTSUP, SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_INSERT_RANGE, BLOCK, BLOCK));
        SystemNative_Close(fd);
        SKIP("the file system has no such thing");
    }
    CHECK_SAME(0, result);
    CHECK_SAME(2 * BLOCK, StatusOf(fd).Size);
    CHECK_SAME('a', ByteAt(fd, BLOCK - 1));
    CHECK_SAME('c', ByteAt(fd, BLOCK));
    CHECK_SAME(0, SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_INSERT_RANGE, BLOCK, BLOCK));
    CHECK_SAME(3 * BLOCK, StatusOf(fd).Size);
    CHECK_SAME(0, ByteAt(fd, BLOCK));
    CHECK_SAME('c', ByteAt(fd, 2 * BLOCK));
    CHECK_ERROR(EINVAL, SystemNative_FAllocate(fd, SystemNative_FALLOC_FL_COLLAPSE_RANGE, 1, BLOCK));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(DataAndHolesOfAPlainFile)
{
    int64_t fd = MakeBlocks("plain", 1);
    CHECK_SAME(9, SystemNative_LSeek(fd, 9, SystemNative_SEEK_DATA));
    CHECK_SAME(BLOCK, SystemNative_LSeek(fd, 9, SystemNative_SEEK_HOLE));
    const int64_t outside[] = {-1, BLOCK, BLOCK + 1, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < COUNT_OF(outside); i++) {
        CHECK_ERROR(ENXIO, SystemNative_LSeek(fd, outside[i], SystemNative_SEEK_DATA));
        CHECK_ERROR(ENXIO, SystemNative_LSeek(fd, outside[i], SystemNative_SEEK_HOLE));
    }
    CHECK_ERROR(EINVAL, SystemNative_LSeek(fd, 0, 5));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = MakeBlocks("none", 0);
    CHECK_ERROR(ENXIO, SystemNative_LSeek(fd, 0, SystemNative_SEEK_DATA));
    CHECK_ERROR(ENXIO, SystemNative_LSeek(fd, 0, SystemNative_SEEK_HOLE));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(AdviceIsTakenWhereThereIsSuch)
{
    int64_t fd = MakeBlocks("advice", 2);
    for (int32_t advice = 0; advice <= SystemNative_POSIX_FADV_NOREUSE; advice++) {
        int32_t result = SystemNative_PosixFAdvise(fd, BLOCK, BLOCK, advice);
        CHECK(result == 0 || result == -Error_ENOTSUP);
        CHECK_SAME(result, SystemNative_PosixFAdvise(fd, 0, 0, advice));
        CHECK_SAME(result, SystemNative_PosixFAdvise(fd, INT64_MAX, INT64_MAX, advice));
    }
    CHECK_SAME('b', ByteAt(fd, BLOCK));
    CHECK_SAME(0, SystemNative_Close(fd));
}

#if !defined(_WIN32)
/* Of tmpfs alone, which compares first: a disk would be full until the call fails, for all who use it. */
TEST(AllocationOnAFullDevice)
{
    enum { TMPFS = 0x01021994 };
    char name[40];
    snprintf(name, sizeof(name), "/interop-allocation-%d", (int)getpid());
    int64_t fd = SystemNative_ShmOpen(name, SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_EXCL, 0600);
    if (fd == -Error_ENOTSUP) {
        SKIP("shared memory is no file");
    }
    CHECK(fd >= 0);
    CHECK_SAME(0, SystemNative_ShmUnlink(name));
    SystemNative_FileSystemStatus system = {.Type = 0};
    CHECK_SAME(0, SystemNative_FStatFs(fd, &system));
    bool limited = system.Type == TMPFS && system.Blocks > 0;
    if (limited) {
        CHECK_ERROR(ENOSPC, SystemNative_FAllocate(fd, KEEP_SIZE, 0, (system.Blocks + 1) * system.Frsize));
        CHECK_SAME(0, StatusOf(fd).Blocks);
    }
    CHECK_SAME(0, SystemNative_Close(fd));
    if (!limited) {
        SKIP("shared memory has no limit of its own");
    }
}

/* What takes many times as long as the next signal does. */
#if defined(__linux__)
TEST(AllocationOfWhatCannotGrow)
{
    int64_t device = SystemNative_Open("/dev/null", SystemNative_O_RDWR, 0);
    CHECK_ERROR(ENODEV, SystemNative_FAllocate(device, 0, 0, 1));
    CHECK_SAME(0, SystemNative_Close(device));
    int64_t sealed = SystemNative_MemfdCreate("sealed", SystemNative_MFD_ALLOW_SEALING);
    REQUIRE(sealed >= 0);
    CHECK_SAME(0, SystemNative_FcntlAddSeals(sealed, SystemNative_F_SEAL_GROW));
    CHECK_ERROR(EPERM, SystemNative_FAllocate(sealed, 0, 0, 1));
    CHECK_SAME(0, SystemNative_Close(sealed));
}
#endif

TEST(AllocationUnderAStormOfSignals)
{
    int64_t fd = SystemNative_MemfdCreate("allocation", SystemNative_MFD_CLOEXEC);
    if (fd == -Error_ENOTSUP) {
        SKIP("the system has no files in memory");
    }
    const int64_t length = INT64_C(64) << 20;
    StartStorm();
    CHECK_SAME(0, SystemNative_FAllocate(fd, 0, 0, length));
    StopStorm();
    CHECK_SAME(length, StatusOf(fd).Size);
    CHECK_SAME(length / 512, StatusOf(fd).Blocks);
    CHECK_SAME(0, SystemNative_Close(fd));
}
#endif
