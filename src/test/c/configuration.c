#include "test.h"

TEST(KnowsEveryName)
{
    int64_t fd = SystemNative_Open(".", SystemNative_O_RDONLY | SystemNative_O_DIRECTORY, 0);
    REQUIRE(fd >= 0);
    for (int32_t name = SystemNative_PC_LINK_MAX; name <= SystemNative_PC_ALLOC_SIZE_MIN; name++) {
        int64_t value = SystemNative_PathConf(".", name);
        CHECK(value >= 0 || value == -Error_ENOTSUP || value == -Error_EINVAL);
        CHECK_SAME(value, SystemNative_FPathConf(fd, name));
    }
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(UnknownNamesAndFiles)
{
    const int32_t names[] = {0, -1, SystemNative_PC_ALLOC_SIZE_MIN + 1, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_ERROR(EINVAL, SystemNative_PathConf(".", names[i]));
    }
    for (int32_t name = SystemNative_PC_LINK_MAX; name <= SystemNative_PC_ALLOC_SIZE_MIN; name++) {
        CHECK_ERROR(ENOENT, SystemNative_PathConf("missing", name));
        CHECK_ERROR(ENOENT, SystemNative_PathConf("", name));
        for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
            CHECK_ERROR(EBADF, SystemNative_FPathConf(BadDescriptors[i], name));
        }
    }
}

TEST(FiguresOfAFolder)
{
    CHECK_SAME(255, SystemNative_PathConf(".", SystemNative_PC_NAME_MAX));
    CHECK(SystemNative_PathConf(".", SystemNative_PC_PATH_MAX) >= 1024);
    CHECK(SystemNative_PathConf(".", SystemNative_PC_LINK_MAX) >= 8);
    CHECK(SystemNative_PathConf(".", SystemNative_PC_FILESIZEBITS) >= 32);
    CHECK_SAME(1, SystemNative_PathConf(".", SystemNative_PC_NO_TRUNC));
    int64_t links = SystemNative_PathConf(".", SystemNative_PC_2_SYMLINKS);
    CHECK(links == 0 || links == 1);
}

#if defined(_WIN32)
TEST(FiguresThatWindowsLacks)
{
    CHECK_ERROR(ENOTSUP, SystemNative_PathConf(".", SystemNative_PC_MAX_CANON));
    CHECK_ERROR(ENOTSUP, SystemNative_PathConf(".", SystemNative_PC_PIPE_BUF));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, 0));
    CHECK_ERROR(EINVAL, SystemNative_FPathConf(ends.ReadEnd, SystemNative_PC_NAME_MAX));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}
#else
TEST(FiguresAreTheSystems)
{
    const struct {
        int32_t Ours;
        int Platform;
    } names[] = {
        {SystemNative_PC_LINK_MAX, _PC_LINK_MAX}, {SystemNative_PC_NAME_MAX, _PC_NAME_MAX},
        {SystemNative_PC_PATH_MAX, _PC_PATH_MAX}, {SystemNative_PC_PIPE_BUF, _PC_PIPE_BUF},
        {SystemNative_PC_MAX_CANON, _PC_MAX_CANON}, {SystemNative_PC_MAX_INPUT, _PC_MAX_INPUT},
        {SystemNative_PC_VDISABLE, _PC_VDISABLE}, {SystemNative_PC_FILESIZEBITS, _PC_FILESIZEBITS},
        {SystemNative_PC_REC_XFER_ALIGN, _PC_REC_XFER_ALIGN}, {SystemNative_PC_ALLOC_SIZE_MIN, _PC_ALLOC_SIZE_MIN},
    };
    const char* paths[] = {".", "/", "/proc", "/dev/null"};
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        for (size_t j = 0; j < COUNT_OF(names); j++) {
            errno = 0;
            int64_t expected = pathconf(paths[i], names[j].Platform);
            if (expected != -1) {
                CHECK_SAME(expected, SystemNative_PathConf(paths[i], names[j].Ours));
            } else if (errno == 0) {
                CHECK_SAME(INT64_MAX, SystemNative_PathConf(paths[i], names[j].Ours));
            }
        }
    }
}

TEST(LinksAreFollowed)
{
    REQUIRE(symlink(".", "way") == 0 && symlink("nowhere", "dangling") == 0 && symlink("loop", "loop") == 0);
    WriteFile("plain", "");
    CHECK_SAME(255, SystemNative_PathConf("way", SystemNative_PC_NAME_MAX));
    CHECK_ERROR(ENOENT, SystemNative_PathConf("dangling", SystemNative_PC_NAME_MAX));
    CHECK_ERROR(ELOOP, SystemNative_PathConf("loop", SystemNative_PC_NAME_MAX));
    CHECK_ERROR(ENOTDIR, SystemNative_PathConf("plain/below", SystemNative_PC_NAME_MAX));
}
#endif
