#include "test.h"

TEST(GetCwdOddArguments)
{
    uint8_t buffer[1] = {'x'};
    CHECK_ERROR(EINVAL, SystemNative_GetCwd(buffer, -1));
    CHECK_ERROR(ERANGE, SystemNative_GetCwd(buffer, 0));
    CHECK_ERROR(ERANGE, SystemNative_GetCwd(NULL, 0));
    CHECK_ERROR(ERANGE, SystemNative_GetCwd(buffer, 1));
    CHECK_ERROR(EFAULT, SystemNative_GetCwd(NULL, 1000));
}

TEST(GetEnvOddArguments)
{
    uint8_t buffer[16];
    CHECK_ERROR(ENOENT, SystemNative_GetEnv("INTEROP_NOT_SET", buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_GetEnv("", buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_GetEnv("PA=TH", buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_GetEnv("PATH", buffer, -1));
    CHECK_ERROR(ERANGE, SystemNative_GetEnv("PATH", buffer, 0));
    CHECK_ERROR(ERANGE, SystemNative_GetEnv("PATH", NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_GetEnv("PATH", NULL, 1000));
    CHECK_ERROR(EFAULT, SystemNative_GetEnv(NULL, buffer, sizeof(buffer)));
}

TEST(ChDirErrors)
{
    CHECK_ERROR(ENOENT, SystemNative_ChDir("missing"));
    CHECK_ERROR(ENOENT, SystemNative_ChDir(""));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FChDir(BadDescriptors[i]));
    }
    int64_t fd = SystemNative_Open("file", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600);
    CHECK_ERROR(ENOTDIR, SystemNative_FChDir(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, 0));
    CHECK_ERROR(ENOTDIR, SystemNative_FChDir(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(0, SystemNative_Unlink("file"));
}

TEST(FChDirChangesWhatGetCwdSays)
{
    uint8_t before[1000];
    uint8_t after[1000];
    int32_t length = SystemNative_GetCwd(before, sizeof(before));
    int64_t here = SystemNative_Open(".", SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC, 0);
    CHECK_SAME(0, SystemNative_MkDir("open", 0700));
    int64_t fd = SystemNative_Open("open", SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC, 0);
    REQUIRE(length > 0 && here >= 0 && fd >= 0);
    CHECK_SAME(0, SystemNative_FChDir(fd));
    CHECK_SAME(length + 5, SystemNative_GetCwd(after, sizeof(after)));
    CHECK_TEXT("open", after + length + 1);
    CHECK_SAME(0, SystemNative_FChDir(here));
    CHECK_SAME(length, SystemNative_GetCwd(after, sizeof(after)));
    CHECK_TEXT((const char*)before, after);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Close(here));
    CHECK_SAME(0, SystemNative_RmDir("open"));
}

#if !defined(_WIN32)
TEST(GetPidIsTheSystems)
{
    CHECK_SAME(getpid(), SystemNative_GetPid());
    int parent = SystemNative_GetPid();
    pid_t child = fork();
    if (child == 0) {
        _exit(SystemNative_GetPid() != parent && getppid() == parent ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

TEST(GetEnvIsTheSystems)
{
    uint8_t buffer[16];
    setenv("INTEROP_TEST", "value \xFF", 1);
    CHECK_SAME(7, SystemNative_GetEnv("INTEROP_TEST", buffer, 8));
    CHECK_TEXT("value \xFF", buffer);
    CHECK_ERROR(ERANGE, SystemNative_GetEnv("INTEROP_TEST", buffer, 7));
    setenv("INTEROP_TEST", "", 1);
    CHECK_SAME(0, SystemNative_GetEnv("INTEROP_TEST", buffer, 1));
    CHECK_TEXT("", buffer);
    unsetenv("INTEROP_TEST");
    CHECK_ERROR(ENOENT, SystemNative_GetEnv("INTEROP_TEST", buffer, sizeof(buffer)));
}

TEST(ChDirChangesWhatGetCwdSays)
{
    char before[4096];
    char after[4096];
    REQUIRE(getcwd(before, sizeof(before)) != NULL);
    REQUIRE(mkdir("folder", 0755) == 0);
    WriteFile("file", "");
    CHECK_ERROR(ENOTDIR, SystemNative_ChDir("file"));
    CHECK_ERROR(EFAULT, SystemNative_ChDir(NULL));
    CHECK_SAME(0, SystemNative_ChDir("folder"));
    REQUIRE(getcwd(after, sizeof(after)) != NULL);
    size_t length = strlen(before);
    CHECK(strncmp(before, after, length) == 0);
    CHECK_TEXT("/folder", after + length);
    uint8_t path[4096];
    CHECK_SAME(strlen(after), SystemNative_GetCwd(path, sizeof(path)));
    CHECK_TEXT(after, path);
    CHECK_ERROR(ERANGE, SystemNative_GetCwd(path, (int32_t)strlen(after)));
    CHECK_SAME(strlen(after), SystemNative_GetCwd(path, (int32_t)strlen(after) + 1));
    CHECK_SAME(0, SystemNative_ChDir(".."));
}

TEST(GetCwdOfARemovedFolder)
{
    REQUIRE(mkdir("removed", 0755) == 0);
    REQUIRE(chdir("removed") == 0);
    REQUIRE(rmdir("../removed") == 0);
    uint8_t path[4096];
    CHECK_ERROR(ENOENT, SystemNative_GetCwd(path, sizeof(path)));
    REQUIRE(chdir(test_folder) == 0);
}

TEST(GetCwdOfBytesThatAreNotUtf8)
{
    REQUIRE(mkdir("\xFF\xFE", 0755) == 0);
    CHECK_SAME(0, SystemNative_ChDir("\xFF\xFE"));
    uint8_t path[4096];
    int32_t length = SystemNative_GetCwd(path, sizeof(path));
    REQUIRE(length > 3);
    CHECK_TEXT("/\xFF\xFE", path + length - 3);
    CHECK_SAME(0, SystemNative_ChDir(".."));
}

#if defined(__GLIBC__)
/* The kernel itself says ENAMETOOLONG, and only glibc then walks up the folders. */
TEST(GetCwdBeyondPathMax)
{
    char name[251];
    memset(name, 'd', 250);
    name[250] = '\0';
    for (int i = 0; i < 20; i++) {
        REQUIRE(mkdir(name, 0755) == 0 && SystemNative_ChDir(name) == 0);
    }
    uint8_t path[8192];
    CHECK_SAME(strlen(test_folder) + 20 * 251, SystemNative_GetCwd(path, sizeof(path)));
    CHECK_ERROR(ERANGE, SystemNative_GetCwd(path, 5000));
    for (int i = 0; i < 20; i++) {
        REQUIRE(chdir("..") == 0 && rmdir(name) == 0);
    }
}
#endif
#endif
