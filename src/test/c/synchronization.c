#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC,
    WAIT_WRITE_WAIT = SystemNative_SYNC_FILE_RANGE_WAIT_BEFORE | SystemNative_SYNC_FILE_RANGE_WRITE
            | SystemNative_SYNC_FILE_RANGE_WAIT_AFTER,
};

TEST(WritesDataThrough)
{
    int64_t fd = SystemNative_Open("data", CREATE, 0600);
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_FDataSync(fd));
    CHECK_SAME(3, SystemNative_Write(fd, (const uint8_t*)"abc", 3));
    CHECK_SAME(0, SystemNative_FDataSync(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open("data", SystemNative_O_RDONLY, 0);
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_FDataSync(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(EBADF, SystemNative_FDataSync(fd));
}

TEST(NothingToWriteThrough)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, 0));
    CHECK_ERROR(EINVAL, SystemNative_FDataSync(ends.WriteEnd));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FDataSync(BadDescriptors[i]));
    }
}

TEST(WritesAllThrough)
{
    int32_t result = SystemNative_Sync();
    if (result == -Error_EACCES) {
        SKIP("only an administrator may flush a volume");
    }
    CHECK_SAME(0, result);
}

TEST(OddRanges)
{
    int64_t fd = SystemNative_Open("odd", CREATE, 0600);
    CHECK_ERROR(EINVAL, SystemNative_SyncFileRange(fd, -1, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_SyncFileRange(fd, 0, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_SyncFileRange(fd, INT64_MIN, INT64_MIN, 0));
    CHECK_ERROR(EINVAL, SystemNative_SyncFileRange(fd, 0, 0, 8));
    CHECK_ERROR(EINVAL, SystemNative_SyncFileRange(fd, 0, 0, -1));
    CHECK_SAME(0, SystemNative_Close(fd));
}

#if defined(__linux__)
TEST(WritesRanges)
{
    int64_t fd = SystemNative_Open("range", CREATE, 0600);
    REQUIRE(fd >= 0);
    static const uint8_t block[65536];
    for (int i = 0; i < 16; i++) {
        CHECK_SAME(sizeof(block), SystemNative_Write(fd, block, sizeof(block)));
        CHECK_SAME(0, SystemNative_SyncFileRange(fd, i * (int64_t)sizeof(block), sizeof(block),
                SystemNative_SYNC_FILE_RANGE_WRITE));
    }
    StartStorm();
    CHECK_SAME(0, SystemNative_SyncFileRange(fd, 0, 0, WAIT_WRITE_WAIT));
    CHECK_SAME(0, SystemNative_FDataSync(fd));
    StopStorm();
    CHECK_SAME(0, SystemNative_SyncFileRange(fd, 0, 0, 0));
    CHECK_SAME(0, SystemNative_SyncFileRange(fd, INT64_C(1) << 40, 10, WAIT_WRITE_WAIT));
    CHECK_ERROR(EINVAL, SystemNative_SyncFileRange(fd, INT64_MAX, INT64_MAX, 0));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(EBADF, SystemNative_SyncFileRange(fd, 0, 0, 0));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, 0));
    CHECK_ERROR(ESPIPE, SystemNative_SyncFileRange(ends.WriteEnd, 0, 0, WAIT_WRITE_WAIT));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}
#else
TEST(NoRangesHere)
{
    int64_t fd = SystemNative_Open("range", CREATE, 0600);
    CHECK_ERROR(ENOTSUP, SystemNative_SyncFileRange(fd, 0, 0, WAIT_WRITE_WAIT));
    CHECK_SAME(0, SystemNative_Close(fd));
}
#endif
