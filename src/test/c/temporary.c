#include "test.h"

TEST(MakesDirectories)
{
    uint8_t first[32];
    uint8_t second[32];
    CHECK_SAME(10, SystemNative_MkdTemp("tmp-XXXXXX", first, sizeof(first)));
    CHECK_SAME(10, SystemNative_MkdTemp("tmp-XXXXXX", second, 11));
    CHECK(strncmp((char*)first, "tmp-", 4) == 0 && strlen((char*)first) == 10);
    CHECK(strcmp((char*)first, (char*)second) != 0 && strcmp((char*)first, "tmp-XXXXXX") != 0);
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat((char*)first, &status));
    CHECK_SAME(SystemNative_S_IFDIR, status.Mode & SystemNative_S_IFMT);
#if !defined(_WIN32)
    CHECK_SAME(0700, status.Mode & 0777);
#endif
    CHECK_SAME(0, SystemNative_RmDir((char*)first));
    CHECK_SAME(0, SystemNative_RmDir((char*)second));
    CHECK_SAME(6, SystemNative_MkdTemp("XXXXXX", first, sizeof(first)));
    CHECK_SAME(0, SystemNative_RmDir((char*)first));
}

TEST(MakesFiles)
{
    SystemNative_TemporaryFile made = {-5};
    uint8_t path[32];
    uint8_t text[8] = {0};
    CHECK_SAME(14, SystemNative_MksTemps("tmp-XXXXXX.log", 4, &made, path, 15));
    REQUIRE(made.File >= 0);
    CHECK(strncmp((char*)path, "tmp-", 4) == 0 && strcmp((char*)path + 10, ".log") == 0);
    CHECK_SAME(3, SystemNative_Write(made.File, (const uint8_t*)"abc", 3));
    CHECK_SAME(3, SystemNative_PRead(made.File, text, 7, 0));
    CHECK_TEXT("abc", text);
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat((char*)path, &status));
    CHECK_SAME(3, status.Size);
#if !defined(_WIN32)
    CHECK_SAME(0600, status.Mode & 0777);
    CHECK_SAME(FD_CLOEXEC, fcntl((int)made.File, F_GETFD));
#endif
    CHECK_SAME(0, SystemNative_Close(made.File));
    CHECK_SAME(0, SystemNative_Unlink((char*)path));
    CHECK_SAME(10, SystemNative_MksTemps("\xC3\xA4--XXXXXX", 0, &made, path, sizeof(path)));
    CHECK_SAME(0, SystemNative_Close(made.File));
    CHECK_SAME(0, SystemNative_Unlink((char*)path));
}

TEST(MarksInTheirPlace)
{
    uint8_t path[16] = "unchanged";
    const char* directories[] = {"", "x", "XXXXX", "tmp", "tmp-XXXXX", "XXXXXX.log", "tmp-xxxxxx"};
    for (size_t i = 0; i < COUNT_OF(directories); i++) {
        CHECK_ERROR(EINVAL, SystemNative_MkdTemp(directories[i], path, sizeof(path)));
    }
    SystemNative_TemporaryFile made = {-5};
    const int32_t lengths[] = {-1, 1, 3, 5, 11, INT32_MIN, INT32_MAX};
    for (size_t i = 0; i < COUNT_OF(lengths); i++) {
        CHECK_ERROR(EINVAL, SystemNative_MksTemps("XXXXXX.log", lengths[i], &made, path, sizeof(path)));
    }
    CHECK_TEXT("unchanged", path);
    CHECK_SAME(-5, made.File);
}

static int CountEntries(void)
{
    int64_t directory = SystemNative_OpenDir(".");
    SystemNative_DirectoryEntry entry;
    uint8_t name[300];
    int count = 0;
    while (SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0) {
        count++;
    }
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    return count;
}

TEST(MakesNothingWhenThereIsNoRoom)
{
    int before = CountEntries();
    uint8_t path[16] = "unchanged";
    SystemNative_TemporaryFile made = {-5};
    CHECK_ERROR(ERANGE, SystemNative_MkdTemp("tmp-XXXXXX", path, 10));
    CHECK_ERROR(ERANGE, SystemNative_MkdTemp("tmp-XXXXXX", NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_MkdTemp("tmp-XXXXXX", NULL, 100));
    CHECK_ERROR(EFAULT, SystemNative_MkdTemp(NULL, path, sizeof(path)));
    CHECK_ERROR(EINVAL, SystemNative_MkdTemp("tmp-XXXXXX", path, -1));
    CHECK_ERROR(ERANGE, SystemNative_MksTemps("tmp-XXXXXX.x", 2, &made, path, 12));
    CHECK_ERROR(EFAULT, SystemNative_MksTemps("tmp-XXXXXX.x", 2, NULL, path, sizeof(path)));
    CHECK_ERROR(EFAULT, SystemNative_MksTemps(NULL, 0, &made, path, sizeof(path)));
    CHECK_ERROR(EINVAL, SystemNative_MksTemps("tmp-XXXXXX.x", 2, &made, path, INT32_MIN));
    CHECK_ERROR(ENOENT, SystemNative_MkdTemp("missing/XXXXXX", path, sizeof(path)));
    CHECK_ERROR(ENOENT, SystemNative_MksTemps("missing/XXXXXX", 0, &made, path, sizeof(path)));
    CHECK_SAME(-5, made.File);
    CHECK_SAME(before, CountEntries());
}

#if !defined(_WIN32)
TEST(WhyNothingIsMade)
{
    uint8_t path[512];
    SystemNative_TemporaryFile made;
    WriteFile("plain", "");
    CHECK_ERROR(ENOTDIR, SystemNative_MkdTemp("plain/XXXXXX", path, sizeof(path)));
    CHECK_ERROR(ENOTDIR, SystemNative_MksTemps("plain/XXXXXX", 0, &made, path, sizeof(path)));
    REQUIRE(symlink("loop", "loop") == 0);
    CHECK_ERROR(ELOOP, SystemNative_MkdTemp("loop/XXXXXX", path, sizeof(path)));
    char name[270];
    memset(name, 'X', 256);
    name[256] = '\0';
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MkdTemp(name, path, sizeof(path)));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MksTemps(name, 0, &made, path, sizeof(path)));
    pid_t child = fork();
    if (child == 0) {
        struct rlimit none = {.rlim_cur = 0, .rlim_max = 0};
        setrlimit(RLIMIT_NOFILE, &none);
        _exit(SystemNative_MksTemps("tmp-XXXXXX", 0, &made, path, sizeof(path)) == -Error_EMFILE ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
    if (geteuid() == 0) {
        SKIP("root may change every folder");
    }
    REQUIRE(mkdir("locked", 0555) == 0);
    CHECK_ERROR(EACCES, SystemNative_MkdTemp("locked/XXXXXX", path, sizeof(path)));
    CHECK_ERROR(EACCES, SystemNative_MksTemps("locked/XXXXXX", 0, &made, path, sizeof(path)));
}
#endif
