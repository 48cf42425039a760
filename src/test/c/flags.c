#include "test.h"

static int64_t Create(const char* path)
{
    return SystemNative_Open(path, SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC, 0600);
}

TEST(UnknownFlagsAndFiles)
{
    const int32_t flags[] = {8, 0x10, 0x80000, -1, INT32_MIN};
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        CHECK_ERROR(EINVAL, SystemNative_LChflags(".", flags[i]));
        CHECK_ERROR(EINVAL, SystemNative_FChflags(-1, flags[i]));
    }
    CHECK_ERROR(ENOENT, SystemNative_LChflags("missing", 0));
    CHECK_ERROR(ENOENT, SystemNative_LChflags("", 0));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FChflags(BadDescriptors[i], 0));
    }
}

TEST(HiddenWhereTheSystemHidesFiles)
{
    int64_t fd = Create("hidden");
    REQUIRE(fd >= 0);
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStat(fd, &status));
    CHECK_SAME(0, status.Flags & SystemNative_STATUS_HIDDEN);
    CHECK_SAME(SystemNative_CanGetHiddenFlag(), SystemNative_LChflagsCanSetHiddenFlag());
    if (SystemNative_LChflagsCanSetHiddenFlag() == 0) {
        CHECK_ERROR(ENOTSUP, SystemNative_LChflags("hidden", SystemNative_UF_HIDDEN));
        CHECK_ERROR(ENOTSUP, SystemNative_FChflags(fd, SystemNative_UF_HIDDEN));
    } else {
        CHECK_SAME(0, SystemNative_LChflags("hidden", SystemNative_UF_HIDDEN));
        CHECK_SAME(0, SystemNative_FStat(fd, &status));
        CHECK_SAME(SystemNative_STATUS_HIDDEN, status.Flags & SystemNative_STATUS_HIDDEN);
        CHECK_SAME(0, SystemNative_FChflags(fd, 0));
        CHECK_SAME(0, SystemNative_Stat("hidden", &status));
        CHECK_SAME(0, status.Flags & SystemNative_STATUS_HIDDEN);
        CHECK_SAME(0, SystemNative_FChflags(fd, SystemNative_UF_HIDDEN));
        CHECK_SAME(0, SystemNative_LStat("hidden", &status));
        CHECK_SAME(SystemNative_STATUS_HIDDEN, status.Flags & SystemNative_STATUS_HIDDEN);
        int64_t readOnly = SystemNative_Open("hidden", SystemNative_O_RDONLY, 0);
        CHECK_SAME(0, SystemNative_FChflags(readOnly, 0));
        CHECK_SAME(0, SystemNative_FStat(fd, &status));
        CHECK_SAME(0, status.Flags & SystemNative_STATUS_HIDDEN);
        CHECK_SAME(0, SystemNative_Close(readOnly));
    }
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("hidden"));
}

#if defined(_WIN32)
#include <windows.h>

TEST(OtherAttributesStay)
{
    int64_t fd = Create("attributes");
    CHECK(SetFileAttributesW(L"attributes", FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_READONLY));
    CHECK_SAME(0, SystemNative_LChflags("attributes", SystemNative_UF_HIDDEN));
    CHECK_SAME(FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_READONLY | FILE_ATTRIBUTE_HIDDEN,
            GetFileAttributesW(L"attributes") & (DWORD)~FILE_ATTRIBUTE_ARCHIVE);
    CHECK_SAME(0, SystemNative_FChflags(fd, 0));
    CHECK_SAME(FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_READONLY,
            GetFileAttributesW(L"attributes") & (DWORD)~FILE_ATTRIBUTE_ARCHIVE);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK(SetFileAttributesW(L"attributes", FILE_ATTRIBUTE_NORMAL));
    CHECK_SAME(0, SystemNative_LChflags("attributes", 0));
    CHECK_SAME(0, SystemNative_Unlink("attributes"));
    CHECK_ERROR(ENOTSUP, SystemNative_LChflags(".", SystemNative_UF_NODUMP));
    CHECK_ERROR(ENOTSUP, SystemNative_FChflags(-1, SystemNative_SF_IMMUTABLE | SystemNative_UF_HIDDEN));
}
#elif defined(__linux__)
#include <sys/ioctl.h>

/* FS_IOC_GETFLAGS, and FS_NODUMP_FL and its like, of linux/fs.h. */
enum {
    IMMUTABLE = 0x10,
    APPEND = 0x20,
    NODUMP = 0x40,
    NOATIME = 0x80,
};

static unsigned int FlagsOf(int64_t fd)
{
    unsigned int flags[2] = {0, 0};
    CHECK(ioctl((int)fd, (Test_Request)_IOR('f', 1, long), flags) == 0);
    return flags[0];
}

TEST(FlagsThatLinuxHas)
{
    int64_t fd = Create("flags");
    REQUIRE(fd >= 0);
    int32_t result = SystemNative_LChflags("flags", SystemNative_UF_NODUMP);
    if (result == -Error_ENOTSUP) {
        SKIP("the file system has no flags");
    }
    CHECK_SAME(0, result);
    CHECK_SAME(NODUMP, FlagsOf(fd) & (IMMUTABLE | APPEND | NODUMP));
    unsigned int more[2] = {FlagsOf(fd) | NOATIME, 0};
    CHECK(ioctl((int)fd, (Test_Request)_IOW('f', 2, long), more) == 0);
    CHECK_SAME(0, SystemNative_FChflags(fd, 0));
    CHECK_SAME(NOATIME, FlagsOf(fd) & (IMMUTABLE | APPEND | NODUMP | NOATIME));
    const int32_t lacking[] = {SystemNative_UF_IMMUTABLE, SystemNative_UF_APPEND, SystemNative_SF_ARCHIVED};
    for (size_t i = 0; i < COUNT_OF(lacking); i++) {
        CHECK_ERROR(ENOTSUP, SystemNative_LChflags("flags", lacking[i]));
        CHECK_ERROR(ENOTSUP, SystemNative_FChflags(fd, lacking[i] | SystemNative_UF_NODUMP));
    }
    result = SystemNative_FChflags(fd, SystemNative_SF_IMMUTABLE);
    if (result == -Error_EPERM) {
        CHECK_SAME(0, SystemNative_Close(fd));
        SKIP("only root, and not in every container, makes a file that cannot be changed");
    }
    CHECK_SAME(0, result);
    CHECK(unlink("flags") == -1 && errno == EPERM);
    CHECK_SAME(0, SystemNative_LChflags("flags", SystemNative_SF_APPEND));
    CHECK_SAME(APPEND, FlagsOf(fd) & (IMMUTABLE | APPEND | NODUMP));
    CHECK_ERROR(EPERM, SystemNative_Open("flags", SystemNative_O_WRONLY, 0));
    CHECK_SAME(0, SystemNative_LChflags("flags", 0));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(OnlyFilesAndFoldersHaveFlags)
{
    REQUIRE(symlink(".", "way") == 0 && mkfifo("fifo", 0600) == 0);
    WriteFile("plain", "");
    CHECK_ERROR(ENOTSUP, SystemNative_LChflags("way", 0));
    CHECK_ERROR(ENOTSUP, SystemNative_LChflags("fifo", 0));
    CHECK_ERROR(ENOTSUP, SystemNative_LChflags("/dev/null", 0));
    CHECK_ERROR(ENOTSUP, SystemNative_LChflags("/proc/version", 0));
    CHECK_ERROR(ENOTDIR, SystemNative_LChflags("plain/below", 0));
    if (geteuid() == 0) {
        SKIP("root may read every file, and set every flag");
    }
    CHECK_ERROR(EPERM, SystemNative_LChflags("/etc", SystemNative_UF_NODUMP));
    CHECK(chmod("plain", 0200) == 0);
    CHECK_ERROR(EACCES, SystemNative_LChflags("plain", 0));
}
#endif
