#include "test.h"

#include "folder.h"

/* What an open descriptor itself is used for in place of a path: AT_EMPTY_PATH, O_PATH, O_TMPFILE, FdOpenDir. */

enum {
    EMPTY = SystemNative_AT_EMPTY_PATH,
    NO_FOLLOW = SystemNative_AT_SYMLINK_NOFOLLOW,
    PATH_FLAGS = SystemNative_O_PATH | SystemNative_O_CLOEXEC,
    NAME_SIZE = 300,
};

/* The number of entries that are left, . and .. not counted. */
static int CountEntries(int64_t directory)
{
    static uint8_t batch[4096];
    int count = 0;
    int32_t filled;
    while ((filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch))) > 0) {
        for (int32_t at = 0; at < filled; count++) {
            SystemNative_DirectoryRecord record;
            memcpy(&record, batch + at, sizeof(record));
            at += record.RecordLength;
        }
    }
    CHECK_SAME(0, filled);
    return count;
}

TEST(AnOpenDirectoryIsListedAgainAndAgain)
{
    int64_t folder = MakeFolder("list");
    MakeUnder(folder, "a", "");
    MakeUnder(folder, "b", "");
    MakeUnder(folder, "c", "");
    int64_t first = SystemNative_FdOpenDir(folder);
    REQUIRE(first > 0);
    SystemNative_DirectoryEntry entry;
    uint8_t name[NAME_SIZE];
    CHECK(SystemNative_ReadDir(first, &entry, name, sizeof(name)) > 0);
    /* Neither goes on where the other stands. */
    int64_t second = SystemNative_FdOpenDir(folder);
    REQUIRE(second > 0);
    CHECK_SAME(3, CountEntries(second));
    CHECK_SAME(0, CountEntries(second));
    CHECK_SAME(0, SystemNative_CloseDir(second));
    CHECK(CountEntries(first) >= 2);
    CHECK_SAME(0, SystemNative_CloseDir(first));
    int64_t third = SystemNative_FdOpenDir(folder);
    CHECK_SAME(3, CountEntries(third));
    CHECK_SAME(0, SystemNative_CloseDir(third));
    CheckUnder(folder, "a", "");
    CloseFolder(folder);
}

TEST(WhatIsNoOpenDirectory)
{
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FdOpenDir(BadDescriptors[i]));
    }
    MakeUnder(HERE, "plain", "text");
    int64_t file = SystemNative_Open("plain", READ_FLAGS, 0);
    CHECK_ERROR(ENOTDIR, SystemNative_FdOpenDir(file));
    CHECK_SAME(0, SystemNative_Close(file));
}

TEST(AnEmptyPathIsTheDescriptorItself)
{
    SystemNative_FileStatus expected;
    SystemNative_FileStatus status;
    MakeUnder(HERE, "itself", "text");
    CHECK_SAME(0, SystemNative_Stat("itself", &expected));
    int64_t fd = SystemNative_Open("itself", SystemNative_O_RDWR | SystemNative_O_CLOEXEC, 0);
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_FStatAt(fd, "", &status, EMPTY));
    CHECK_SAME(expected.Ino, status.Ino);
    CHECK_SAME(4, status.Size);
    CHECK_SAME(0, SystemNative_FStatAt(fd, "", &status, EMPTY | NO_FOLLOW));
    CHECK_SAME(expected.Ino, status.Ino);
    CHECK_SAME(0, SystemNative_FChModAt(fd, "", 0444, EMPTY));
    CHECK_SAME(0, SystemNative_Stat("itself", &status));
    CHECK_SAME(0444, status.Mode & 0777);
    CHECK_SAME(0, SystemNative_FChModAt(fd, "", 0644, EMPTY | NO_FOLLOW));
    CHECK_SAME(0, SystemNative_UTimensat(fd, "", 1000, 0, 2000, 0, EMPTY));
    CHECK_SAME(0, SystemNative_Stat("itself", &status));
#if !defined(_WIN32)
    /* Some systems only pretend to be Windows, and leave it. */
    CHECK_SAME(1000, status.Atime);
#endif
    CHECK_SAME(2000, status.Mtime);
    int32_t owned = SystemNative_FChOwnAt(fd, "", -1, -1, EMPTY);
    CHECK(owned == 0 || owned == -Error_ENOTSUP);
    int32_t access = SystemNative_FAccessAt(fd, "", SystemNative_R_OK, EMPTY);
    CHECK(access == 0 || access == -Error_ENOTSUP);
    int32_t linked = SystemNative_LinkAt(fd, "", HERE, "linked", EMPTY);
    CHECK(linked == 0 || linked == -Error_ENOTSUP);
    if (linked == 0) {
        CHECK_SAME(0, SystemNative_Stat("linked", &status));
        CHECK_SAME(expected.Ino, status.Ino);
        CHECK_ERROR(EEXIST, SystemNative_LinkAt(fd, "", HERE, "linked", EMPTY));
        CHECK_ERROR(ENOENT, SystemNative_LinkAt(fd, "", HERE, "missing/linked", EMPTY));
    }
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(AnEmptyPathIsNothingWithoutTheFlag)
{
    SystemNative_FileStatus status;
    int64_t folder = MakeFolder("flagless");
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(folder, "", &status, 0));
    CHECK_ERROR(ENOENT, SystemNative_FAccessAt(folder, "", 0, 0));
    CHECK_ERROR(ENOENT, SystemNative_FChModAt(folder, "", 0755, 0));
    CHECK_ERROR(ENOENT, SystemNative_UTimensat(folder, "", 1, 0, 1, 0, 0));
    CHECK_ERROR(ENOENT, SystemNative_LinkAt(folder, "", HERE, "x", 0));
    /* And another is as without it. */
    MakeUnder(folder, "file", "text");
    CHECK_SAME(0, SystemNative_FStatAt(folder, "file", &status, EMPTY));
    CHECK_SAME(4, status.Size);
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(folder, "missing", &status, EMPTY));
    CHECK_SAME(0, SystemNative_FAccessAt(folder, "file", SystemNative_R_OK, EMPTY));
    CHECK_SAME(0, SystemNative_FChModAt(folder, "file", 0644, EMPTY));
    CHECK_SAME(0, SystemNative_UTimensat(folder, "file", 1, 0, 1, 0, EMPTY));
    CHECK_SAME(0, SystemNative_LinkAt(folder, "file", folder, "second", EMPTY));
    CHECK_ERROR(EFAULT, SystemNative_FStatAt(folder, NULL, &status, EMPTY));
    CHECK_ERROR(EFAULT, SystemNative_UTimensat(folder, NULL, 1, 0, 1, 0, EMPTY));
    CHECK_ERROR(EINVAL, SystemNative_UnlinkAt(folder, "", EMPTY));
    CHECK_ERROR(EINVAL, SystemNative_RenameAt(folder, "", folder, "x", EMPTY));
    CloseFolder(folder);
}

TEST(AnEmptyPathMayBeTheCurrentDirectory)
{
    SystemNative_FileStatus expected;
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat(".", &expected));
    CHECK_SAME(0, SystemNative_FStatAt(HERE, "", &status, EMPTY));
    CHECK_SAME(expected.Ino, status.Ino);
    CHECK_SAME(0, SystemNative_FChModAt(HERE, "", 0755, EMPTY));
    CHECK_SAME(0, SystemNative_UTimensat(HERE, "", 1000, 0, 2000, 0, EMPTY));
    CHECK_SAME(0, SystemNative_Stat(".", &status));
    CHECK_SAME(2000, status.Mtime);
    int32_t linked = SystemNative_LinkAt(HERE, "", HERE, "x", EMPTY);
    CHECK(linked == -Error_EPERM || linked == -Error_ENOTSUP);
}

TEST(AnEmptyPathAndNoDescriptor)
{
    SystemNative_FileStatus status;
    for (size_t i = BAD_DIRECTORIES; i < COUNT_OF(BadDescriptors); i++) {
        int64_t fd = BadDescriptors[i];
        CHECK_ERROR(EBADF, SystemNative_FStatAt(fd, "", &status, EMPTY));
        CHECK_ERROR(EBADF, SystemNative_FChModAt(fd, "", 0644, EMPTY));
        CHECK_ERROR(EBADF, SystemNative_UTimensat(fd, "", 1, 0, 1, 0, EMPTY));
        int32_t access = SystemNative_FAccessAt(fd, "", 0, EMPTY);
        CHECK(access == -Error_EBADF || access == -Error_ENOTSUP);
        int32_t linked = SystemNative_LinkAt(fd, "", HERE, "x", EMPTY);
        CHECK(linked == -Error_EBADF || linked == -Error_ENOTSUP);
    }
}

TEST(APathAloneGivesNoRightToTheContent)
{
    int64_t folder = MakeFolder("paths");
    MakeUnder(folder, "file", "text");
    int64_t fd = SystemNative_OpenAt(folder, "file", PATH_FLAGS, 0);
    if (fd == -Error_ENOTSUP) {
        CHECK_ERROR(ENOTSUP, SystemNative_Open("paths", PATH_FLAGS, 0));
        CloseFolder(folder);
        SKIP("the system has no O_PATH");
    }
    REQUIRE(fd >= 0);
    uint8_t buffer[10];
    CHECK_ERROR(EBADF, SystemNative_Read(fd, buffer, sizeof(buffer)));
    CHECK_ERROR(EBADF, SystemNative_Write(fd, buffer, 1));
    SystemNative_FileStatus expected;
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStatAt(folder, "file", &expected, 0));
    CHECK_SAME(0, SystemNative_FStat(fd, &status));
    CHECK_SAME(expected.Ino, status.Ino);
    CHECK_SAME(0, SystemNative_FStatAt(fd, "", &status, EMPTY));
    CHECK_SAME(expected.Ino, status.Ino);
    CHECK_SAME(0, SystemNative_FChModAt(fd, "", 0444, EMPTY));
    CHECK_SAME(0, SystemNative_UTimensat(fd, "", 1000, 0, 2000, 0, EMPTY));
    CHECK_SAME(0, SystemNative_FStatAt(folder, "file", &status, 0));
    CHECK_SAME(0444, status.Mode & 0777);
    CHECK_SAME(2000, status.Mtime);
    CHECK_SAME(0, SystemNative_FChModAt(fd, "", 0644, EMPTY));
    CHECK_SAME(0, SystemNative_FAccessAt(fd, "", SystemNative_R_OK, EMPTY));
    CHECK_SAME(0, SystemNative_LinkAt(fd, "", folder, "linked", EMPTY));
    CHECK_ERROR(ENOTDIR, SystemNative_FdOpenDir(fd));
    CHECK_ERROR(ENOTDIR, SystemNative_Open("paths/file", PATH_FLAGS | SystemNative_O_DIRECTORY, 0));
    CHECK_ERROR(ENOENT, SystemNative_Open("paths/missing", PATH_FLAGS | SystemNative_O_CREAT, 0644));
    CHECK_SAME(0, SystemNative_Close(fd));
    /* What else there is has no effect. */
    fd = SystemNative_Open("paths/file", PATH_FLAGS | SystemNative_O_RDWR | SystemNative_O_TRUNC, 0);
    CHECK(fd >= 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CheckUnder(folder, "file", "text");
    fd = SystemNative_Open("paths", PATH_FLAGS, 0);
    REQUIRE(fd >= 0);
    CheckUnder(fd, "file", "text");
    int64_t directory = SystemNative_FdOpenDir(fd);
    REQUIRE(directory > 0);
    CHECK_SAME(2, CountEntries(directory));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_Close(fd));
    CloseFolder(folder);
}

TEST(APathMayBeALinkItself)
{
    int64_t folder = MakeFolder("linkpaths");
    MakeUnder(folder, "file", "text");
    SystemNative_FileStatus status;
    if (SystemNative_SymLinkAt("file", folder, "link") != 0
            || SystemNative_FStatAt(folder, "link", &status, NO_FOLLOW) != 0
            || (status.Mode & SystemNative_S_IFMT) != SystemNative_S_IFLNK) {
        CloseFolder(folder);
        SKIP("no links can be made");
    }
    int64_t fd = SystemNative_OpenAt(folder, "link", PATH_FLAGS | SystemNative_O_NOFOLLOW, 0);
    if (fd == -Error_ENOTSUP) {
        CloseFolder(folder);
        SKIP("the system has no O_PATH");
    }
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_FStatAt(fd, "", &status, EMPTY));
    CHECK_SAME(SystemNative_S_IFLNK, status.Mode & SystemNative_S_IFMT);
    uint8_t target[NAME_SIZE];
    CHECK_SAME(4, SystemNative_ReadLinkAt(fd, "", target, sizeof(target)));
    CHECK_TEXT("file", target);
    CHECK_ERROR(ERANGE, SystemNative_ReadLinkAt(fd, "", target, 4));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_OpenAt(folder, "link", PATH_FLAGS, 0);
    REQUIRE(fd >= 0);
    CHECK_SAME(0, SystemNative_FStatAt(fd, "", &status, EMPTY));
    CHECK_SAME(SystemNative_S_IFREG, status.Mode & SystemNative_S_IFMT);
    CHECK_ERROR(ENOENT, SystemNative_ReadLinkAt(fd, "", target, sizeof(target)));
    CHECK_SAME(0, SystemNative_Close(fd));
    const int32_t strict = PATH_FLAGS | SystemNative_O_NOFOLLOW | SystemNative_O_DIRECTORY;
    CHECK_ERROR(ENOTDIR, SystemNative_OpenAt(folder, "link", strict, 0));
    CloseFolder(folder);
}

TEST(AFileWithoutANameGetsOne)
{
    int64_t folder = MakeFolder("nameless");
    int64_t fd = SystemNative_OpenAt(folder, ".", SystemNative_O_TMPFILE | SystemNative_O_RDWR, 0640);
    if (fd == -Error_ENOTSUP) {
        CHECK_ERROR(ENOTSUP, SystemNative_Open("nameless", SystemNative_O_TMPFILE | SystemNative_O_WRONLY, 0640));
        CloseFolder(folder);
        SKIP("the system, or the file system, has no files without a name");
    }
    REQUIRE(fd >= 0);
    int64_t directory = SystemNative_FdOpenDir(folder);
    CHECK_SAME(0, CountEntries(directory));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(4, SystemNative_Write(fd, (const uint8_t*)"text", 4));
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStat(fd, &status));
    CHECK_SAME(0, status.Nlink);
    CHECK_SAME(0640, status.Mode & 0777);
    CHECK_SAME(0, SystemNative_LinkAt(fd, "", folder, "named", EMPTY));
    CHECK_SAME(0, SystemNative_Close(fd));
    CheckUnder(folder, "named", "text");
    fd = SystemNative_OpenAt(folder, ".",
            SystemNative_O_TMPFILE | SystemNative_O_RDWR | SystemNative_O_EXCL | SystemNative_O_CLOEXEC, 0640);
    REQUIRE(fd >= 0);
    CHECK_ERROR(ENOENT, SystemNative_LinkAt(fd, "", folder, "never", EMPTY));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(EINVAL, SystemNative_Open("nameless", SystemNative_O_TMPFILE | SystemNative_O_RDONLY, 0640));
    CHECK_ERROR(ENOTDIR, SystemNative_Open("nameless/named", SystemNative_O_TMPFILE | SystemNative_O_RDWR, 0640));
    CloseFolder(folder);
}

#if !defined(_WIN32)

TEST(TheDirectoryMayMoveOrGo)
{
    int64_t folder = MakeFolder("moving");
    MakeUnder(folder, "file", "");
    REQUIRE(rename("moving", "moved") == 0);
    int64_t directory = SystemNative_FdOpenDir(folder);
    REQUIRE(directory > 0);
    CHECK_SAME(1, CountEntries(directory));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    REQUIRE(unlink("moved/file") == 0 && rmdir("moved") == 0);
    directory = SystemNative_FdOpenDir(folder);
    if (directory > 0) {
        CHECK_SAME(0, CountEntries(directory));
        CHECK_SAME(0, SystemNative_CloseDir(directory));
    } else {
        CHECK_ERROR(ENOENT, directory);
    }
    CloseFolder(folder);
}

TEST(OutOfDescriptors)
{
    pid_t child = fork();
    if (child == 0) {
        int64_t folder = OpenFolder(".");
        struct rlimit limit = {.rlim_cur = (rlim_t)folder + 1, .rlim_max = (rlim_t)folder + 1};
        setrlimit(RLIMIT_NOFILE, &limit);
        _exit(SystemNative_FdOpenDir(folder) == -Error_EMFILE ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

/* What an ordinary user may do with descriptors that the superuser opened, or he himself. */
static void AsOrdinaryUser(void)
{
    const uid_t user = 12345;
    int64_t folder = MakeFolder("private");
    MakeUnder(folder, "a", "");
    MakeUnder(folder, "b", "");
    REQUIRE(mkdir("own", 0700) == 0 && chown("own", user, user) == 0 && chmod("private", 0700) == 0);
    int64_t path = SystemNative_Open("private", PATH_FLAGS, 0);
    REQUIRE(chmod(".", 0755) == 0 && setgid(user) == 0 && setuid(user) == 0);
    /* He may not open it anew, but read what he was given, again and again. */
    CHECK_ERROR(EACCES, SystemNative_OpenDir("private"));
    for (int i = 0; i < 2; i++) {
        int64_t directory = SystemNative_FdOpenDir(folder);
        REQUIRE(directory > 0);
        CHECK_SAME(2, CountEntries(directory));
        CHECK_SAME(0, SystemNative_CloseDir(directory));
    }
    if (path >= 0) {
        CHECK_ERROR(EACCES, SystemNative_FdOpenDir(path));
    }
    int64_t fd = SystemNative_Open("own", SystemNative_O_TMPFILE | SystemNative_O_RDWR, 0600);
    if (fd >= 0) {
        CHECK_SAME(0, SystemNative_LinkAt(fd, "", HERE, "own/named", EMPTY));
        CHECK_ERROR(EEXIST, SystemNative_LinkAt(fd, "", HERE, "own/named", EMPTY));
        CHECK_ERROR(ENOENT, SystemNative_LinkAt(fd, "", HERE, "missing/named", EMPTY));
        CHECK_SAME(0, unlink("own/named"));
        CHECK_SAME(0, SystemNative_Close(fd));
        CHECK_ERROR(EBADF, SystemNative_LinkAt(fd, "", HERE, "own/named", EMPTY));
    }
}

TEST(OrdinaryUsers)
{
    if (geteuid() != 0) {
        SKIP("only the superuser becomes another");
    }
    pid_t child = fork();
    if (child == 0) {
        int before = test_failures;
        AsOrdinaryUser();
        _exit(test_failures == before ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
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
    AnEmptyPathIsTheDescriptorItself();
    AnEmptyPathMayBeTheCurrentDirectory();
    AnEmptyPathAndNoDescriptor();
    APathAloneGivesNoRightToTheContent();
    int64_t fd = SystemNative_Open("paths/file", PATH_FLAGS, 0);
    CHECK_SAME(0, SystemNative_FAccessAt(fd, "", SystemNative_R_OK, EMPTY | SystemNative_AT_EACCESS));
    CHECK_SAME(0, SystemNative_Close(fd));
    return test_failures == 0 ? 0 : 1;
}

static void Clean(void)
{
    const char* const paths[] = {"itself", "linked", "paths/file", "paths/linked", "paths"};
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
