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
    CHECK_ERROR(EINVAL, SystemNative_MMap(4096, READ_WRITE, ANONYMOUS | 0x200, -1, 0));
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

/* What the system makes of a flag that only wishes for something. Result: whether it took it. */
static bool TryFlag(int32_t flag)
{
    int64_t address = SystemNative_MMap(65536, READ_WRITE, ANONYMOUS | flag, -1, 0);
    if (address < 0) {
        CHECK_ERROR(ENOTSUP, address);
        return false;
    }
    *(uint8_t*)(intptr_t)address = 1;
    CHECK_SAME(0, SystemNative_MUnmap(address, 65536));
    return true;
}

TEST(WishesAreTakenOrNotSupported)
{
    bool reserve = TryFlag(SystemNative_MAP_NORESERVE);
    bool populate = TryFlag(SystemNative_MAP_POPULATE);
    bool lock = TryFlag(SystemNative_MAP_LOCKED);
    /* One system has the first alone, one the others. */
    CHECK(reserve || populate);
    CHECK(populate == lock);
}

TEST(HugePages)
{
    int32_t flags = ANONYMOUS | SystemNative_MAP_HUGETLB;
    int64_t result = SystemNative_MMap(4096, READ_WRITE, flags, -1, 0);
    CHECK(result == -Error_EINVAL || result == -Error_ENOTSUP);
    int64_t fileResult = SystemNative_MMap(INT64_C(1) << 30, READ_WRITE,
            SystemNative_MAP_SHARED | SystemNative_MAP_HUGETLB, 0, 0);
    CHECK(fileResult == -Error_EINVAL || fileResult == -Error_ENOTSUP);
    int64_t address = SystemNative_MMap(INT64_C(1) << 30, READ_WRITE, flags, -1, 0);
    if (address > 0) {
        CHECK_SAME(0, SystemNative_MUnmap(address, INT64_C(1) << 30));
    } else {
        /* Few systems have set any aside, or let everybody take them; an emulator's error is another. */
        CHECK(address == -Error_ENOMEM || address == -Error_EPERM || address == -Error_ENOTSUP
                || address == -Error_EINVAL);
    }
}

TEST(SizesOfHugePages)
{
    const int64_t length = INT64_C(1) << 30;
    const int32_t sizes[] = {SystemNative_MAP_HUGE_2MB, SystemNative_MAP_HUGE_1GB};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        int32_t flags = ANONYMOUS | SystemNative_MAP_HUGETLB | sizes[i];
        CHECK_ERROR(EINVAL, SystemNative_MMap(length, READ_WRITE, ANONYMOUS | sizes[i], -1, 0));
        int64_t result = SystemNative_MMap(length + 4096, READ_WRITE, flags, -1, 0);
        CHECK(result == -Error_EINVAL || result == -Error_ENOTSUP);
        int64_t address = SystemNative_MMap(length, READ_WRITE, flags, -1, 0);
        if (address > 0) {
            CHECK_SAME(0, SystemNative_MUnmap(address, length));
        } else {
            CHECK(address == -Error_ENOMEM || address == -Error_EPERM || address == -Error_ENOTSUP);
        }
    }
    /* No page is of 8 KiB, or of half of all that a number counts. */
    const uint32_t others[] = {13, 63};
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        int32_t size = (int32_t)(others[i] << SystemNative_MAP_HUGE_SHIFT);
        int64_t result = SystemNative_MMap(length, READ_WRITE, ANONYMOUS | SystemNative_MAP_HUGETLB | size, -1, 0);
        CHECK(result == -Error_ENOTSUP || (others[i] == 63 && result == -Error_EINVAL));
        CHECK_ERROR(EINVAL, SystemNative_MMap(length, READ_WRITE, ANONYMOUS | size, -1, 0));
    }
}

TEST(MProtectOddArguments)
{
    int64_t address = SystemNative_MMap(8192, READ_WRITE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    CHECK_ERROR(EINVAL, SystemNative_MProtect(address, -1, READ_WRITE));
    CHECK_ERROR(EINVAL, SystemNative_MProtect(address, 4096, 8));
    CHECK_ERROR(EINVAL, SystemNative_MProtect(address, 4096, -1));
    CHECK_ERROR(EINVAL, SystemNative_MProtect(address + 1, 4096, READ_WRITE));
    CHECK_SAME(0, SystemNative_MProtect(address, 0, SystemNative_PROT_NONE));
    *(uint8_t*)(intptr_t)address = 1;
    CHECK_SAME(0, SystemNative_MUnmap(address, 8192));
    CHECK_ERROR(ENOMEM, SystemNative_MProtect(address, 4096, READ_WRITE));
}

TEST(ProtectionsComeAndGo)
{
    enum { LENGTH = 4 * 65536 };
    int64_t address = SystemNative_MMap(LENGTH, READ_WRITE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    volatile uint8_t* bytes = (volatile uint8_t*)(intptr_t)address;
    bytes[LENGTH - 1] = 42;
    CHECK_SAME(0, SystemNative_MProtect(address, LENGTH, SystemNative_PROT_NONE));
    CHECK_SAME(0, SystemNative_MProtect(address + 65536, LENGTH - 65536, SystemNative_PROT_READ));
    CHECK_SAME(42, bytes[LENGTH - 1]);
    CHECK_SAME(0, SystemNative_MProtect(address, LENGTH, READ_WRITE));
    bytes[0] = 1;
    CHECK_SAME(42, bytes[LENGTH - 1]);
    CHECK_SAME(0, SystemNative_MProtect(address, 65536, SystemNative_PROT_READ | SystemNative_PROT_EXEC));
    CHECK_SAME(1, bytes[0]);
    CHECK_SAME(0, SystemNative_MUnmap(address, LENGTH));
}

TEST(ReservedAddressesGetMemoryPartByPart)
{
    int64_t length = INT64_C(1) << 36;
    int64_t address = SystemNative_MMap(length, SystemNative_PROT_NONE, ANONYMOUS, -1, 0);
    if (address == -Error_ENOMEM) {
        SKIP("there is no room for 64 GB of addresses");
    }
    REQUIRE(address > 0);
    int64_t middle = address + length / 2;
    CHECK_SAME(0, SystemNative_MProtect(middle, 65536, READ_WRITE));
    uint8_t* bytes = (uint8_t*)(intptr_t)middle;
    CHECK_SAME(0, bytes[65535]);
    bytes[65535] = 1;
    CHECK_SAME(0, SystemNative_MProtect(middle - 65536, 3 * 65536, READ_WRITE));
    CHECK_SAME(1, bytes[65535]);
    bytes[-65536] = 2;
    bytes[65536] = 3;
    CHECK_SAME(0, SystemNative_MProtect(middle, 65536, SystemNative_PROT_NONE));
    CHECK_SAME(0, SystemNative_MUnmap(address, length));
}

TEST(MRemapOddArguments)
{
    int64_t address = SystemNative_MMap(65536, READ_WRITE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    CHECK_ERROR(EINVAL, SystemNative_MRemap(address, 0, 65536, SystemNative_MREMAP_MAYMOVE));
    CHECK_ERROR(EINVAL, SystemNative_MRemap(address, 65536, 0, SystemNative_MREMAP_MAYMOVE));
    CHECK_ERROR(EINVAL, SystemNative_MRemap(address, -1, 65536, 0));
    CHECK_ERROR(EINVAL, SystemNative_MRemap(address, 65536, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MRemap(address, 65536, 65536, 2));
    CHECK_SAME(0, SystemNative_MUnmap(address, 65536));
}

TEST(MRemapGrowsAndShrinks)
{
    int64_t page = SystemNative_GetPageSize();
    int64_t address = SystemNative_MMap(4 * page, READ_WRITE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    uint8_t* bytes = (uint8_t*)(intptr_t)address;
    bytes[4 * page - 1] = 42;
    int64_t larger = SystemNative_MRemap(address, 4 * page, 1000 * page, SystemNative_MREMAP_MAYMOVE);
    if (larger == -Error_ENOTSUP) {
        CHECK_SAME(0, SystemNative_MUnmap(address, 4 * page));
        SKIP("there is no mremap");
    }
    REQUIRE(larger > 0);
    bytes = (uint8_t*)(intptr_t)larger;
    CHECK_SAME(42, bytes[4 * page - 1]);
    CHECK_SAME(0, bytes[1000 * page - 1]);
    CHECK_SAME(larger, SystemNative_MRemap(larger, 1000 * page, page, 0));
    int64_t huge = SystemNative_MRemap(larger, page, INT64_C(1) << 60, 0);
    CHECK(huge == -Error_ENOMEM || huge == -Error_EINVAL);
    CHECK_ERROR(EINVAL, SystemNative_MRemap(larger + 1, page, 2 * page, 0));
    CHECK_SAME(0, SystemNative_MUnmap(larger, page));
    CHECK_ERROR(EFAULT, SystemNative_MRemap(larger, page, 2 * page, SystemNative_MREMAP_MAYMOVE));
}

#if !defined(_WIN32)
TEST(ProtectionOfAFileThatMayNotBeWritten)
{
    WriteFile("file", "0123456789");
    int fd = open("file", O_RDONLY);
    int64_t address = SystemNative_MMap(10, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, 0);
    REQUIRE(address > 0);
    CHECK_ERROR(EACCES, SystemNative_MProtect(address, 10, READ_WRITE));
    CHECK_SAME(0, SystemNative_MProtect(address, 10, SystemNative_PROT_NONE));
    CHECK(write(fd, (void*)(intptr_t)address, 1) == -1);
    CHECK_SAME(0, SystemNative_MUnmap(address, 10));
    CHECK_ERROR(ENOMEM, SystemNative_MProtect(address, 10, SystemNative_PROT_READ));
    close(fd);
}

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

#if defined(__linux__)
TEST(OffsetBeyondAnyFile)
{
    const int64_t page = SystemNative_GetPageSize();
    WriteFile("small", "text");
    int64_t fd = SystemNative_Open("small", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EOVERFLOW, SystemNative_MMap(2 * page, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd,
            INT64_MAX - page + 1));
    CHECK_SAME(0, SystemNative_Close(fd));
}
#endif

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

#if defined(_WIN32)
TEST(ProtectionOfAFileIsNoMoreThanWasMapped)
{
    int64_t fd = SystemNative_Open("protected", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600);
    REQUIRE(fd > 0 && SystemNative_FTruncate(fd, 65536) == 0);
    int64_t address = SystemNative_MMap(65536, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, 0);
    REQUIRE(address > 0);
    CHECK_ERROR(EACCES, SystemNative_MProtect(address, 65536, READ_WRITE));
    CHECK_SAME(0, SystemNative_MProtect(address, 65536, SystemNative_PROT_NONE));
    CHECK_SAME(0, SystemNative_MProtect(address, 65536, SystemNative_PROT_READ));
    CHECK_SAME(0, *(uint8_t*)(intptr_t)address);
    CHECK_SAME(0, SystemNative_MUnmap(address, 65536));
    address = SystemNative_MMap(65536, READ_WRITE, SystemNative_MAP_PRIVATE, fd, 0);
    REQUIRE(address > 0);
    CHECK_SAME(0, SystemNative_MProtect(address, 65536, SystemNative_PROT_READ));
    CHECK_SAME(0, SystemNative_MProtect(address, 65536, READ_WRITE));
    *(uint8_t*)(intptr_t)address = 'x';
    CHECK_SAME(0, SystemNative_MUnmap(address, 65536));
    uint8_t byte = 1;
    CHECK_SAME(1, SystemNative_PRead(fd, &byte, 1, 0));
    CHECK_SAME(0, byte);
    CHECK_SAME(0, SystemNative_Close(fd));
}
#endif
