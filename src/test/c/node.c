#include "test.h"

TEST(MakesRegularFiles)
{
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_MkNod("regular", SystemNative_S_IFREG | 0600, 0, 0));
    CHECK_SAME(0, SystemNative_Stat("regular", &status));
    CHECK_SAME(SystemNative_S_IFREG, status.Mode & SystemNative_S_IFMT);
    CHECK_SAME(0, status.Size);
    CHECK_ERROR(EEXIST, SystemNative_MkNod("regular", SystemNative_S_IFREG | 0600, 0, 0));
    CHECK_SAME(0, SystemNative_MkNod("untyped", 0400, -1, INT64_MAX));
    CHECK_SAME(0, SystemNative_Stat("untyped", &status));
    CHECK_SAME(SystemNative_S_IFREG, status.Mode & SystemNative_S_IFMT);
    CHECK_SAME(0, status.Mode & SystemNative_S_IWUSR);
    CHECK_SAME(0, SystemNative_ChMod("untyped", 0600));
    CHECK_SAME(0, SystemNative_Unlink("untyped"));
    CHECK_SAME(0, SystemNative_Unlink("regular"));
    CHECK_ERROR(ENOENT, SystemNative_MkNod("missing/regular", 0600, 0, 0));
    CHECK_ERROR(ENOENT, SystemNative_MkNod("", 0600, 0, 0));
}

TEST(OddArgumentsOfNodes)
{
    const int32_t modes[] = {
        -1, 0x10000, 0x10000 | SystemNative_S_IFDIR, SystemNative_S_IFLNK | 0700, SystemNative_S_IFMT, 0x3000,
    };
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        CHECK_ERROR(EINVAL, SystemNative_MkNod("odd", modes[i], 0, 0));
    }
    CHECK_ERROR(EPERM, SystemNative_MkNod("odd", SystemNative_S_IFDIR | 0700, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_MkFifo("odd", SystemNative_ALLPERMS + 1));
    CHECK_ERROR(EINVAL, SystemNative_MkFifo("odd", -1));
    CHECK_ERROR(EINVAL, SystemNative_UMask(SystemNative_ALLPERMS + 1));
    CHECK_ERROR(EINVAL, SystemNative_UMask(-1));
    CHECK_ERROR(EFAULT, SystemNative_GetDeviceIdentifiers(1, NULL));
    CHECK_ERROR(ENOENT, SystemNative_Access("odd", SystemNative_F_OK));
}

#if defined(_WIN32)
TEST(NeitherPipesNorDevices)
{
    SystemNative_DeviceIdentifiers identifiers = {-5, -6};
    CHECK_ERROR(ENOTSUP, SystemNative_MkNod("pipe", SystemNative_S_IFIFO | 0600, 0, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_MkNod("device", SystemNative_S_IFCHR | 0600, 1, 3));
    CHECK_ERROR(ENOTSUP, SystemNative_MkFifo("pipe", 0600));
    CHECK_ERROR(ENOTSUP, SystemNative_UMask(022));
    CHECK_ERROR(ENOTSUP, SystemNative_GetDeviceIdentifiers(1, &identifiers));
    CHECK(identifiers.Major == -5 && identifiers.Minor == -6);
}
#else

static void CheckMode(const char* path, mode_t mode)
{
    struct stat status;
    CHECK(lstat(path, &status) == 0);
    CHECK_SAME(mode, status.st_mode);
    CHECK(unlink(path) == 0);
}

TEST(MakesPipesAndSockets)
{
    umask(027);
    CHECK_SAME(0, SystemNative_MkFifo("fifo", 0777));
    CHECK_SAME(0, SystemNative_MkNod("pipe", SystemNative_S_IFIFO | 0666, -1, -1));
    CHECK_ERROR(EEXIST, SystemNative_MkFifo("fifo", 0600));
    umask(022);
    CheckMode("fifo", S_IFIFO | 0750);
    CheckMode("pipe", S_IFIFO | 0640);
    CHECK_ERROR(ENOENT, SystemNative_MkFifo("missing/fifo", 0600));
    CHECK_ERROR(ENOENT, SystemNative_MkFifo("", 0600));
#if defined(__linux__)
    CHECK_SAME(0, SystemNative_MkNod("socket", SystemNative_S_IFSOCK | 0700, 0, 0));
    CheckMode("socket", S_IFSOCK | 0700);
    CHECK_SAME(0, SystemNative_MkNod("bits", SystemNative_S_IFREG | 06711, 0, 0));
    CheckMode("bits", S_IFREG | 06711);
#endif
}

static mode_t ModeOf(const char* path)
{
    struct stat status = {.st_mode = 0};
    CHECK(lstat(path, &status) == 0);
    return status.st_mode;
}

/* That ours, which a call has made, is as the system made theirs. Both are removed. */
static void CheckMadeAlike(const char* what, int32_t mode)
{
    if (!CHECK_SAME(ModeOf("theirs"), ModeOf("ours"))) {
        printf("  of a %s with %o\n", what, (unsigned int)mode);
    }
    CHECK(remove("theirs") == 0 && remove("ours") == 0);
}

/* What comes of a bit is the system's to say. */
TEST(EachPermissionBitIsTaken)
{
    umask(0);
    for (int32_t bit = 1; bit <= SystemNative_ALLPERMS; bit <<= 1) {
        int32_t mode = bit | 0600;
        REQUIRE(mkdir("theirs", (mode_t)mode) == 0);
        CHECK_SAME(0, SystemNative_MkDir("ours", mode));
        CheckMadeAlike("directory", mode);
        REQUIRE(mkdir("theirs", (mode_t)mode) == 0);
        CHECK_SAME(0, SystemNative_MkDirAt(HERE, "ours", mode));
        CheckMadeAlike("directory under a directory", mode);
        REQUIRE(mkfifo("theirs", (mode_t)mode) == 0);
        CHECK_SAME(0, SystemNative_MkFifo("ours", mode));
        CheckMadeAlike("pipe", mode);
        REQUIRE(mkfifo("theirs", (mode_t)mode) == 0);
        CHECK_SAME(0, SystemNative_MkFifoAt(HERE, "ours", mode));
        CheckMadeAlike("pipe under a directory", mode);
        REQUIRE(close(open("theirs", O_RDWR | O_CREAT | O_EXCL, (mode_t)mode)) == 0);
        int64_t fd = SystemNative_Open("ours", SystemNative_O_RDWR | SystemNative_O_CREAT, mode);
        CHECK_SAME(0, SystemNative_Close(fd));
        CheckMadeAlike("file", mode);
        (void)umask((mode_t)mode);
        mode_t theirs = umask(0);
        CHECK_SAME(0, SystemNative_UMask(mode));
        CHECK_SAME(theirs, umask(0));
    }
    umask(022);
}

TEST(CarriesBytesByAName)
{
    CHECK_SAME(0, SystemNative_MkFifo("named", 0600));
    pid_t child = fork();
    if (child == 0) {
        int fd = open("named", O_WRONLY);
        _exit(write(fd, "hello", 5) == 5 ? 0 : 1);
    }
    char text[6] = {0};
    int fd = open("named", O_RDONLY);
    CHECK_SAME(5, read(fd, text, 5));
    CHECK_TEXT("hello", text);
    close(fd);
    CHECK_SAME(0, WaitFor(child));
}

TEST(PathsThroughWhatIsNoFolder)
{
    WriteFile("plain", "");
    REQUIRE(symlink("loop", "loop") == 0 && symlink("nowhere", "dangling") == 0);
    CHECK_ERROR(ENOTDIR, SystemNative_MkFifo("plain/below", 0600));
    CHECK_ERROR(ENOTDIR, SystemNative_MkNod("plain/below", 0600, 0, 0));
    CHECK_ERROR(ELOOP, SystemNative_MkFifo("loop/below", 0600));
    CHECK_ERROR(ELOOP, SystemNative_MkNod("loop/below", SystemNative_S_IFIFO | 0600, 0, 0));
    CHECK_ERROR(EEXIST, SystemNative_MkFifo("dangling", 0600));
    CHECK_ERROR(EEXIST, SystemNative_MkNod("dangling", SystemNative_S_IFIFO | 0600, 0, 0));
    char name[257];
    memset(name, 'n', 256);
    name[256] = '\0';
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MkFifo(name, 0600));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MkNod(name, SystemNative_S_IFIFO | 0600, 0, 0));
}

TEST(DevicesThatHaveNoNumber)
{
    const int64_t parts[] = {-1, INT64_C(1) << 32, INT64_MAX, UINT32_MAX};
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        CHECK_ERROR(EINVAL, SystemNative_MkNod("device", SystemNative_S_IFCHR | 0600, parts[i], 3));
        CHECK_ERROR(EINVAL, SystemNative_MkNod("device", SystemNative_S_IFBLK | 0600, 1, parts[i]));
    }
}

TEST(MakesDevices)
{
    int32_t result = SystemNative_MkNod("null", SystemNative_S_IFCHR | 0600, 1, 3);
    if (result == -Error_EPERM) {
        SKIP("only root makes devices, and not in every container");
    }
    CHECK_SAME(0, result);
    SystemNative_FileStatus status;
    SystemNative_DeviceIdentifiers identifiers;
    CHECK_SAME(0, SystemNative_Stat("null", &status));
    CHECK_SAME(SystemNative_S_IFCHR | 0600, status.Mode);
    CHECK_SAME(0, SystemNative_GetDeviceIdentifiers(status.Rdev, &identifiers));
    CHECK_SAME(1, identifiers.Major);
    CHECK_SAME(3, identifiers.Minor);
    CHECK_SAME(0, SystemNative_MkNod("block", SystemNative_S_IFBLK | 0600, 255, 0x2BCDE));
    CHECK_SAME(0, SystemNative_Stat("block", &status));
    CHECK_SAME(SystemNative_S_IFBLK | 0600, status.Mode);
    CHECK_SAME(0, SystemNative_GetDeviceIdentifiers(status.Rdev, &identifiers));
    CHECK_SAME(255, identifiers.Major);
    CHECK_SAME(0x2BCDE, identifiers.Minor);
}

TEST(PartsOfADevice)
{
    SystemNative_FileStatus status;
    SystemNative_DeviceIdentifiers identifiers = {-5, -6};
    CHECK_SAME(0, SystemNative_Stat("/dev/null", &status));
    CHECK_SAME(0, SystemNative_GetDeviceIdentifiers(status.Rdev, &identifiers));
    CHECK(identifiers.Major >= 0 && identifiers.Minor >= 0);
#if defined(__linux__)
    CHECK_SAME(1, identifiers.Major);
    CHECK_SAME(3, identifiers.Minor);
    CHECK_SAME(0, SystemNative_GetDeviceIdentifiers(-1, &identifiers));
    CHECK_SAME(UINT32_MAX, identifiers.Major);
    CHECK_SAME(UINT32_MAX, identifiers.Minor);
#endif
}

TEST(MasksPermissions)
{
    umask(022);
    CHECK_SAME(022, SystemNative_UMask(0777));
    CHECK_SAME(0777, SystemNative_UMask(0));
    CHECK_SAME(0, SystemNative_UMask(027));
    WriteFile("masked", "");
    CheckMode("masked", S_IFREG | 0640);
    CHECK_SAME(027, umask(022));
}
#endif
