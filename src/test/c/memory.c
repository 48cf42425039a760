#include "test.h"

enum {
    READ_WRITE = SystemNative_PROT_READ | SystemNative_PROT_WRITE,
    ANONYMOUS = SystemNative_MAP_PRIVATE | SystemNative_MAP_ANONYMOUS,
};

TEST(MMapOddArguments)
{
    CHECK_ERROR(EINVAL, SystemNative_MMap(0, READ_WRITE, ANONYMOUS, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(-1, READ_WRITE, ANONYMOUS, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(INT64_MIN, READ_WRITE, ANONYMOUS, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, 8, ANONYMOUS, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, READ_WRITE, SystemNative_MAP_ANONYMOUS, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, READ_WRITE, 0, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, READ_WRITE, ANONYMOUS | SystemNative_MAP_SHARED, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, READ_WRITE, ANONYMOUS | 0x20, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, READ_WRITE, SystemNative_MAP_SHARED, 0, -4096));
    CHECK_ERROR(ENOMEM, SystemNative_MMap(INT64_MAX, READ_WRITE, ANONYMOUS, -1, 0));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_MMap(4096, READ_WRITE, SystemNative_MAP_SHARED, BadDescriptors[i], 0));
    }
}

TEST(MUnmapAndMSyncOddArguments)
{
    int64_t address = SystemNative_MMap(8192, READ_WRITE, ANONYMOUS, INT64_C(1) << 40, 0);
    REQUIRE(address > 0);
    CHECK_ERROR(EINVAL, SystemNative_MUnmap(address, 0));
    CHECK_ERROR(EINVAL, SystemNative_MUnmap(address, -1));
    CHECK_ERROR(EINVAL, SystemNative_MUnmap(address + 1, 4096));
    CHECK_ERROR(EINVAL, SystemNative_MSync(address, -1, SystemNative_MS_SYNC));
    CHECK_ERROR(EINVAL, SystemNative_MSync(address, 4096, 0));
    CHECK_ERROR(EINVAL, SystemNative_MSync(address, 4096, SystemNative_MS_SYNC | SystemNative_MS_ASYNC));
    CHECK_ERROR(EINVAL, SystemNative_MSync(address, 4096, SystemNative_MS_INVALIDATE));
    CHECK_ERROR(EINVAL, SystemNative_MSync(address, 4096, SystemNative_MS_SYNC | 0x04));
    CHECK_SAME(0, SystemNative_MUnmap(address, 8192));
}

TEST(AnonymousMemoryIsZero)
{
    int64_t address = SystemNative_MMap(10000, READ_WRITE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    uint8_t* bytes = (uint8_t*)(intptr_t)address;
    for (int i = 0; i < 10000; i++) {
        REQUIRE(bytes[i] == 0);
        bytes[i] = 1;
    }
    CHECK_SAME(0, SystemNative_MUnmap(address, 10000));
}

#if !defined(_WIN32)
TEST(SharedMappingWritesTheFile)
{
    WriteFile("file", "0123456789");
    int fd = open("file", O_RDWR);
    int64_t address = SystemNative_MMap(10, READ_WRITE, SystemNative_MAP_SHARED, fd, 0);
    REQUIRE(address > 0);
    uint8_t* bytes = (uint8_t*)(intptr_t)address;
    CHECK_SAME('3', bytes[3]);
    bytes[3] = 'x';
    CHECK_SAME(0, SystemNative_MSync(address, 10, SystemNative_MS_SYNC));
    CHECK_SAME(0, SystemNative_MSync(address, 10, SystemNative_MS_ASYNC | SystemNative_MS_INVALIDATE));
    CHECK_SAME(0, SystemNative_MSync(address, 0, SystemNative_MS_SYNC));
    CHECK_TEXT("012x456789", ReadFile("file"));
    CHECK_SAME(0, SystemNative_MUnmap(address, 10));
    CHECK_ERROR(ENOMEM, SystemNative_MSync(address, 10, SystemNative_MS_SYNC));
    close(fd);
}

TEST(PrivateMappingKeepsToItself)
{
    WriteFile("file", "0123456789");
    int fd = open("file", O_RDONLY);
    int64_t address = SystemNative_MMap(10, READ_WRITE, SystemNative_MAP_PRIVATE, fd, 0);
    REQUIRE(address > 0);
    *(uint8_t*)(intptr_t)address = 'x';
    CHECK_TEXT("0123456789", ReadFile("file"));
    CHECK_SAME(0, SystemNative_MUnmap(address, 10));
    CHECK_ERROR(EACCES, SystemNative_MMap(10, READ_WRITE, SystemNative_MAP_SHARED, fd, 0));
    CHECK_ERROR(EINVAL, SystemNative_MMap(10, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, 1));
    close(fd);
}

TEST(OffsetAndProtection)
{
    int64_t page = sysconf(_SC_PAGESIZE);
    int fd = open("pages", O_RDWR | O_CREAT, 0600);
    REQUIRE(ftruncate(fd, 3 * page) == 0 && pwrite(fd, "x", 1, page) == 1);
    int64_t address = SystemNative_MMap(page, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, page);
    REQUIRE(address > 0);
    CHECK_SAME('x', *(uint8_t*)(intptr_t)address);
    /* The kernel reads on behalf of write(2), and says EFAULT for memory that may not be read. */
    CHECK_SAME(1, write(fd, (void*)(intptr_t)address, 1));
    CHECK_SAME(0, SystemNative_MUnmap(address, page));
    CHECK(write(fd, (void*)(intptr_t)address, 1) == -1 && errno == EFAULT);
    address = SystemNative_MMap(page, SystemNative_PROT_NONE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    CHECK(write(fd, (void*)(intptr_t)address, 1) == -1 && errno == EFAULT);
    CHECK_SAME(0, SystemNative_MUnmap(address, page));
    close(fd);
}
#endif
