#include "test.h"

TEST(MissingPaths)
{
    uint8_t buffer[16];
    CHECK_ERROR(ENOENT, SystemNative_RmDir("missing"));
    CHECK_ERROR(ENOENT, SystemNative_Unlink("missing"));
    CHECK_ERROR(ENOENT, SystemNative_Rename("missing", "other"));
    CHECK_ERROR(ENOENT, SystemNative_Link("missing", "other"));
    CHECK_ERROR(ENOENT, SystemNative_ReadLink("missing", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_RealPath("missing", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_MkDir("missing/folder", 0755));
    CHECK_ERROR(ENOENT, SystemNative_MkDir("", 0755));
}

TEST(OddArguments)
{
    uint8_t buffer[4] = "abc";
    CHECK_ERROR(EINVAL, SystemNative_MkDir("odd", SystemNative_ALLPERMS + 1));
    CHECK_ERROR(EINVAL, SystemNative_MkDir("odd", -1));
    CHECK_ERROR(ENOENT, SystemNative_RmDir("odd"));
    CHECK_SAME(0, SystemNative_MkDir("odd", SystemNative_ALLPERMS));
    CHECK_SAME(0, SystemNative_RmDir("odd"));
    CHECK_ERROR(EINVAL, SystemNative_ReadLink(".", buffer, -1));
    CHECK_ERROR(EINVAL, SystemNative_RealPath(".", buffer, -1));
    CHECK_ERROR(EINVAL, SystemNative_ReadLink(".", buffer, sizeof(buffer)));
    CHECK_ERROR(ERANGE, SystemNative_RealPath(".", buffer, sizeof(buffer)));
    CHECK_ERROR(ERANGE, SystemNative_RealPath(".", NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_RealPath(".", NULL, 1000));
    CHECK_ERROR(EFAULT, SystemNative_RealPath(NULL, buffer, sizeof(buffer)));
    CHECK_TEXT("abc", buffer);
}

TEST(SetsSizes)
{
    CHECK_ERROR(ENOENT, SystemNative_Truncate("missing", 0));
    CHECK_ERROR(ENOENT, SystemNative_Truncate("", 0));
    CHECK_ERROR(EISDIR, SystemNative_Truncate(".", 0));
    int64_t fd = SystemNative_Open("sized", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600);
    REQUIRE(fd >= 0);
    uint8_t buffer[8] = "abc";
    CHECK_SAME(3, SystemNative_Write(fd, buffer, 3));
    CHECK_ERROR(EINVAL, SystemNative_Truncate("sized", -1));
    CHECK_ERROR(EINVAL, SystemNative_Truncate("sized", INT64_MIN));
    CHECK_SAME(0, SystemNative_Truncate("sized", 2));
    CHECK_SAME(0, SystemNative_Truncate("sized", 4));
    CHECK_SAME(4, SystemNative_PRead(fd, buffer, 8, 0));
    CHECK(memcmp(buffer, "ab\0\0", 4) == 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("sized"));
}

TEST(Directories)
{
    CHECK_SAME(0, SystemNative_MkDir("folder", 0755));
    CHECK_ERROR(EEXIST, SystemNative_MkDir("folder", 0755));
    CHECK_SAME(0, SystemNative_MkDir("folder/below", 0755));
    CHECK_ERROR(ENOTEMPTY, SystemNative_RmDir("folder"));
    CHECK_SAME(0, SystemNative_RmDir("folder/below"));
    CHECK_SAME(0, SystemNative_RmDir("folder"));
    CHECK_ERROR(ENOENT, SystemNative_RmDir("folder"));
}

#if !defined(_WIN32)
static struct stat Status(const char* path)
{
    struct stat status;
    memset(&status, 0, sizeof(status));
    CHECK(lstat(path, &status) == 0);
    return status;
}

TEST(NullPaths)
{
    uint8_t buffer[4];
    CHECK_ERROR(EFAULT, SystemNative_MkDir(NULL, 0755));
    CHECK_ERROR(EFAULT, SystemNative_RmDir(NULL));
    CHECK_ERROR(EFAULT, SystemNative_Unlink(NULL));
    CHECK_ERROR(EFAULT, SystemNative_Rename(NULL, "x"));
    CHECK_ERROR(EFAULT, SystemNative_Rename("x", NULL));
    CHECK_ERROR(EFAULT, SystemNative_Link(NULL, "x"));
    CHECK_ERROR(EFAULT, SystemNative_Link(".", NULL));
    CHECK_ERROR(EFAULT, SystemNative_SymLink(NULL, "x"));
    CHECK_ERROR(EFAULT, SystemNative_SymLink("x", NULL));
#if defined(INTEROP_SANITIZED)
    (void)buffer;
    SKIP("the sanitizer reads the path before readlink(2) does");
#else
    CHECK_ERROR(EFAULT, SystemNative_ReadLink(NULL, buffer, sizeof(buffer)));
#endif
}

TEST(PathsThroughAFile)
{
    uint8_t buffer[512];
    WriteFile("file", "");
    CHECK_ERROR(ENOTDIR, SystemNative_MkDir("file/x", 0755));
    CHECK_ERROR(ENOTDIR, SystemNative_RmDir("file"));
    CHECK_ERROR(ENOTDIR, SystemNative_Unlink("file/x"));
    CHECK_ERROR(ENOTDIR, SystemNative_Rename("file/x", "y"));
    CHECK_ERROR(ENOTDIR, SystemNative_Link("file/x", "y"));
    CHECK_ERROR(ENOTDIR, SystemNative_SymLink("x", "file/y"));
    CHECK_ERROR(ENOTDIR, SystemNative_ReadLink("file/x", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTDIR, SystemNative_RealPath("file/x", buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_Unlink("file"));
    CHECK_ERROR(ENOENT, SystemNative_Unlink("file"));
}

TEST(SizesThatCannotBe)
{
    WriteFile("file", "123");
    CHECK_ERROR(EFBIG, SystemNative_Truncate("file", INT64_MAX));
    CHECK_ERROR(ENOTDIR, SystemNative_Truncate("file/x", 0));
    CHECK_ERROR(EFAULT, SystemNative_Truncate(NULL, 0));
    REQUIRE(symlink("loop", "loop") == 0 && mkfifo("fifo", 0600) == 0);
    CHECK_ERROR(ELOOP, SystemNative_Truncate("loop", 0));
    CHECK_ERROR(EINVAL, SystemNative_Truncate("fifo", 0));
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 4096, .rlim_max = 4096};
        setrlimit(RLIMIT_FSIZE, &limit);
        signal(SIGXFSZ, SIG_IGN);
        _exit(SystemNative_Truncate("file", 4096) == 0 && SystemNative_Truncate("file", 4097) == -Error_EFBIG ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
    REQUIRE(unlink("loop") == 0 && unlink("fifo") == 0 && unlink("file") == 0);
}

TEST(ModeLessTheUmask)
{
    umask(027);
    CHECK_SAME(0, SystemNative_MkDir("masked", 0777));
    umask(022);
    CHECK_SAME(0750, Status("masked").st_mode & 07777);
    CHECK_SAME(0, SystemNative_RmDir("masked"));
}

TEST(UnlinkNeverADirectory)
{
    REQUIRE(mkdir("kept", 0755) == 0);
    int32_t result = SystemNative_Unlink("kept");
    CHECK(result == -Error_EISDIR || result == -Error_EPERM);
    CHECK(S_ISDIR(Status("kept").st_mode));
}

TEST(Renames)
{
    WriteFile("from", "new");
    WriteFile("to", "old");
    CHECK_SAME(0, SystemNative_Rename("from", "to"));
    CHECK_TEXT("new", ReadFile("to"));
    CHECK(access("from", F_OK) == -1);
    REQUIRE(mkdir("a", 0755) == 0 && mkdir("b", 0755) == 0 && mkdir("b/c", 0755) == 0);
    CHECK_ERROR(ENOTEMPTY, SystemNative_Rename("a", "b"));
    CHECK_ERROR(EISDIR, SystemNative_Rename("to", "a"));
    CHECK_ERROR(ENOTDIR, SystemNative_Rename("a", "to"));
    CHECK_ERROR(EINVAL, SystemNative_Rename("b", "b/c/d"));
    CHECK_SAME(0, SystemNative_Rename("b", "a"));
    CHECK(access("a/c", F_OK) == 0);
}

TEST(RenameAcrossFileSystems)
{
    struct stat other;
    if (stat("/dev/shm", &other) == -1 || access("/dev/shm", W_OK) == -1 || other.st_dev == Status(".").st_dev) {
        SKIP("there is no second file system");
    }
    WriteFile("across", "");
    char path[64];
    snprintf(path, sizeof(path), "/dev/shm/interop-%ld", (long)getpid());
    CHECK_ERROR(EXDEV, SystemNative_Rename("across", path));
    CHECK_ERROR(EXDEV, SystemNative_Link("across", path));
}

TEST(LinksAFile)
{
    WriteFile("original", "text");
    CHECK_SAME(0, SystemNative_Link("original", "second"));
    CHECK_SAME(Status("original").st_ino, Status("second").st_ino);
    CHECK_SAME(2, Status("original").st_nlink);
    CHECK_ERROR(EEXIST, SystemNative_Link("original", "second"));
    CHECK_SAME(0, SystemNative_Unlink("original"));
    CHECK_TEXT("text", ReadFile("second"));
}

TEST(LinkDoesNotFollow)
{
    CHECK_SAME(0, SystemNative_SymLink("nowhere", "dangling"));
    CHECK_SAME(0, SystemNative_Link("dangling", "hard"));
    CHECK_SAME(Status("dangling").st_ino, Status("hard").st_ino);
    CHECK(S_ISLNK(Status("hard").st_mode));
    CHECK_SAME(0, SystemNative_Unlink("dangling"));
}

TEST(SymbolicLinks)
{
    uint8_t buffer[16] = {0};
    CHECK_SAME(0, SystemNative_SymLink("\xFFtarget", "link"));
    CHECK_ERROR(EEXIST, SystemNative_SymLink("x", "link"));
    CHECK_ERROR(ENOENT, SystemNative_SymLink("", "emptylink"));
    char witness[16] = {0};
    CHECK_SAME(7, readlink("link", witness, sizeof(witness)));
    CHECK_TEXT("\xFFtarget", witness);
    CHECK_ERROR(ERANGE, SystemNative_ReadLink("link", NULL, 0));
    CHECK_ERROR(ERANGE, SystemNative_ReadLink("link", buffer, 0));
    CHECK_ERROR(ERANGE, SystemNative_ReadLink("link", buffer, 7));
    CHECK_ERROR(EFAULT, SystemNative_ReadLink("link", NULL, 8));
    CHECK_SAME(7, SystemNative_ReadLink("link", buffer, 8));
    CHECK_TEXT("\xFFtarget", buffer);
    CHECK_SAME(0, SystemNative_Unlink("link"));
}

TEST(RealPathResolves)
{
    uint8_t buffer[1024];
    REQUIRE(mkdir("real", 0755) == 0 && mkdir("real/\xFE", 0755) == 0 && symlink("real/\xFE", "alias") == 0);
    char* expected = realpath("real/\xFE", NULL);
    int32_t length = (int32_t)strlen(expected);
    CHECK_SAME(length, SystemNative_RealPath("real/../alias/.", buffer, sizeof(buffer)));
    CHECK_TEXT(expected, buffer);
    CHECK_ERROR(ERANGE, SystemNative_RealPath("alias", buffer, length));
    CHECK_SAME(length, SystemNative_RealPath("alias", buffer, length + 1));
    free(expected);
    CHECK_SAME(1, SystemNative_RealPath("/", buffer, 2));
    CHECK_TEXT("/", buffer);
    CHECK_ERROR(ENOENT, SystemNative_RealPath("", buffer, sizeof(buffer)));
    REQUIRE(symlink("loop", "loop") == 0);
    CHECK_ERROR(ELOOP, SystemNative_RealPath("loop", buffer, sizeof(buffer)));
}

TEST(LongestNames)
{
    uint8_t buffer[1024];
    char name[257];
    memset(name, 'n', 256);
    name[256] = '\0';
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MkDir(name, 0755));
    name[255] = '\0';
    CHECK_SAME(0, SystemNative_MkDir(name, 0755));
    CHECK_SAME(0, SystemNative_RmDir(name));
    CHECK_SAME(0, SystemNative_SymLink(name, name));
    CHECK_SAME(255, SystemNative_ReadLink(name, buffer, 256));
    CHECK_TEXT(name, buffer);
    CHECK_SAME(0, SystemNative_Rename(name, "short"));
    CHECK_SAME(0, SystemNative_Unlink("short"));
}

TEST(NotAllowed)
{
    if (geteuid() == 0) {
        SKIP("root may change every folder");
    }
    REQUIRE(mkdir("locked", 0555) == 0);
    CHECK_ERROR(EACCES, SystemNative_MkDir("locked/x", 0755));
    CHECK_ERROR(EACCES, SystemNative_SymLink("x", "locked/x"));
    WriteFile("sealed", "123");
    REQUIRE(chmod("sealed", 0400) == 0);
    CHECK_ERROR(EACCES, SystemNative_Truncate("sealed", 0));
}
#endif
