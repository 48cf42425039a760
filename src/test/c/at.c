#include "test.h"
#include "folder.h"

TEST(OpensUnderADirectory)
{
    int64_t folder = MakeFolder("opens");
    MakeUnder(folder, "file", "text");
    CheckUnder(HERE, "opens/file", "text");
    CheckUnder(folder, "file", "text");
    CHECK_SAME(0, SystemNative_MkDir("opens/sub", 0755));
    MakeUnder(folder, "sub/below", "deeper");
    CheckUnder(HERE, "opens/sub/below", "deeper");
    const char* paths[] = {
        "./file", "sub/../file", "sub/.././file", ".//file", "../opens/file", "sub/../../opens/file",
    };
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        CheckUnder(folder, paths[i], "text");
    }
    int64_t sub = SystemNative_OpenAt(folder, "sub/", FOLDER_FLAGS, 0);
    CheckUnder(sub, "below", "deeper");
    CheckUnder(sub, "../file", "text");
    int64_t self = SystemNative_OpenAt(sub, ".", FOLDER_FLAGS, 0);
    CheckUnder(self, "below", "deeper");
    int64_t parent = SystemNative_OpenAt(sub, "..", FOLDER_FLAGS, 0);
    CheckUnder(parent, "file", "text");
    CloseFolder(parent);
    CloseFolder(self);
    CloseFolder(sub);
    CloseFolder(folder);
}

TEST(OpensByItsFlags)
{
    int64_t folder = MakeFolder("flags");
    MakeUnder(folder, "file", "text");
    CHECK_ERROR(EEXIST, SystemNative_OpenAt(folder, "file", CREATE_FLAGS | SystemNative_O_EXCL, 0644));
    CHECK_ERROR(ENOTDIR, SystemNative_OpenAt(folder, "file", FOLDER_FLAGS, 0));
    CHECK_ERROR(ENOENT, SystemNative_OpenAt(folder, "missing", READ_FLAGS, 0));
    CHECK_ERROR(ENOENT, SystemNative_OpenAt(folder, "missing/file", CREATE_FLAGS, 0644));
    CHECK_ERROR(ENOENT, SystemNative_OpenAt(folder, "", READ_FLAGS, 0));
    CHECK_ERROR(EISDIR, SystemNative_OpenAt(folder, ".", SystemNative_O_WRONLY, 0));
    CHECK_ERROR(EINVAL, SystemNative_OpenAt(folder, "file", 0x40000000, 0));
    CHECK_ERROR(EINVAL, SystemNative_OpenAt(folder, "file", READ_FLAGS, 010000));
    CHECK_ERROR(EFAULT, SystemNative_OpenAt(folder, NULL, READ_FLAGS, 0));
    CheckUnder(folder, "file", "text");
    int64_t fd = SystemNative_OpenAt(folder, "file", SystemNative_O_WRONLY | SystemNative_O_APPEND, 0);
    CHECK_SAME(1, SystemNative_Write(fd, (const uint8_t*)"s", 1));
    CHECK_SAME(0, SystemNative_Close(fd));
    CheckUnder(folder, "file", "texts");
    CloseFolder(folder);
}

TEST(AnAbsolutePathIgnoresTheDirectory)
{
    uint8_t path[1024];
    SystemNative_FileStatus expected;
    SystemNative_FileStatus actual;
    REQUIRE(SystemNative_RealPath(".", path, sizeof(path)) > 0);
    CHECK_SAME(0, SystemNative_Stat(".", &expected));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_SAME(0, SystemNative_FStatAt(BadDescriptors[i], (const char*)path, &actual, 0));
        CHECK_SAME(expected.Ino, actual.Ino);
    }
}

static void CheckNoDirectory(int64_t directory, int32_t error)
{
    SystemNative_FileStatus status;
    CHECK_SAME(-error, SystemNative_OpenAt(directory, "x", READ_FLAGS, 0));
    CHECK_SAME(-error, SystemNative_FStatAt(directory, "x", &status, 0));
    CHECK_SAME(-error, SystemNative_FAccessAt(directory, "x", SystemNative_F_OK, 0));
    CHECK_SAME(-error, SystemNative_FChModAt(directory, "x", 0600, 0));
    CHECK_SAME(-error, SystemNative_UTimensat(directory, "x", 0, 0, 0, 0, 0));
#if !defined(_WIN32)
    CHECK_SAME(-error, SystemNative_FAccessAt(directory, "x", SystemNative_F_OK, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_SAME(-error, SystemNative_FChModAt(directory, "x", 0600, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_SAME(-error, SystemNative_FChOwnAt(directory, "x", -1, -1, 0));
#endif
}

TEST(WhatIsNoDirectory)
{
    for (size_t i = BAD_DIRECTORIES; i < COUNT_OF(BadDescriptors); i++) {
        CheckNoDirectory(BadDescriptors[i], Error_EBADF);
    }
    int64_t file = SystemNative_Open("plain", CREATE_FLAGS, 0644);
    CheckNoDirectory(file, Error_ENOTDIR);
    CHECK_SAME(0, SystemNative_Close(file));
}

TEST(OddArguments)
{
    SystemNative_FileStatus status;
    const int32_t nofollow = SystemNative_AT_SYMLINK_NOFOLLOW;
    CHECK_ERROR(EFAULT, SystemNative_FStatAt(HERE, ".", NULL, 0));
    CHECK_ERROR(EINVAL, SystemNative_FStatAt(HERE, ".", &status, SystemNative_AT_REMOVEDIR));
    CHECK_ERROR(EINVAL, SystemNative_FStatAt(HERE, ".", &status, nofollow | 1));
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(HERE, "", &status, 0));
    CHECK_ERROR(EINVAL, SystemNative_FAccessAt(HERE, ".", 8, 0));
    CHECK_ERROR(EINVAL, SystemNative_FAccessAt(HERE, ".", -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_FAccessAt(HERE, ".", 0, SystemNative_AT_REMOVEDIR));
    CHECK_ERROR(EINVAL, SystemNative_FChModAt(HERE, ".", 010000, 0));
    CHECK_ERROR(EINVAL, SystemNative_FChModAt(HERE, ".", -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_FChModAt(HERE, ".", 0755, SystemNative_AT_EACCESS));
    CHECK_ERROR(EFAULT, SystemNative_FStatAt(HERE, NULL, &status, 0));
    CHECK_ERROR(EFAULT, SystemNative_FAccessAt(HERE, NULL, 0, 0));
    CHECK_ERROR(EFAULT, SystemNative_FChModAt(HERE, NULL, 0755, 0));
}

TEST(TellsAndChangesWhatIsUnderADirectory)
{
    int64_t folder = MakeFolder("tells");
    MakeUnder(folder, "file", "12345");
    SystemNative_FileStatus expected;
    SystemNative_FileStatus actual;
    CHECK_SAME(0, SystemNative_Stat("tells/file", &expected));
    CHECK_SAME(0, SystemNative_FStatAt(folder, "file", &actual, 0));
    CHECK_SAME(expected.Ino, actual.Ino);
    CHECK_SAME(expected.Dev, actual.Dev);
    CHECK_SAME(expected.Mode, actual.Mode);
    CHECK_SAME(5, actual.Size);
    CHECK_SAME(0, SystemNative_FStatAt(folder, "file", &actual, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_SAME(expected.Ino, actual.Ino);
    CHECK_SAME(0, SystemNative_FStatAt(folder, ".", &actual, 0));
    CHECK_SAME(SystemNative_S_IFDIR, actual.Mode & SystemNative_S_IFMT);
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(folder, "missing", &actual, 0));

    CHECK_SAME(0, SystemNative_FAccessAt(folder, "file", SystemNative_R_OK | SystemNative_W_OK, 0));
    CHECK_SAME(0, SystemNative_FAccessAt(folder, "file", SystemNative_W_OK, SystemNative_AT_EACCESS));
    CHECK_ERROR(ENOENT, SystemNative_FAccessAt(folder, "missing", SystemNative_F_OK, 0));
    CHECK_ERROR(ENOENT, SystemNative_FAccessAt(folder, "missing", SystemNative_F_OK, SystemNative_AT_EACCESS));

    CHECK_SAME(0, SystemNative_FChModAt(folder, "file", 0444, 0));
    CHECK_SAME(0, SystemNative_Stat("tells/file", &actual));
    CHECK_SAME(0444, actual.Mode & 0777);
    int32_t result = SystemNative_FChModAt(folder, "file", 0666, SystemNative_AT_SYMLINK_NOFOLLOW);
    /* Where neither the kernel nor /proc helps. */
    CHECK(result == 0 || result == -Error_ENOTSUP);
    CHECK_SAME(0, SystemNative_Stat("tells/file", &actual));
    CHECK_SAME(result == 0 ? 0666 : 0444, actual.Mode & 0777);
    CHECK_ERROR(ENOENT, SystemNative_FChModAt(folder, "missing", 0600, 0));
    CHECK_SAME(0, SystemNative_FChModAt(folder, "file", 0666, 0));

    CHECK_SAME(0, SystemNative_UTimensat(folder, "file", 0, SystemNative_UTIME_OMIT, 1000000000, 500, 0));
    CHECK_SAME(0, SystemNative_Stat("tells/file", &actual));
    CHECK_SAME(1000000000, actual.Mtime);
    CHECK_SAME(500, actual.MtimeNsec);
    CHECK_ERROR(ENOENT, SystemNative_UTimensat(folder, "missing", 0, 0, 0, 0, 0));
    CloseFolder(folder);
}

TEST(TheDirectoryMayMove)
{
    int64_t folder = MakeFolder("before");
    MakeUnder(folder, "file", "text");
    CHECK_SAME(0, SystemNative_Rename("before", "after"));
    CheckUnder(folder, "file", "text");
    MakeUnder(folder, "second", "more");
    CheckUnder(HERE, "after/second", "more");
    CloseFolder(folder);
}

#if !defined(_WIN32)
static struct stat Status(const char* path)
{
    struct stat status;
    memset(&status, 0, sizeof(status));
    CHECK(lstat(path, &status) == 0);
    return status;
}

TEST(Links)
{
    const int32_t nofollow = SystemNative_AT_SYMLINK_NOFOLLOW;
    int64_t folder = MakeFolder("links");
    MakeUnder(folder, "file", "text");
    REQUIRE(symlink("file", "links/link") == 0 && symlink("nowhere", "links/dangling") == 0
            && symlink("loop", "links/loop") == 0);
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStatAt(folder, "link", &status, 0));
    CHECK(S_ISREG((mode_t)status.Mode));
    CHECK_SAME(0, SystemNative_FStatAt(folder, "link", &status, nofollow));
    CHECK(S_ISLNK((mode_t)status.Mode));
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(folder, "dangling", &status, 0));
    CHECK_ERROR(ELOOP, SystemNative_FStatAt(folder, "loop", &status, 0));
    CHECK_ERROR(ELOOP, SystemNative_FStatAt(folder, "loop/x", &status, nofollow));
    CHECK_ERROR(ELOOP, SystemNative_OpenAt(folder, "link", READ_FLAGS | SystemNative_O_NOFOLLOW, 0));

    CHECK_ERROR(ENOENT, SystemNative_FAccessAt(folder, "dangling", SystemNative_F_OK, 0));
    CHECK_SAME(0, SystemNative_FAccessAt(folder, "dangling", SystemNative_R_OK, nofollow));
    CHECK_SAME(0, SystemNative_FAccessAt(folder, "loop", SystemNative_F_OK, nofollow | SystemNative_AT_EACCESS));
    CHECK_ERROR(ENOENT, SystemNative_FAccessAt(folder, "missing", SystemNative_F_OK, nofollow));
    CHECK_SAME(0, SystemNative_FAccessAt(folder, "file", SystemNative_R_OK, nofollow));

    CHECK_SAME(0, SystemNative_FChModAt(folder, "link", 0600, 0));
    CHECK_SAME(0600, Status("links/file").st_mode & 07777);
    int32_t result = SystemNative_FChModAt(folder, "link", 0400, nofollow);
    CHECK(result == 0 || result == -Error_ENOTSUP);
    CHECK_SAME(0600, Status("links/file").st_mode & 07777);
    CHECK_ERROR(ENOENT, SystemNative_FChModAt(folder, "missing", 0400, nofollow));

    CHECK_SAME(0, SystemNative_UTimensat(folder, "dangling", 5, 6, 7, 8, nofollow));
    CHECK_SAME(7, Status("links/dangling").st_mtim.tv_sec);
    CHECK_ERROR(ENOENT, SystemNative_UTimensat(folder, "dangling", 5, 6, 7, 8, 0));
    CHECK_SAME(0, SystemNative_FChOwnAt(folder, "dangling", getuid(), getgid(), nofollow));
    CHECK_ERROR(ENOENT, SystemNative_FChOwnAt(folder, "dangling", -1, -1, 0));
    CloseFolder(folder);
}

TEST(Owners)
{
    int64_t folder = MakeFolder("owners");
    MakeUnder(folder, "file", "text");
    CHECK_SAME(0, SystemNative_FChOwnAt(folder, "file", -1, -1, 0));
    CHECK_SAME(0, SystemNative_FChOwnAt(folder, "file", getuid(), getgid(), 0));
    CHECK_ERROR(ENOENT, SystemNative_FChOwnAt(folder, "missing", -1, -1, 0));
    CHECK_ERROR(EFAULT, SystemNative_FChOwnAt(folder, NULL, -1, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_FChOwnAt(folder, "file", -2, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_FChOwnAt(folder, "file", -1, INT64_C(0xFFFFFFFF), 0));
    CHECK_ERROR(EINVAL, SystemNative_FChOwnAt(folder, "file", -1, -1, SystemNative_AT_EACCESS));
    /* The superuser may be refused it too, in a container. */
    if (chown("owners/file", 12345, (gid_t)-1) == -1) {
        CHECK_ERROR(EPERM, SystemNative_FChOwnAt(folder, "file", 12345, -1, 0));
    } else {
        CHECK_SAME(0, chown("owners/file", getuid(), (gid_t)-1));
        CHECK_SAME(0, SystemNative_FChOwnAt(folder, "file", 12345, 23456, 0));
        CHECK_SAME(12345, Status("owners/file").st_uid);
        CHECK_SAME(23456, Status("owners/file").st_gid);
        CHECK_SAME(0, SystemNative_FChOwnAt(folder, "file", INT64_C(0xFFFFFFFE), -1, 0));
        CHECK_SAME(0xFFFFFFFE, Status("owners/file").st_uid);
        CHECK_SAME(23456, Status("owners/file").st_gid);
    }
    CloseFolder(folder);
}

TEST(OtherErrors)
{
    SystemNative_FileStatus status;
    char name[257];
    memset(name, 'n', 256);
    name[256] = '\0';
    int64_t folder = MakeFolder("errors");
    MakeUnder(folder, "file", "");
    CHECK_ERROR(ENAMETOOLONG, SystemNative_FStatAt(folder, name, &status, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_OpenAt(folder, name, CREATE_FLAGS, 0600));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_FAccessAt(folder, name, 0, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_FChModAt(folder, name, 0, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_ERROR(ENOTDIR, SystemNative_FStatAt(folder, "file/x", &status, 0));
    CHECK_ERROR(ENOTDIR, SystemNative_FChModAt(folder, "file/x", 0, 0));
    REQUIRE(unlink("errors/file") == 0 && rmdir("errors") == 0);
    CHECK_ERROR(ENOENT, SystemNative_OpenAt(folder, "x", CREATE_FLAGS, 0600));
    CHECK_SAME(0, SystemNative_FStatAt(folder, ".", &status, 0));
    CloseFolder(folder);
    if (geteuid() == 0) {
        SKIP("root may do all");
    }
    folder = MakeFolder("locked");
    MakeUnder(folder, "file", "");
    CHECK_SAME(0, SystemNative_FChModAt(folder, "file", 0, 0));
    CHECK_ERROR(EACCES, SystemNative_OpenAt(folder, "file", READ_FLAGS, 0));
    CHECK_ERROR(EACCES, SystemNative_FAccessAt(folder, "file", SystemNative_R_OK, 0));
    CHECK_ERROR(EACCES, SystemNative_FAccessAt(folder, "file", SystemNative_R_OK, SystemNative_AT_EACCESS));
    CHECK_ERROR(EPERM, SystemNative_FChModAt(HERE, "/", 0755, 0));
    CHECK_ERROR(EPERM, SystemNative_FChModAt(HERE, "/", 0755, SystemNative_AT_SYMLINK_NOFOLLOW));
    CloseFolder(folder);
}

TEST(UnderAStormOfSignals)
{
    int64_t folder = MakeFolder("storm");
    MakeUnder(folder, "file", "");
    SystemNative_FileStatus status;
    StartStorm();
    for (int i = 0; i < 5000; i++) {
        REQUIRE(SystemNative_FStatAt(folder, "file", &status, 0) == 0);
        REQUIRE(SystemNative_FChModAt(folder, "file", 0600 + i % 64, SystemNative_AT_SYMLINK_NOFOLLOW) == 0);
        REQUIRE(SystemNative_FAccessAt(folder, "file", SystemNative_R_OK, SystemNative_AT_SYMLINK_NOFOLLOW) == 0);
        int64_t fd = SystemNative_OpenAt(folder, "file", READ_FLAGS, 0);
        REQUIRE(fd >= 0 && SystemNative_Close(fd) == 0);
    }
    StopStorm();
    CloseFolder(folder);
}

#include "seccomp.h"

#if CAN_FILTER
/* What the headers of an older kernel lack. */
enum {
    FACCESSAT2 = 439,
    FCHMODAT2 = 452,
};

static int FallBack(int error)
{
    if (!FilterCall(FACCESSAT2, error) || !FilterCall(FCHMODAT2, error)) {
        return 77;
    }
    Links();
    OtherErrors();
    WhatIsNoDirectory();
    int64_t folder = MakeFolder("filtered");
    MakeUnder(folder, "file", "");
    CHECK_SAME(0, SystemNative_FChModAt(folder, "file", 0640, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_SAME(0640, Status("filtered/file").st_mode & 07777);
    CHECK_SAME(0, symlink("file", "filtered/link"));
    CHECK_ERROR(ENOTSUP, SystemNative_FChModAt(folder, "link", 0600, SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_ERROR(ENOTSUP, SystemNative_LChMod("filtered/link", 0600));
    CHECK_SAME(0, SystemNative_LChMod("filtered/file", 0604));
    CHECK_SAME(0604, Status("filtered/file").st_mode & 07777);
    CHECK_SAME(0, SystemNative_FAccessAt(folder, "file", SystemNative_R_OK, SystemNative_AT_EACCESS));
    CloseFolder(folder);
    /* The older call knows the rights of the real user only. */
    if (geteuid() == 0 && setreuid(12345, 0) == 0) {
        CHECK_ERROR(ENOTSUP, SystemNative_FAccessAt(HERE, "/", SystemNative_R_OK, SystemNative_AT_EACCESS));
    }
    return test_failures == 0 ? 0 : 1;
}

static void Clean(void)
{
    const char* const paths[] = {
        "links/file", "links/link", "links/dangling", "links/loop", "links", "plain", "filtered/file", "filtered/link",
        "filtered", "locked/file", "locked",
    };
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        (void)remove(paths[i]);
    }
}

TEST(WithoutTheNewerCalls)
{
    const int errors[] = {ENOSYS, EPERM};
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        Clean();
        pid_t child = fork();
        if (child == 0) {
            _exit(FallBack(errors[i]));
        }
        int code = WaitFor(child);
        if (code == 77) {
            SKIP("system calls cannot be filtered here");
        }
        CHECK_SAME(0, code);
    }
}
#endif
#endif
