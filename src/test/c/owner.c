#include "test.h"

#if defined(_WIN32)
TEST(OwnersHaveNoNumbers)
{
    CHECK_ERROR(ENOTSUP, SystemNative_ChOwn(".", -1, -1));
    CHECK_ERROR(ENOTSUP, SystemNative_LChOwn(".", -1, -1));
    CHECK_ERROR(ENOTSUP, SystemNative_FChOwn(-1, -1, -1));
}
#else

static const int64_t NoIds[] = {-2, UINT32_MAX, INT64_C(1) << 32, (INT64_C(1) << 32) + 5, INT64_MIN, INT64_MAX};

TEST(NoIdsOfOwners)
{
    for (size_t i = 0; i < COUNT_OF(NoIds); i++) {
        CHECK_ERROR(EINVAL, SystemNative_ChOwn(".", NoIds[i], -1));
        CHECK_ERROR(EINVAL, SystemNative_ChOwn(".", -1, NoIds[i]));
        CHECK_ERROR(EINVAL, SystemNative_LChOwn(".", NoIds[i], -1));
        CHECK_ERROR(EINVAL, SystemNative_LChOwn(".", -1, NoIds[i]));
        CHECK_ERROR(EINVAL, SystemNative_FChOwn(-1, NoIds[i], -1));
        CHECK_ERROR(EINVAL, SystemNative_FChOwn(-1, -1, NoIds[i]));
    }
}

TEST(BadPathsAndDescriptors)
{
    WriteFile("plain", "");
    REQUIRE(symlink("loop", "loop") == 0 && symlink("nowhere", "dangling") == 0);
    CHECK_ERROR(ENOENT, SystemNative_ChOwn("missing", -1, -1));
    CHECK_ERROR(ENOENT, SystemNative_LChOwn("", -1, -1));
    CHECK_ERROR(ENOENT, SystemNative_ChOwn("dangling", -1, -1));
    CHECK_SAME(0, SystemNative_LChOwn("dangling", -1, -1));
    CHECK_ERROR(ENOTDIR, SystemNative_ChOwn("plain/below", -1, -1));
    CHECK_ERROR(ENOTDIR, SystemNative_LChOwn("plain/below", -1, -1));
    CHECK_ERROR(ELOOP, SystemNative_ChOwn("loop", -1, -1));
    CHECK_SAME(0, SystemNative_LChOwn("loop", -1, -1));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FChOwn(BadDescriptors[i], -1, -1));
    }
}

static void CheckOwner(const char* path, uid_t uid, gid_t gid)
{
    struct stat status;
    CHECK(lstat(path, &status) == 0);
    CHECK_SAME(uid, status.st_uid);
    CHECK_SAME(gid, status.st_gid);
}

TEST(LeavesOwnersAsTheyAre)
{
    WriteFile("own", "");
    int fd = open("own", O_RDONLY);
    CHECK_SAME(0, SystemNative_ChOwn("own", -1, -1));
    CHECK_SAME(0, SystemNative_ChOwn("own", geteuid(), -1));
    CHECK_SAME(0, SystemNative_LChOwn("own", -1, getegid()));
    CHECK_SAME(0, SystemNative_FChOwn(fd, geteuid(), getegid()));
    CheckOwner("own", geteuid(), getegid());
    close(fd);
}

TEST(GivesAway)
{
    if (geteuid() != 0) {
        SKIP("only root may give a file away");
    }
    WriteFile("given", "");
    REQUIRE(symlink("given", "link") == 0);
    int fd = open("given", O_RDONLY);
    CHECK_SAME(0, SystemNative_ChOwn("link", 65534, -1));
    CheckOwner("given", 65534, 0);
    CheckOwner("link", 0, 0);
    CHECK_SAME(0, SystemNative_LChOwn("link", -1, 4294967294));
    CheckOwner("link", 0, 4294967294U);
    CHECK_SAME(0, SystemNative_FChOwn(fd, 1, 2));
    CheckOwner("given", 1, 2);
    close(fd);
    REQUIRE(chmod(".", 0711) == 0);
    pid_t child = fork();
    if (child == 0) {
        fd = open("given", O_RDONLY);
        if (setgid(65534) != 0 || setuid(65534) != 0) {
            _exit(2);
        }
        bool refused = SystemNative_ChOwn("given", 65534, -1) == -Error_EPERM
                && SystemNative_LChOwn("link", 65534, -1) == -Error_EPERM
                && SystemNative_FChOwn(fd, -1, 65534) == -Error_EPERM;
        _exit(refused ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

TEST(MayNotGiveAway)
{
    if (geteuid() == 0) {
        SKIP("root may give every file away");
    }
    CHECK_ERROR(EPERM, SystemNative_ChOwn("/", geteuid(), -1));
    CHECK_ERROR(EPERM, SystemNative_LChOwn("/", geteuid(), -1));
}
#endif
