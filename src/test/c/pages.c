#include "test.h"

enum {
    READ_WRITE = SystemNative_PROT_READ | SystemNative_PROT_WRITE,
    ANONYMOUS = SystemNative_MAP_PRIVATE | SystemNative_MAP_ANONYMOUS,
    /* Of each system's offsets and pages a multiple. */
    LENGTH = 65536,
};

static int64_t MapAnonymous(void)
{
    int64_t address = SystemNative_MMap(LENGTH, READ_WRITE, ANONYMOUS, -1, 0);
    CHECK(address > 0);
    return address;
}

static void Unmap(int64_t address)
{
    CHECK_SAME(0, SystemNative_MUnmap(address, LENGTH));
}

/* A sanitizer's library takes the calls that lock, and does nothing. */
static bool AreLocksIgnored(void)
{
    int64_t address = MapAnonymous();
    Unmap(address);
    return SystemNative_MLock(address, LENGTH) == 0;
}

TEST(PageSize)
{
    int32_t size = SystemNative_GetPageSize();
    CHECK(size >= 4096 && LENGTH % size == 0);
    CHECK_SAME(SystemNative_SysConf(SystemNative_SC_PAGESIZE), size);
}

TEST(MAdviseOddArguments)
{
    int64_t address = MapAnonymous();
    CHECK_ERROR(EINVAL, SystemNative_MAdvise(address, -1, SystemNative_MADV_NORMAL));
    CHECK_ERROR(EINVAL, SystemNative_MAdvise(address, LENGTH, -1));
    CHECK_ERROR(EINVAL, SystemNative_MAdvise(address, LENGTH, SystemNative_MADV_POPULATE_WRITE + 1));
    CHECK_ERROR(EINVAL, SystemNative_MAdvise(address, LENGTH, INT32_MAX));
    CHECK_ERROR(EINVAL, SystemNative_MAdvise(address + 1, 10, SystemNative_MADV_WILLNEED));
    CHECK_ERROR(EINVAL, SystemNative_PosixMAdvise(address, -1, SystemNative_POSIX_MADV_NORMAL));
    CHECK_ERROR(EINVAL, SystemNative_PosixMAdvise(address, LENGTH, -1));
    CHECK_ERROR(EINVAL, SystemNative_PosixMAdvise(address, LENGTH, SystemNative_POSIX_MADV_DONTNEED + 1));
    CHECK_ERROR(EINVAL, SystemNative_PosixMAdvise(address + 1, 10, SystemNative_POSIX_MADV_DONTNEED));
    CHECK_SAME(0, SystemNative_MAdvise(address, 0, SystemNative_MADV_WILLNEED));
    Unmap(address);
}

TEST(AllAdviceIsTakenOrNotSupported)
{
    int64_t address = MapAnonymous();
    for (int32_t advice = 0; advice <= SystemNative_MADV_POPULATE_WRITE; advice++) {
        int32_t result = SystemNative_MAdvise(address, LENGTH, advice);
        /* A kernel without huge pages says EINVAL of them. */
        bool huge = advice == SystemNative_MADV_HUGEPAGE || advice == SystemNative_MADV_NOHUGEPAGE;
        if (!CHECK(result == 0 || result == -Error_ENOTSUP || (huge && result == -Error_EINVAL))) {
            printf("  advice %d: %s\n", advice, "neither");
        }
    }
    CHECK_SAME(0, SystemNative_MAdvise(address, LENGTH, SystemNative_MADV_NORMAL));
    CHECK_SAME(0, SystemNative_MAdvise(address, LENGTH, SystemNative_MADV_WILLNEED));
    Unmap(address);
}

TEST(PosixAdviceLosesNothing)
{
    int64_t address = MapAnonymous();
    uint8_t* bytes = (uint8_t*)(intptr_t)address;
    memset(bytes, 42, LENGTH);
    for (int32_t advice = 0; advice <= SystemNative_POSIX_MADV_DONTNEED; advice++) {
        int32_t result = SystemNative_PosixMAdvise(address, LENGTH, advice);
        CHECK(result == 0 || result == -Error_ENOTSUP);
        CHECK(bytes[0] == 42 && bytes[LENGTH - 1] == 42);
    }
    CHECK_SAME(0, SystemNative_PosixMAdvise(address, LENGTH, SystemNative_POSIX_MADV_NORMAL));
    CHECK_SAME(0, SystemNative_PosixMAdvise(address, LENGTH, SystemNative_POSIX_MADV_WILLNEED));
    CHECK_SAME(0, SystemNative_PosixMAdvise(address, LENGTH, SystemNative_POSIX_MADV_DONTNEED));
    Unmap(address);
    /* An emulator drops advice and looks at nothing. */
    int32_t unmapped = SystemNative_PosixMAdvise(address, LENGTH, SystemNative_POSIX_MADV_WILLNEED);
    CHECK(unmapped == (ON_MACOS ? -Error_EINVAL : -Error_ENOMEM) || unmapped == 0);
}

TEST(WhatIsFreedIsWrittenAnew)
{
    int64_t address = MapAnonymous();
    uint8_t* bytes = (uint8_t*)(intptr_t)address;
    memset(bytes, 42, LENGTH);
    int32_t result = SystemNative_MAdvise(address, LENGTH, SystemNative_MADV_FREE);
    CHECK(result == 0 || result == -Error_ENOTSUP);
    CHECK(bytes[0] == 42 || bytes[0] == 0);
    memset(bytes, 43, LENGTH);
    CHECK(bytes[0] == 43 && bytes[LENGTH - 1] == 43);
    Unmap(address);
}

TEST(LocksAndUnlocks)
{
    int64_t address = MapAnonymous();
    CHECK_ERROR(EINVAL, SystemNative_MLock(address, -1));
    CHECK_ERROR(EINVAL, SystemNative_MUnlock(address, -1));
    CHECK_SAME(0, SystemNative_MLock(address, 0));
    CHECK_SAME(0, SystemNative_MUnlock(address, 0));
    CHECK_SAME(0, SystemNative_MLock(address + 5, 10));
    CHECK_SAME(0, SystemNative_MUnlock(address + 5, 10));
    CHECK_SAME(0, SystemNative_MUnlock(address, LENGTH));
    Unmap(address);
    if (AreLocksIgnored()) {
        SKIP("nothing is locked");
    }
    CHECK_ERROR(ENOMEM, SystemNative_MLock(address, LENGTH));
    CHECK_ERROR(ENOMEM, SystemNative_MUnlock(address, LENGTH));
}

TEST(PagesInMemory)
{
    enum { PAGES = 700 };
    int64_t page = SystemNative_GetPageSize();
    int64_t address = SystemNative_MMap(PAGES * page, READ_WRITE, ANONYMOUS, -1, 0);
    REQUIRE(address > 0);
    uint8_t* bytes = (uint8_t*)(intptr_t)address;
    for (int i = 0; i < PAGES; i++) {
        bytes[i * page] = 1;
    }
    uint8_t pages[PAGES + 1];
    memset(pages, 9, sizeof(pages));
    CHECK_SAME(PAGES, SystemNative_MInCore(address, PAGES * page, pages, PAGES));
    for (int i = 0; i < PAGES; i++) {
        if (!CHECK(pages[i] == 1)) {
            break;
        }
    }
    CHECK_SAME(9, pages[PAGES]);
    CHECK_SAME(2, SystemNative_MInCore(address, page + 1, pages, 2));
    CHECK_SAME(0, SystemNative_MInCore(address, 0, pages, 0));
    CHECK_ERROR(ERANGE, SystemNative_MInCore(address, page + 1, pages, 1));
    CHECK_ERROR(EINVAL, SystemNative_MInCore(address + 1, 1, pages, 1));
    CHECK_ERROR(EINVAL, SystemNative_MInCore(address, -1, pages, 1));
    CHECK_ERROR(EINVAL, SystemNative_MInCore(address, 1, pages, -1));
    CHECK_SAME(0, SystemNative_MUnmap(address, PAGES * page));
    CHECK_SAME(ON_MACOS ? 1 : -Error_ENOMEM, SystemNative_MInCore(address, page, pages, 1));
}

TEST(LockAllOddArguments)
{
    const int32_t odd[] = {8, -1, INT32_MIN, 16};
    for (size_t i = 0; i < COUNT_OF(odd); i++) {
        int32_t result = SystemNative_MLockAll(odd[i]);
        CHECK(result == -Error_EINVAL || result == -Error_ENOTSUP);
    }
    int32_t result = SystemNative_MUnlockAll();
    CHECK(result == 0 || result == -Error_ENOTSUP);
}

#if !defined(_WIN32)
static long StatusKilobytes(const char* name)
{
    FILE* file = fopen("/proc/self/status", "r");
    char line[256];
    long found = -1;
    size_t length = strlen(name);
    while (file != NULL && fgets(line, sizeof(line), file) != NULL) {
        if (strncmp(line, name, length) == 0) {
            found = strtol(line + length, NULL, 10);
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return found;
}

TEST(LocksAllAndUnlocks)
{
    int32_t result = SystemNative_MLockAll(SystemNative_MCL_FUTURE);
    if (AreLocksIgnored()) {
        SKIP("nothing is locked");
    }
    if (result != 0) {
        CHECK(result == -Error_ENOTSUP || result == -Error_ENOMEM || result == -Error_EPERM);
        CHECK(result != -Error_ENOTSUP || SystemNative_MUnlockAll() == -Error_ENOTSUP);
        SKIP("nothing may be locked here");
    }
    int64_t address = MapAnonymous();
    uint8_t pages[LENGTH / 4096];
    int32_t count = SystemNative_MInCore(address, LENGTH, pages, sizeof(pages));
    CHECK(count > 0 && pages[0] == 1 && pages[count - 1] == 1);
    CHECK_SAME(0, SystemNative_MUnlockAll());
    long locked = StatusKilobytes("VmLck:");
    CHECK(locked <= 0);
    Unmap(address);
}

TEST(LockBeyondTheLimit)
{
    if (geteuid() == 0) {
        SKIP("the superuser has no limit");
    }
    pid_t child = fork();
    if (child == 0) {
        int64_t address = SystemNative_MMap(LENGTH, READ_WRITE, ANONYMOUS, -1, 0);
        struct rlimit little = {4096, 4096};
        struct rlimit nothing = {0, 0};
        bool refused = setrlimit(RLIMIT_MEMLOCK, &little) == 0
                && SystemNative_MLock(address, LENGTH) == -Error_ENOMEM && setrlimit(RLIMIT_MEMLOCK, &nothing) == 0
                && SystemNative_MLock(address, LENGTH) == -Error_EPERM
                && SystemNative_MLockAll(SystemNative_MCL_CURRENT) == -Error_EPERM;
        _exit(refused ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

#if defined(__linux__)
TEST(AdviceOnWhatIsNotThere)
{
    WriteFile("empty", "");
    int64_t fd = SystemNative_Open("empty", SystemNative_O_RDONLY, 0);
    int64_t address = SystemNative_MMap(LENGTH, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd, 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    REQUIRE(address > 0);
    int32_t beyondTheEnd = SystemNative_MAdvise(address, LENGTH, SystemNative_MADV_POPULATE_READ);
    Unmap(address);
    int32_t unmapped = SystemNative_MAdvise(address, LENGTH, SystemNative_MADV_WILLNEED);
    if (unmapped == 0) {
        SKIP("an emulator passes no advice on");
    }
    CHECK_ERROR(ENOMEM, unmapped);
    CHECK(beyondTheEnd == -Error_EFAULT || beyondTheEnd == -Error_ENOTSUP);
}
#endif

TEST(AdviceOnAFile)
{
    int fd = open("pages", O_RDWR | O_CREAT, 0600);
    static uint8_t content[LENGTH];
    memset(content, 42, LENGTH);
    REQUIRE(write(fd, content, LENGTH) == LENGTH);
    int64_t address = SystemNative_MMap(LENGTH, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, 0);
    REQUIRE(address > 0);
    const int32_t advice[] = {SystemNative_MADV_RANDOM, SystemNative_MADV_SEQUENTIAL, SystemNative_MADV_WILLNEED,
            SystemNative_MADV_DONTNEED, SystemNative_MADV_NORMAL};
    for (size_t i = 0; i < COUNT_OF(advice); i++) {
        CHECK_SAME(0, SystemNative_MAdvise(address, LENGTH, advice[i]));
        CHECK_SAME(42, *(uint8_t*)(intptr_t)(address + LENGTH - 1));
    }
    Unmap(address);
    close(fd);
}

TEST(LockUnderAStormOfSignals)
{
    StartStorm();
    for (int i = 0; i < 200; i++) {
        int64_t address = SystemNative_MMap(LENGTH, READ_WRITE, ANONYMOUS, -1, 0);
        CHECK(address > 0);
        CHECK_SAME(0, SystemNative_MLock(address, LENGTH));
        CHECK_SAME(0, SystemNative_MUnlock(address, LENGTH));
        CHECK_SAME(0, SystemNative_MUnmap(address, LENGTH));
    }
    StopStorm();
}
#endif
