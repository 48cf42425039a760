#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_EXCL,
};

/* A name that no other run has. */
static const char* MakeName(void)
{
    static char name[40];
    snprintf(name, sizeof(name), "/interop-test-%d", (int)SystemNative_GetPid());
    return name;
}

static bool HasSharedMemory(void)
{
    int64_t fd = SystemNative_ShmOpen("/interop-missing", SystemNative_O_RDONLY, 0);
    CHECK(fd == -Error_ENOTSUP || fd == -Error_ENOENT);
    return fd == -Error_ENOENT;
}

TEST(MemoryIsAFile)
{
    int32_t supported = SystemNative_IsMemfdSupported();
    CHECK(supported == 0 || supported == 1);
    int64_t fd = SystemNative_MemfdCreate("some name", SystemNative_MFD_CLOEXEC);
    if (supported == 0) {
        CHECK_ERROR(ENOTSUP, fd);
        CHECK_ERROR(ENOTSUP, SystemNative_FcntlAddSeals(fd, 0));
        CHECK_ERROR(ENOTSUP, SystemNative_FcntlGetSeals(fd));
        return;
    }
    REQUIRE(fd >= 0);
    CHECK_SAME(SystemNative_FD_CLOEXEC, SystemNative_FcntlGetFD(fd));
    CHECK_SAME(3, SystemNative_Write(fd, (const uint8_t*)"abc", 3));
    uint8_t buffer[4] = {0};
    CHECK_SAME(3, SystemNative_PRead(fd, buffer, 4, 0));
    CHECK_TEXT("abc", buffer);
    int32_t readWrite = SystemNative_PROT_READ | SystemNative_PROT_WRITE;
    int64_t address = SystemNative_MMap(3, readWrite, SystemNative_MAP_SHARED, fd, 0);
    REQUIRE(address > 0);
    *(uint8_t*)(intptr_t)address = 'x';
    CHECK_SAME(3, SystemNative_PRead(fd, buffer, 4, 0));
    CHECK_TEXT("xbc", buffer);
    CHECK_SAME(0, SystemNative_MUnmap(address, 3));
    /* Nobody allowed seals, and so the only one is that there be no other. */
    CHECK_SAME(SystemNative_F_SEAL_SEAL, SystemNative_FcntlGetSeals(fd) & SystemNative_F_SEAL_SEAL);
    CHECK_ERROR(EPERM, SystemNative_FcntlAddSeals(fd, SystemNative_F_SEAL_GROW));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_MemfdCreate("", 0);
    CHECK_SAME(0, SystemNative_FcntlGetFD(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(EFAULT, SystemNative_MemfdCreate(NULL, 0));
    CHECK_ERROR(EINVAL, SystemNative_MemfdCreate("x", 0x40));
    CHECK_ERROR(EINVAL, SystemNative_MemfdCreate("x", INT32_MIN | 0x40));
}

TEST(SealsHold)
{
    if (SystemNative_IsMemfdSupported() == 0) {
        SKIP("there are no files in memory");
    }
    int64_t fd = SystemNative_MemfdCreate("sealed", SystemNative_MFD_CLOEXEC | SystemNative_MFD_ALLOW_SEALING);
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_FTruncate(fd, 100));
    CHECK_SAME(0, SystemNative_FcntlGetSeals(fd));
    CHECK_ERROR(EINVAL, SystemNative_FcntlAddSeals(fd, 0x400));
    CHECK_ERROR(EINVAL, SystemNative_FcntlAddSeals(fd, -1));
    int32_t readWrite = SystemNative_PROT_READ | SystemNative_PROT_WRITE;
    int64_t address = SystemNative_MMap(100, readWrite, SystemNative_MAP_SHARED, fd, 0);
    CHECK_ERROR(EBUSY, SystemNative_FcntlAddSeals(fd, SystemNative_F_SEAL_WRITE));
    CHECK_SAME(0, SystemNative_MUnmap(address, 100));
    CHECK_SAME(0, SystemNative_FcntlAddSeals(fd, SystemNative_F_SEAL_GROW));
    CHECK_ERROR(EPERM, SystemNative_FTruncate(fd, 101));
    CHECK_SAME(0, SystemNative_FcntlAddSeals(fd, SystemNative_F_SEAL_SHRINK));
    CHECK_ERROR(EPERM, SystemNative_FTruncate(fd, 99));
    CHECK_SAME(1, SystemNative_Write(fd, (const uint8_t*)"x", 1));
    CHECK_SAME(0, SystemNative_FcntlAddSeals(fd, SystemNative_F_SEAL_WRITE | SystemNative_F_SEAL_SEAL));
    CHECK_ERROR(EPERM, SystemNative_Write(fd, (const uint8_t*)"x", 1));
    CHECK_ERROR(EPERM, SystemNative_FcntlAddSeals(fd, SystemNative_F_SEAL_WRITE));
    CHECK_SAME(SystemNative_F_SEAL_SEAL | SystemNative_F_SEAL_SHRINK | SystemNative_F_SEAL_GROW
            | SystemNative_F_SEAL_WRITE, SystemNative_FcntlGetSeals(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FcntlAddSeals(BadDescriptors[i], 0));
        CHECK_ERROR(EBADF, SystemNative_FcntlGetSeals(BadDescriptors[i]));
    }
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_ERROR(EINVAL, SystemNative_FcntlGetSeals(ends.WriteEnd));
    CHECK_ERROR(EINVAL, SystemNative_FcntlAddSeals(ends.WriteEnd, SystemNative_F_SEAL_GROW));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

TEST(SizesOfHugePages)
{
    const int32_t huge = SystemNative_MFD_CLOEXEC | SystemNative_MFD_HUGETLB;
    const int32_t sizes[] = {SystemNative_MFD_HUGE_2MB, SystemNative_MFD_HUGE_1GB};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        int64_t fd = SystemNative_MemfdCreate("huge", huge | sizes[i]);
        SystemNative_FileStatus status;
        if (fd >= 0) {
            CHECK_SAME(0, SystemNative_FStat(fd, &status));
            CHECK_SAME(INT64_C(1) << (sizes[i] >> SystemNative_MFD_HUGE_SHIFT), status.Blksize);
            CHECK_SAME(0, SystemNative_Close(fd));
        } else {
            CHECK(fd == -Error_ENOTSUP || fd == -Error_ENOENT);
        }
    }
    /* No page is of 8 KiB. */
    int64_t none = SystemNative_MemfdCreate("huge", huge | 13 << SystemNative_MFD_HUGE_SHIFT);
    CHECK_SAME(-Error_ENOTSUP, none);
    int64_t small = SystemNative_MemfdCreate("small", SystemNative_MFD_CLOEXEC | SystemNative_MFD_HUGE_2MB);
    CHECK(small == -Error_EINVAL || small == -Error_ENOTSUP);
}

TEST(MemoryIsShared)
{
    const char* name = MakeName();
    if (!HasSharedMemory()) {
        CHECK_ERROR(ENOTSUP, SystemNative_ShmUnlink(name));
        return;
    }
    int64_t first = SystemNative_ShmOpen(name, CREATE, 0600);
    REQUIRE(first >= 0);
    CHECK_ERROR(EEXIST, SystemNative_ShmOpen(name, CREATE, 0600));
    int64_t second = SystemNative_ShmOpen(name, SystemNative_O_RDWR, 0);
    REQUIRE(second >= 0);
    CHECK_SAME(SystemNative_FD_CLOEXEC, SystemNative_FcntlGetFD(first));
    CHECK_SAME(0, SystemNative_FTruncate(first, 4096));
    int32_t readWrite = SystemNative_PROT_READ | SystemNative_PROT_WRITE;
    int64_t addresses[] = {SystemNative_MMap(4096, readWrite, SystemNative_MAP_SHARED, first, 0),
        SystemNative_MMap(4096, readWrite, SystemNative_MAP_SHARED, second, 0)};
    REQUIRE(addresses[0] > 0 && addresses[1] > 0);
    strcpy((char*)(intptr_t)addresses[0], "shared");
    CHECK_TEXT("shared", (const char*)(intptr_t)addresses[1]);
    CHECK_SAME(0, SystemNative_ShmUnlink(name));
    CHECK_ERROR(ENOENT, SystemNative_ShmUnlink(name));
    CHECK_ERROR(ENOENT, SystemNative_ShmOpen(name, SystemNative_O_RDWR, 0));
    CHECK_TEXT("shared", (const char*)(intptr_t)addresses[1]);
    for (int i = 0; i < 2; i++) {
        CHECK_SAME(0, SystemNative_MUnmap(addresses[i], 4096));
    }
    CHECK_SAME(0, SystemNative_Close(first));
    CHECK_SAME(0, SystemNative_Close(second));
}

TEST(OddArguments)
{
    if (!HasSharedMemory()) {
        SKIP("there is no shared memory that is a file");
    }
    const char* names[] = {"", "/", "x", "x/y", "/x/y", "//", "//x", "/x/", "/.", "/..", "../x"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_ERROR(EINVAL, SystemNative_ShmOpen(names[i], SystemNative_O_RDONLY, 0));
        CHECK_ERROR(EINVAL, SystemNative_ShmUnlink(names[i]));
    }
    CHECK_ERROR(EFAULT, SystemNative_ShmOpen(NULL, SystemNative_O_RDONLY, 0));
    CHECK_ERROR(EFAULT, SystemNative_ShmUnlink(NULL));
    char name[300];
    memset(name, 'n', sizeof(name));
    name[0] = '/';
    name[257] = '\0';
    CHECK_ERROR(ENAMETOOLONG, SystemNative_ShmOpen(name, SystemNative_O_RDONLY, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_ShmUnlink(name));
    const int32_t flags[] = {SystemNative_O_WRONLY, SystemNative_O_WRONLY | SystemNative_O_RDWR,
        SystemNative_O_APPEND, SystemNative_O_NONBLOCK, 4, 0x10000, -1, INT32_MIN};
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        CHECK_ERROR(EINVAL, SystemNative_ShmOpen("/interop-missing", flags[i], 0));
    }
    CHECK_ERROR(EINVAL, SystemNative_ShmOpen("/interop-missing", CREATE, SystemNative_ALLPERMS + 1));
    CHECK_ERROR(EINVAL, SystemNative_ShmOpen("/interop-missing", CREATE, -1));
    CHECK(!HasSharedMemory() || SystemNative_ShmUnlink("/interop-missing") == -Error_ENOENT);
}

#if !defined(_WIN32)
TEST(LengthsAndModes)
{
    char name[300];
    memset(name, 'n', sizeof(name));
    snprintf(name, sizeof(name), "%s", MakeName());
    name[strlen(name)] = '-';
    /* macOS takes no more than 31 characters. */
    int longest = SystemNative_IsMemfdSupported() == 1 ? 256 : 31;
    name[longest] = '\0';
    int64_t fd = SystemNative_ShmOpen(name, CREATE, 0666);
    REQUIRE(fd >= 0);
    struct stat status;
    CHECK(fstat((int)fd, &status) == 0);
    CHECK_SAME(ON_MACOS ? 0666 : 0644, status.st_mode & 0777);
    CHECK_SAME(0, SystemNative_FTruncate(fd, 10));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_ShmOpen(name, SystemNative_O_RDWR | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC, 0);
    if (ON_MACOS) {
        CHECK_ERROR(EINVAL, fd);
    } else {
        CHECK(fstat((int)fd, &status) == 0);
        CHECK_SAME(0, status.st_size);
        CHECK_SAME(0, SystemNative_Close(fd));
    }
    CHECK_SAME(0, SystemNative_ShmUnlink(name));
    fd = SystemNative_ShmOpen(name, CREATE, 01666);
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_ShmUnlink(name));
    if (SystemNative_IsMemfdSupported() == 1) {
        name[250] = '\0';
        CHECK_ERROR(EINVAL, SystemNative_MemfdCreate(name, 0));
        name[249] = '\0';
        fd = SystemNative_MemfdCreate(name, 0);
        CHECK(fd >= 0);
        CHECK_SAME(0, SystemNative_Close(fd));
    }
}

TEST(OutOfDescriptors)
{
    const char* name = MakeName();
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 3, .rlim_max = 3};
        setrlimit(RLIMIT_NOFILE, &limit);
        int64_t memory = SystemNative_MemfdCreate("x", 0);
        bool supported = SystemNative_IsMemfdSupported() == 1;
        _exit(memory == (supported ? -Error_EMFILE : -Error_ENOTSUP)
                && SystemNative_ShmOpen(name, CREATE, 0600) == -Error_EMFILE ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

#include "seccomp.h"
#if CAN_FILTER
#include <sys/syscall.h>
#endif

#if CAN_FILTER && defined(SYS_memfd_create)
TEST(OldKernels)
{
    pid_t child = fork();
    if (child == 0) {
        if (!FilterCall(SYS_memfd_create, ENOSYS)) {
            _exit(77);
        }
        _exit(SystemNative_IsMemfdSupported() == 0 && SystemNative_MemfdCreate("x", 0) == -Error_ENOTSUP ? 0 : 1);
    }
    int status = WaitFor(child);
    if (status == 77) {
        SKIP("calls cannot be filtered here");
    }
    CHECK_SAME(0, status);
}
#endif
#endif
