#include "test.h"

TEST(OddArguments)
{
    CHECK_ERROR(EINVAL, SystemNative_Dup3(5, 5, 0));
    CHECK_ERROR(EINVAL, SystemNative_Dup3(-1, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_Dup3(5, 6, SystemNative_O_NONBLOCK));
    CHECK_ERROR(EINVAL, SystemNative_Dup3(5, 6, -1));
}

#if defined(_WIN32)
TEST(NobodyChoosesTheNumberOfAHandle)
{
    int64_t fd = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    CHECK_ERROR(ENOTSUP, SystemNative_Dup2(fd, fd + 4));
    CHECK_ERROR(ENOTSUP, SystemNative_Dup3(fd, fd + 4, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Close(fd));
}
#else
static int64_t MakeFile(const char* path, const char* text)
{
    WriteFile(path, text);
    return open(path, O_RDONLY | O_CLOEXEC);
}

static bool IsOn(int64_t fd, const char* path)
{
    struct stat file;
    struct stat descriptor;
    return stat(path, &file) == 0 && fstat((int)fd, &descriptor) == 0 && file.st_ino == descriptor.st_ino
            && file.st_dev == descriptor.st_dev;
}

TEST(OntoRefersToTheFile)
{
    int64_t first = MakeFile("first", "1");
    int64_t second = MakeFile("second", "2");
    CHECK_SAME(0, SystemNative_Dup2(first, second));
    CHECK(IsOn(second, "first") && IsOn(first, "first"));
    CHECK_SAME(0, fcntl((int)second, F_GETFD));
    CHECK_SAME(FD_CLOEXEC, fcntl((int)first, F_GETFD));
    CHECK_SAME(1, lseek((int)first, 1, SEEK_SET));
    CHECK_SAME(1, lseek((int)second, 0, SEEK_CUR));
    close((int)second);
    second = MakeFile("second", "2");
    CHECK_SAME(0, SystemNative_Dup3(second, first, SystemNative_O_CLOEXEC));
    CHECK(IsOn(first, "second"));
    CHECK_SAME(FD_CLOEXEC, fcntl((int)first, F_GETFD));
    CHECK_SAME(0, SystemNative_Dup3(second, first, 0));
    CHECK_SAME(0, fcntl((int)first, F_GETFD));
    /* A number that nothing is open under. */
    close((int)first);
    CHECK_SAME(0, SystemNative_Dup2(second, first));
    CHECK(IsOn(first, "second"));
    close((int)first);
    close((int)second);
}

TEST(OntoItself)
{
    int64_t fd = MakeFile("self", "x");
    CHECK_SAME(0, SystemNative_Dup2(fd, fd));
    CHECK_SAME(FD_CLOEXEC, fcntl((int)fd, F_GETFD));
    CHECK_ERROR(EINVAL, SystemNative_Dup3(fd, fd, SystemNative_O_CLOEXEC));
    close((int)fd);
    CHECK_ERROR(EBADF, SystemNative_Dup2(fd, fd));
}

TEST(BadDescriptorsLeaveTheOtherAlone)
{
    int64_t fd = MakeFile("file", "x");
    struct rlimit limit;
    CHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0);
    CHECK_ERROR(EBADF, SystemNative_Dup2(fd, (int64_t)limit.rlim_cur));
    CHECK_ERROR(EBADF, SystemNative_Dup3(fd, (int64_t)limit.rlim_cur, 0));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        int64_t bad = BadDescriptors[i];
        CHECK_ERROR(EBADF, SystemNative_Dup2(bad, fd));
        CHECK_ERROR(EBADF, SystemNative_Dup2(fd, bad));
        CHECK_ERROR(EBADF, SystemNative_Dup2(bad, bad));
        CHECK_ERROR(EBADF, SystemNative_Dup3(bad, fd, 0));
        CHECK_ERROR(EBADF, SystemNative_Dup3(fd, bad, SystemNative_O_CLOEXEC));
    }
    CHECK(IsOn(fd, "file"));
    close((int)fd);
}
#endif
