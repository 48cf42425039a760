#include "test.h"
#include "folder.h"

TEST(MakesAndRemoves)
{
    int64_t folder = MakeFolder("makes");
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "sub", 0755));
    CHECK_ERROR(EEXIST, SystemNative_MkDirAt(folder, "sub", 0755));
    CHECK_ERROR(EEXIST, SystemNative_MkDirAt(folder, ".", 0755));
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "sub/below/", 0755));
    CHECK_ERROR(ENOENT, SystemNative_MkDirAt(folder, "missing/below", 0755));
    CHECK_ERROR(ENOENT, SystemNative_MkDirAt(folder, "", 0755));
    CHECK_ERROR(ENOTEMPTY, SystemNative_UnlinkAt(folder, "sub", SystemNative_AT_REMOVEDIR));
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "sub/below", SystemNative_AT_REMOVEDIR));
    int32_t result = SystemNative_UnlinkAt(folder, "sub", 0);
    CHECK(result == -Error_EISDIR || result == -Error_EPERM);
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "sub", SystemNative_AT_REMOVEDIR));
    MakeUnder(folder, "file", "text");
    CHECK_ERROR(ENOTDIR, SystemNative_UnlinkAt(folder, "file", SystemNative_AT_REMOVEDIR));
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "file", 0));
    CHECK_ERROR(ENOENT, SystemNative_UnlinkAt(folder, "file", 0));
    CHECK_ERROR(ENOENT, SystemNative_UnlinkAt(folder, "file", SystemNative_AT_REMOVEDIR));
    CHECK_ERROR(EINVAL, SystemNative_UnlinkAt(folder, ".", SystemNative_AT_REMOVEDIR));
    CloseFolder(folder);
    CHECK_SAME(0, SystemNative_UnlinkAt(HERE, "makes", SystemNative_AT_REMOVEDIR));
}

TEST(RenamesFromDirectoryToDirectory)
{
    int64_t from = MakeFolder("from");
    int64_t to = MakeFolder("to");
    MakeUnder(from, "a", "first");
    CHECK_SAME(0, SystemNative_RenameAt(from, "a", to, "b", 0));
    CHECK(!Exists(from, "a"));
    CheckUnder(HERE, "to/b", "first");
    MakeUnder(from, "a", "second");
    CHECK_SAME(0, SystemNative_RenameAt(from, "a", to, "b", 0));
    CheckUnder(to, "b", "second");
    CHECK_SAME(0, SystemNative_RenameAt(to, "b", HERE, "renamed", 0));
    CheckUnder(HERE, "renamed", "second");
    CHECK_SAME(0, SystemNative_RenameAt(HERE, "renamed", from, "back", 0));
    CheckUnder(from, "back", "second");
    CHECK_SAME(0, SystemNative_RenameAt(from, "back", from, "./again", 0));
    CheckUnder(from, "again", "second");
    CHECK_ERROR(ENOENT, SystemNative_RenameAt(from, "missing", to, "x", 0));
    CHECK_ERROR(ENOENT, SystemNative_RenameAt(from, "again", to, "missing/x", 0));

    CHECK_SAME(0, SystemNative_MkDirAt(from, "folder", 0755));
    CHECK_SAME(0, SystemNative_MkDirAt(to, "empty", 0755));
    CHECK_SAME(0, SystemNative_MkDirAt(to, "full", 0755));
    MakeUnder(to, "full/x", "");
    CHECK_ERROR(ENOTEMPTY, SystemNative_RenameAt(from, "folder", to, "full", 0));
    CHECK_ERROR(EISDIR, SystemNative_RenameAt(from, "again", to, "empty", 0));
    CHECK_ERROR(ENOTDIR, SystemNative_RenameAt(from, "folder", from, "again", 0));
    CHECK_SAME(0, SystemNative_RenameAt(from, "folder", to, "empty", 0));
    CHECK(!Exists(from, "folder") && Exists(to, "empty"));
    CHECK_SAME(0, SystemNative_RenameAt(to, "full", from, "moved", 0));
    CheckUnder(from, "moved/x", "");
    CloseFolder(from);
    CloseFolder(to);
}

TEST(RenamesAndReplacesNothing)
{
    int64_t folder = MakeFolder("noreplace");
    MakeUnder(folder, "a", "first");
    MakeUnder(folder, "b", "second");
    int32_t result = SystemNative_RenameAt(folder, "a", folder, "b", SystemNative_RENAME_NOREPLACE);
    if (result == -Error_ENOTSUP || result == -Error_EINVAL) {
        SKIP("the file system cannot do without replacing");
    }
    CHECK_SAME(-Error_EEXIST, result);
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "empty", 0755));
    CHECK_ERROR(EEXIST, SystemNative_RenameAt(folder, "a", folder, "empty", SystemNative_RENAME_NOREPLACE));
    CheckUnder(folder, "a", "first");
    CheckUnder(folder, "b", "second");
    CHECK_SAME(0, SystemNative_RenameAt(folder, "a", folder, "c", SystemNative_RENAME_NOREPLACE));
    CHECK_SAME(0, SystemNative_RenameAt(folder, "c", HERE, "noreplaced", SystemNative_RENAME_NOREPLACE));
    CheckUnder(HERE, "noreplaced", "first");
    CloseFolder(folder);
}

TEST(Exchanges)
{
    int64_t folder = MakeFolder("exchange");
    MakeUnder(folder, "a", "first");
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "b", 0755));
    MakeUnder(folder, "b/x", "inside");
    int32_t result = SystemNative_RenameAt(folder, "a", HERE, "exchange/b", SystemNative_RENAME_EXCHANGE);
    CloseFolder(folder);
    if (result == -Error_ENOTSUP || result == -Error_EINVAL) {
        SKIP("the file system, or the system, cannot exchange");
    }
    CHECK_SAME(0, result);
    CheckUnder(HERE, "exchange/b", "first");
    CheckUnder(HERE, "exchange/a/x", "inside");
    const int32_t exchange = SystemNative_RENAME_EXCHANGE;
    CHECK_ERROR(ENOENT, SystemNative_RenameAt(HERE, "exchange/a", HERE, "exchange/missing", exchange));
}

TEST(NoDirectoryGoesBelowItself)
{
    const int32_t flags[] = {SystemNative_RENAME_NOREPLACE, SystemNative_RENAME_EXCHANGE};
    int64_t folder = MakeFolder("below");
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "a", 0755));
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "a/b", 0755));
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "a/b/c", 0755));
    int64_t inner = OpenFolder("below/a/b");
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        const char* path = flags[i] == SystemNative_RENAME_EXCHANGE ? "c" : "new";
        int32_t result = SystemNative_RenameAt(folder, "a", inner, path, flags[i]);
        /* One system says EACCES, or lacks the flag. */
        CHECK(result == -Error_EINVAL || result == -Error_EACCES || result == -Error_ENOTSUP);
        result = SystemNative_RenameAt(HERE, "below/a/", folder, "a/b/c/", flags[i]);
        CHECK(result < 0);
#if !defined(_WIN32)
        CHECK_ERROR(EINVAL, SystemNative_RenameAt(folder, "a", inner, path, flags[i]));
        CHECK_ERROR(EINVAL, SystemNative_RenameAt(folder, "a/b", inner, path, flags[i]));
        CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, "below", inner, path, flags[i]));
#endif
    }
#if !defined(_WIN32)
    CHECK_ERROR(EINVAL, SystemNative_RenameAt(inner, "c", HERE, "below", SystemNative_RENAME_EXCHANGE));
#endif
    CloseFolder(inner);
    CloseFolder(folder);
}

TEST(Links)
{
    int64_t folder = MakeFolder("links");
    MakeUnder(folder, "file", "text");
    CHECK_SAME(0, SystemNative_LinkAt(folder, "file", HERE, "links/second", 0));
    CHECK_SAME(0, SystemNative_LinkAt(HERE, "links/file", folder, "third", SystemNative_AT_SYMLINK_FOLLOW));
    CHECK_SAME(0, SystemNative_LinkAt(folder, "file", folder, "fourth", 0));
    CheckUnder(folder, "second", "text");
    CheckUnder(HERE, "links/third", "text");
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStatAt(folder, "fourth", &status, 0));
    CHECK_SAME(4, status.Nlink);
    CHECK_ERROR(EEXIST, SystemNative_LinkAt(folder, "file", folder, "second", 0));
    CHECK_ERROR(ENOENT, SystemNative_LinkAt(folder, "missing", folder, "fifth", 0));
    CHECK_ERROR(ENOENT, SystemNative_LinkAt(folder, "file", folder, "missing/fifth", 0));
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "sub", 0755));
    CHECK_ERROR(EPERM, SystemNative_LinkAt(folder, "sub", folder, "fifth", 0));
    CloseFolder(folder);
}

TEST(OddArguments)
{
    CHECK_ERROR(EINVAL, SystemNative_MkDirAt(HERE, "odd", SystemNative_ALLPERMS + 1));
    CHECK_ERROR(EINVAL, SystemNative_MkDirAt(HERE, "odd", -1));
    CHECK_ERROR(EINVAL, SystemNative_UnlinkAt(HERE, "odd", 1));
    CHECK_ERROR(EINVAL, SystemNative_UnlinkAt(HERE, "odd", SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, ".", HERE, "odd", 3));
    CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, ".", HERE, "odd", 4));
    CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, ".", HERE, "odd", -1));
    CHECK_ERROR(EINVAL, SystemNative_LinkAt(HERE, ".", HERE, "odd", SystemNative_AT_SYMLINK_NOFOLLOW));
    CHECK_ERROR(EFAULT, SystemNative_MkDirAt(HERE, NULL, 0755));
    CHECK_ERROR(EFAULT, SystemNative_UnlinkAt(HERE, NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_RenameAt(HERE, NULL, HERE, "odd", 0));
    CHECK_ERROR(EFAULT, SystemNative_LinkAt(HERE, NULL, HERE, "odd", 0));
    CHECK(!Exists(HERE, "odd"));
}

static void CheckNoDirectory(int64_t directory, int32_t error)
{
    CHECK_SAME(-error, SystemNative_MkDirAt(directory, "x", 0755));
    CHECK_SAME(-error, SystemNative_UnlinkAt(directory, "x", 0));
    CHECK_SAME(-error, SystemNative_UnlinkAt(directory, "x", SystemNative_AT_REMOVEDIR));
    CHECK_SAME(-error, SystemNative_RenameAt(directory, "x", HERE, "y", 0));
    CHECK_SAME(-error, SystemNative_RenameAt(HERE, "plain", directory, "y", 0));
    CHECK_SAME(-error, SystemNative_LinkAt(directory, "x", HERE, "y", 0));
    CHECK_SAME(-error, SystemNative_LinkAt(HERE, "plain", directory, "y", 0));
#if !defined(_WIN32)
    CHECK_SAME(-error, SystemNative_MkFifoAt(directory, "x", 0600));
    CHECK_SAME(-error, SystemNative_MkNodAt(directory, "x", SystemNative_S_IFIFO | 0600, 0, 0));
#endif
}

TEST(WhatIsNoDirectory)
{
    int64_t file = SystemNative_Open("plain", CREATE_FLAGS, 0644);
    CheckNoDirectory(file, Error_ENOTDIR);
    CHECK_SAME(0, SystemNative_Close(file));
    for (size_t i = BAD_DIRECTORIES; i < COUNT_OF(BadDescriptors); i++) {
        CheckNoDirectory(BadDescriptors[i], Error_EBADF);
    }
}

TEST(MakesFiles)
{
    int64_t folder = MakeFolder("nodes");
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(folder, "odd", 0x10000, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(folder, "odd", -1, 0, 0));
    CHECK_ERROR(EPERM, SystemNative_MkNodAt(folder, "odd", SystemNative_S_IFDIR | 0700, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(folder, "odd", SystemNative_S_IFLNK | 0700, 0, 0));
    CHECK(!Exists(folder, "odd"));
    int32_t result = SystemNative_MkNodAt(folder, "file", SystemNative_S_IFREG | 0600, 0, 0);
    if (result == -Error_EINVAL) {
        SKIP("the system makes only pipes and devices");
    }
    CHECK_SAME(0, result);
    CheckUnder(HERE, "nodes/file", "");
    CHECK_ERROR(EEXIST, SystemNative_MkNodAt(folder, "file", 0600, 0, 0));
    CHECK_SAME(0, SystemNative_MkNodAt(folder, "second", 0600, 0, 0));
    CHECK_ERROR(ENOENT, SystemNative_MkNodAt(folder, "missing/file", 0600, 0, 0));
    CloseFolder(folder);
}

#if defined(_WIN32)
TEST(WhatWindowsLacks)
{
    CHECK_ERROR(ENOTSUP, SystemNative_MkFifoAt(HERE, "fifo", 0600));
    CHECK_ERROR(ENOTSUP, SystemNative_MkNodAt(HERE, "node", SystemNative_S_IFIFO | 0600, 0, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_MkNodAt(HERE, "node", SystemNative_S_IFCHR | 0600, 1, 3));
    CHECK_ERROR(ENOTSUP, SystemNative_FChOwnAt(HERE, ".", -1, -1, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_FChModAt(HERE, ".", 0500, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_OpenAt(HERE, "a", READ_FLAGS | SystemNative_O_NONBLOCK, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "a", HERE, "b", SystemNative_RENAME_EXCHANGE));
}

TEST(NamesAreTakenAsTheyAre)
{
    int64_t folder = MakeFolder("names");
    const char* names[] = {"\xC3\xA4\xE2\x82\xAC", "\xF0\x9F\x98\x80", "a b", "back\\slash"};
    CHECK_SAME(0, SystemNative_MkDirAt(folder, "back", 0755));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        MakeUnder(folder, names[i], names[i]);
        CHECK_SAME(0, SystemNative_RenameAt(folder, names[i], folder, "other", SystemNative_RENAME_NOREPLACE));
        CHECK_SAME(0, SystemNative_RenameAt(folder, "OTHER", folder, names[i], 0));
        CheckUnder(folder, names[i], names[i]);
    }
    CHECK_ERROR(EILSEQ, SystemNative_MkDirAt(folder, "\xFF", 0755));
    CHECK_ERROR(EILSEQ, SystemNative_RenameAt(folder, "a b", folder, "\xFF", 0));
    CloseFolder(folder);
}

TEST(ReadOnlyFilesAreRemoved)
{
    int64_t folder = MakeFolder("readonly");
    MakeUnder(folder, "file", "");
    CHECK_SAME(0, SystemNative_FChModAt(folder, "file", 0400, 0));
    CHECK_ERROR(EACCES, SystemNative_FAccessAt(folder, "file", SystemNative_W_OK, 0));
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "file", 0));
    CHECK(!Exists(folder, "file"));
    CloseFolder(folder);
}
#else
static struct stat Status(const char* path)
{
    struct stat status;
    memset(&status, 0, sizeof(status));
    CHECK(lstat(path, &status) == 0);
    return status;
}

TEST(PipesAndDevices)
{
    int64_t folder = MakeFolder("pipes");
    umask(027);
    CHECK_SAME(0, SystemNative_MkFifoAt(folder, "fifo", 0666));
    CHECK_SAME(0, SystemNative_MkNodAt(folder, "second", SystemNative_S_IFIFO | 0666, 0, 0));
    umask(022);
    CHECK_SAME(S_IFIFO | 0640, Status("pipes/fifo").st_mode);
    CHECK_SAME(S_IFIFO | 0640, Status("pipes/second").st_mode);
    CHECK_ERROR(EEXIST, SystemNative_MkFifoAt(folder, "fifo", 0666));
    CHECK_ERROR(ENOENT, SystemNative_MkFifoAt(folder, "missing/fifo", 0666));
    CHECK_ERROR(ENOENT, SystemNative_MkFifoAt(folder, "", 0666));
    CHECK_ERROR(EFAULT, SystemNative_MkFifoAt(folder, NULL, 0666));
    CHECK_ERROR(EINVAL, SystemNative_MkFifoAt(folder, "odd", SystemNative_ALLPERMS + 1));
    CHECK_ERROR(EINVAL, SystemNative_MkFifoAt(folder, "odd", -1));
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(folder, "odd", SystemNative_S_IFCHR, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(folder, "odd", SystemNative_S_IFCHR, 1, -1));
    CHECK_ERROR(EINVAL, SystemNative_MkNodAt(folder, "odd", SystemNative_S_IFCHR, INT64_MAX, INT64_MIN));
    CHECK(!Exists(folder, "odd"));
    int32_t result = SystemNative_MkNodAt(folder, "null", SystemNative_S_IFCHR | 0600, 1, 3);
    CHECK(result == 0 || result == -Error_EPERM);
    if (result == 0) {
        CHECK_SAME(S_IFCHR | 0600, Status("pipes/null").st_mode);
        CHECK(Status("pipes/null").st_rdev != 0);
    }
    CloseFolder(folder);
}

TEST(ModeLessTheUmask)
{
    umask(027);
    CHECK_SAME(0, SystemNative_MkDirAt(HERE, "masked", 0777));
    umask(022);
    CHECK_SAME(0750, Status("masked").st_mode & 07777);
}

TEST(SymbolicLinksStayThemselves)
{
    int64_t folder = MakeFolder("symbolic");
    MakeUnder(folder, "file", "text");
    REQUIRE(symlink("file", "symbolic/link") == 0 && symlink("loop", "symbolic/loop") == 0);
    CHECK_SAME(0, SystemNative_LinkAt(folder, "link", folder, "hard", 0));
    CHECK(S_ISLNK(Status("symbolic/hard").st_mode));
    CHECK_SAME(0, SystemNative_LinkAt(folder, "link", folder, "followed", SystemNative_AT_SYMLINK_FOLLOW));
    CHECK_SAME(Status("symbolic/file").st_ino, Status("symbolic/followed").st_ino);
    CHECK_ERROR(ELOOP, SystemNative_LinkAt(folder, "loop", folder, "x", SystemNative_AT_SYMLINK_FOLLOW));
    CHECK_ERROR(ELOOP, SystemNative_MkDirAt(folder, "loop/x", 0755));
    CHECK_ERROR(ELOOP, SystemNative_RenameAt(folder, "file", folder, "loop/x", 0));
    CHECK_SAME(0, SystemNative_RenameAt(folder, "link", folder, "renamed", 0));
    CHECK(S_ISLNK(Status("symbolic/renamed").st_mode));
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "renamed", 0));
    CheckUnder(folder, "file", "text");
    CloseFolder(folder);
}

TEST(OtherErrors)
{
    char name[257];
    memset(name, 'n', 256);
    name[256] = '\0';
    int64_t folder = MakeFolder("errors");
    MakeUnder(folder, "file", "");
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MkDirAt(folder, name, 0755));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_UnlinkAt(folder, name, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_RenameAt(folder, "file", folder, name, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_LinkAt(folder, "file", folder, name, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_MkFifoAt(folder, name, 0600));
    CHECK_ERROR(ENOTDIR, SystemNative_MkDirAt(folder, "file/x", 0755));
    CHECK_ERROR(ENOTDIR, SystemNative_UnlinkAt(folder, "file/x", 0));
    CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, "errors", folder, "x", 0));
    CHECK_ERROR(EFAULT, SystemNative_RenameAt(folder, "file", folder, NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_LinkAt(folder, "file", folder, NULL, 0));
    struct stat other;
    if (stat("/dev/shm", &other) == 0 && access("/dev/shm", W_OK) == 0 && other.st_dev != Status(".").st_dev) {
        int64_t memory = OpenFolder("/dev/shm");
        CHECK_ERROR(EXDEV, SystemNative_RenameAt(folder, "file", memory, "interop-never", 0));
        CHECK_ERROR(EXDEV, SystemNative_LinkAt(folder, "file", memory, "interop-never", 0));
        CHECK_ERROR(EXDEV, SystemNative_RenameAt(folder, "file", memory, "interop-never",
                SystemNative_RENAME_NOREPLACE));
        CloseFolder(memory);
    }
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "file", 0));
    REQUIRE(rmdir("errors") == 0);
    CHECK_ERROR(ENOENT, SystemNative_MkDirAt(folder, "x", 0755));
    CloseFolder(folder);
    if (geteuid() == 0) {
        SKIP("root may change every folder");
    }
    folder = MakeFolder("locked");
    REQUIRE(chmod("locked", 0555) == 0);
    CHECK_ERROR(EACCES, SystemNative_MkDirAt(folder, "x", 0755));
    CHECK_ERROR(EACCES, SystemNative_MkFifoAt(folder, "x", 0755));
    CHECK_ERROR(EPERM, SystemNative_MkNodAt(HERE, "device", SystemNative_S_IFCHR, 1, 3));
    CloseFolder(folder);
}

#if defined(__linux__)
#include <sched.h>
#include <sys/mount.h>

static int OnAReadOnlyMount(void)
{
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) == -1 || mount("none", "mount", "tmpfs", MS_RDONLY, NULL) == -1) {
        return 77;
    }
    int64_t folder = OpenFolder("mount");
    CHECK_ERROR(EROFS, SystemNative_MkDirAt(folder, "x", 0755));
    CHECK_ERROR(EROFS, SystemNative_MkFifoAt(folder, "x", 0600));
    CHECK_ERROR(EROFS, SystemNative_SymLinkAt("x", folder, "x"));
    CHECK_ERROR(EROFS, SystemNative_OpenAt(folder, "x", CREATE_FLAGS, 0600));
    CHECK_ERROR(EROFS, SystemNative_FChModAt(folder, ".", 0700, 0));
    CHECK_ERROR(EROFS, SystemNative_UTimensat(folder, ".", 0, 0, 0, 0, 0));
    CHECK_ERROR(EROFS, SystemNative_FAccessAt(folder, ".", SystemNative_W_OK, SystemNative_AT_EACCESS));
    CHECK_ERROR(EROFS, SystemNative_SetXAttr("mount", "user.interop", NULL, 0, 0));
    CHECK_ERROR(EXDEV, SystemNative_RenameAt(HERE, "mount.file", folder, "x", 0));
    return test_failures == 0 ? 0 : 1;
}

TEST(ReadOnlyMount)
{
    REQUIRE(mkdir("mount", 0755) == 0);
    WriteFile("mount.file", "");
    pid_t child = fork();
    if (child == 0) {
        _exit(OnAReadOnlyMount());
    }
    int code = WaitFor(child);
    if (code == 77) {
        SKIP("nothing can be mounted here");
    }
    CHECK_SAME(0, code);
}
#endif

TEST(UnderAStormOfSignals)
{
    int64_t folder = MakeFolder("storm");
    StartStorm();
    for (int i = 0; i < 3000; i++) {
        REQUIRE(SystemNative_MkDirAt(folder, "a", 0755) == 0 && SystemNative_RenameAt(folder, "a", folder, "b", 0) == 0
                && SystemNative_UnlinkAt(folder, "b", SystemNative_AT_REMOVEDIR) == 0);
    }
    StopStorm();
    CloseFolder(folder);
}
#endif
