#include "test.h"
#include "folder.h"

/* The namespace for everyone, where the system has namespaces. */
#define NAME "user.interop"

#if defined(_WIN32)
TEST(WindowsHasNone)
{
    uint8_t buffer[8];
    CHECK_ERROR(ENOTSUP, SystemNative_GetXAttr(".", NAME, buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTSUP, SystemNative_LGetXAttr(".", NAME, buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTSUP, SystemNative_FGetXAttr(-1, NAME, buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTSUP, SystemNative_SetXAttr(".", NAME, buffer, 1, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_LSetXAttr(".", NAME, buffer, 1, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_FSetXAttr(-1, NAME, buffer, 1, 0));
    CHECK_ERROR(ENOTSUP, SystemNative_ListXAttr(".", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTSUP, SystemNative_LListXAttr(".", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTSUP, SystemNative_FListXAttr(-1, buffer, sizeof(buffer)));
    CHECK_ERROR(ENOTSUP, SystemNative_RemoveXAttr(".", NAME));
    CHECK_ERROR(ENOTSUP, SystemNative_LRemoveXAttr(".", NAME));
    CHECK_ERROR(ENOTSUP, SystemNative_FRemoveXAttr(-1, NAME));
}
#else
static const uint8_t Value[] = {'v', 0, 0xFF, 'e'};

/* Makes a file with an attribute. Result: the file; -1 where the file system has no attributes. */
static int64_t MakeFile(const char* path)
{
    int64_t file = SystemNative_Open(path, CREATE_FLAGS, 0644);
    CHECK(file >= 0);
    int32_t result = SystemNative_SetXAttr(path, NAME, Value, sizeof(Value), 0);
    if (result == -Error_ENOTSUP) {
        CHECK_SAME(0, SystemNative_Close(file));
        return -1;
    }
    CHECK_SAME(0, result);
    return file;
}

static bool HasName(const uint8_t* names, int32_t length, const char* name)
{
    for (int32_t at = 0; at < length; at += (int32_t)strlen((const char*)names + at) + 1) {
        if (strcmp((const char*)names + at, name) == 0) {
            return true;
        }
    }
    return false;
}

TEST(SetsGetsListsAndRemoves)
{
    int64_t file = MakeFile("file");
    if (file < 0) {
        SKIP("the file system has no attributes");
    }
    uint8_t buffer[1000];
    const char* names[] = {NAME, NAME "-\xFF", NAME "3"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, i == 0 ? SystemNative_SetXAttr("file", names[i], Value, sizeof(Value), 0)
                : i == 1 ? SystemNative_FSetXAttr(file, names[i], Value, sizeof(Value), 0)
                        : SystemNative_LSetXAttr("file", names[i], Value, sizeof(Value), 0));
        memset(buffer, 0x5A, sizeof(buffer));
        CHECK_SAME(sizeof(Value), SystemNative_GetXAttr("file", names[i], buffer, sizeof(buffer)));
        CHECK(memcmp(buffer, Value, sizeof(Value)) == 0 && buffer[sizeof(Value)] == 0x5A);
        CHECK_SAME(sizeof(Value), SystemNative_LGetXAttr("file", names[i], buffer, sizeof(Value)));
        CHECK_SAME(sizeof(Value), SystemNative_FGetXAttr(file, names[i], buffer, sizeof(Value)));
        CHECK_SAME(sizeof(Value), SystemNative_GetXAttr("file", names[i], NULL, 0));
        CHECK_ERROR(ERANGE, SystemNative_GetXAttr("file", names[i], buffer, sizeof(Value) - 1));
        CHECK_ERROR(ERANGE, SystemNative_FGetXAttr(file, names[i], buffer, 1));
    }
    int32_t length = SystemNative_ListXAttr("file", buffer, sizeof(buffer));
    CHECK_SAME(length, SystemNative_ListXAttr("file", NULL, 0));
    CHECK_SAME(length, SystemNative_LListXAttr("file", buffer, sizeof(buffer)));
    CHECK_SAME(length, SystemNative_FListXAttr(file, buffer, length));
    CHECK_ERROR(ERANGE, SystemNative_ListXAttr("file", buffer, length - 1));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK(HasName(buffer, length, names[i]));
        CHECK_SAME(0, i == 0 ? SystemNative_RemoveXAttr("file", names[i])
                : i == 1 ? SystemNative_FRemoveXAttr(file, names[i]) : SystemNative_LRemoveXAttr("file", names[i]));
        CHECK_ERROR(ENODATA, SystemNative_GetXAttr("file", names[i], buffer, sizeof(buffer)));
        CHECK_ERROR(ENODATA, SystemNative_RemoveXAttr("file", names[i]));
    }
    length = SystemNative_ListXAttr("file", buffer, sizeof(buffer));
    CHECK(length >= 0 && !HasName(buffer, length, NAME));
    CHECK_SAME(0, SystemNative_Close(file));
}

TEST(ValuesOfNoBytesAndOfMany)
{
    int64_t file = MakeFile("values");
    if (file < 0) {
        SKIP("the file system has no attributes");
    }
    static uint8_t large[200000];
    uint8_t buffer[4000];
    CHECK_SAME(0, SystemNative_SetXAttr("values", NAME, NULL, 0, 0));
    CHECK_SAME(0, SystemNative_GetXAttr("values", NAME, buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_SetXAttr("values", NAME, large, 2000, 0));
    CHECK_SAME(2000, SystemNative_GetXAttr("values", NAME, buffer, sizeof(buffer)));
    int32_t result = SystemNative_SetXAttr("values", NAME, large, sizeof(large), 0);
    CHECK(result == -Error_E2BIG || result == -Error_ENOSPC || result == 0);
    CHECK_SAME(result == 0 ? (int32_t)sizeof(large) : 2000, SystemNative_FGetXAttr(file, NAME, NULL, 0));
    CHECK_SAME(0, SystemNative_Close(file));
}

TEST(CreateOrReplace)
{
    int64_t file = MakeFile("flags");
    if (file < 0) {
        SKIP("the file system has no attributes");
    }
    const int32_t both = SystemNative_XATTR_CREATE | SystemNative_XATTR_REPLACE;
    CHECK_ERROR(EEXIST, SystemNative_SetXAttr("flags", NAME, Value, 1, SystemNative_XATTR_CREATE));
    CHECK_ERROR(EEXIST, SystemNative_FSetXAttr(file, NAME, Value, 1, SystemNative_XATTR_CREATE));
    CHECK_SAME(0, SystemNative_SetXAttr("flags", NAME, Value, 1, SystemNative_XATTR_REPLACE));
    CHECK_SAME(1, SystemNative_GetXAttr("flags", NAME, NULL, 0));
    CHECK_ERROR(ENODATA, SystemNative_SetXAttr("flags", NAME "2", Value, 1, SystemNative_XATTR_REPLACE));
    CHECK_SAME(0, SystemNative_LSetXAttr("flags", NAME "2", Value, 1, SystemNative_XATTR_CREATE));
    CHECK_ERROR(EINVAL, SystemNative_SetXAttr("flags", NAME, Value, 1, both));
    CHECK_ERROR(EINVAL, SystemNative_SetXAttr("flags", NAME, Value, 1, 4));
    CHECK_ERROR(EINVAL, SystemNative_SetXAttr("flags", NAME, Value, 1, -1));
    CHECK_SAME(0, SystemNative_Close(file));
}

TEST(LinksHaveTheirOwn)
{
    int64_t file = MakeFile("target");
    if (file < 0) {
        SKIP("the file system has no attributes");
    }
    REQUIRE(symlink("target", "link") == 0);
    CHECK_SAME(sizeof(Value), SystemNative_GetXAttr("link", NAME, NULL, 0));
    CHECK_ERROR(ENODATA, SystemNative_LGetXAttr("link", NAME, NULL, 0));
    uint8_t buffer[1000];
    int32_t length = SystemNative_LListXAttr("link", buffer, sizeof(buffer));
    CHECK(length >= 0 && !HasName(buffer, length, NAME));
    int32_t result = SystemNative_LSetXAttr("link", NAME, Value, 1, 0);
    CHECK(result == 0 || result == -Error_EPERM);
    result = SystemNative_LRemoveXAttr("link", NAME);
    CHECK(result == 0 || result == -Error_EPERM || result == -Error_ENODATA);
    CHECK_SAME(sizeof(Value), SystemNative_GetXAttr("link", NAME, NULL, 0));
    CHECK_SAME(0, SystemNative_RemoveXAttr("link", NAME));
    CHECK_ERROR(ENODATA, SystemNative_FGetXAttr(file, NAME, NULL, 0));
    CHECK_SAME(0, SystemNative_Close(file));
}

TEST(OddArguments)
{
    uint8_t buffer[8];
    char name[300] = "user.";
    memset(name + 5, 'n', sizeof(name) - 6);
    CHECK_ERROR(ENAMETOOLONG, SystemNative_GetXAttr(".", name, buffer, sizeof(buffer)));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_SetXAttr(".", name, buffer, 1, 0));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_RemoveXAttr(".", name));
    CHECK_ERROR(EINVAL, SystemNative_GetXAttr(".", "", buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_SetXAttr(".", "", buffer, 1, 0));
    CHECK_ERROR(EINVAL, SystemNative_RemoveXAttr(".", ""));
    CHECK_ERROR(EINVAL, SystemNative_GetXAttr(".", NAME, buffer, -1));
    CHECK_ERROR(EINVAL, SystemNative_SetXAttr(".", NAME, buffer, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_ListXAttr(".", buffer, -1));
    CHECK_ERROR(EINVAL, SystemNative_LListXAttr(".", buffer, -1));
    CHECK_ERROR(EINVAL, SystemNative_FListXAttr(0, buffer, -1));
    CHECK_ERROR(EFAULT, SystemNative_GetXAttr(".", NAME, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_SetXAttr(".", NAME, NULL, 1, 0));
    CHECK_ERROR(EFAULT, SystemNative_ListXAttr(".", NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_GetXAttr(NULL, NAME, buffer, 1));
    CHECK_ERROR(EFAULT, SystemNative_LSetXAttr(NULL, NAME, buffer, 1, 0));
    CHECK_ERROR(EFAULT, SystemNative_ListXAttr(NULL, buffer, 1));
    CHECK_ERROR(EFAULT, SystemNative_RemoveXAttr(NULL, NAME));
    CHECK_ERROR(EFAULT, SystemNative_GetXAttr(".", NULL, buffer, 1));
    CHECK_ERROR(EFAULT, SystemNative_FRemoveXAttr(0, NULL));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FGetXAttr(BadDescriptors[i], NAME, buffer, 1));
        CHECK_ERROR(EBADF, SystemNative_FSetXAttr(BadDescriptors[i], NAME, buffer, 1, 0));
        CHECK_ERROR(EBADF, SystemNative_FListXAttr(BadDescriptors[i], buffer, 1));
        CHECK_ERROR(EBADF, SystemNative_FRemoveXAttr(BadDescriptors[i], NAME));
    }
}

TEST(OtherErrors)
{
    uint8_t buffer[8];
    CHECK_ERROR(ENOENT, SystemNative_GetXAttr("missing", NAME, buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_LSetXAttr("missing", NAME, buffer, 1, 0));
    CHECK_ERROR(ENOENT, SystemNative_ListXAttr("missing", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_RemoveXAttr("", NAME));
    REQUIRE(symlink("loop", "loop") == 0 && symlink("nowhere", "dangling") == 0);
    CHECK_ERROR(ELOOP, SystemNative_GetXAttr("loop", NAME, buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_SetXAttr("dangling", NAME, buffer, 1, 0));
    CHECK(SystemNative_LListXAttr("dangling", buffer, 0) >= 0);
    int64_t file = MakeFile("plain");
    if (file < 0) {
        SKIP("the file system has no attributes");
    }
    CHECK_ERROR(ENOTDIR, SystemNative_GetXAttr("plain/x", NAME, buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_Close(file));
    if (geteuid() == 0) {
        SKIP("root may do all");
    }
    int32_t result = SystemNative_SetXAttr("/", NAME, buffer, 1, 0);
    CHECK(result == -Error_EACCES || result == -Error_EPERM || result == -Error_EROFS || result == -Error_ENOTSUP);
}

TEST(UnderAStormOfSignals)
{
    int64_t file = MakeFile("storm");
    if (file < 0) {
        SKIP("the file system has no attributes");
    }
    StartStorm();
    for (int i = 0; i < 3000; i++) {
        REQUIRE(SystemNative_FSetXAttr(file, NAME, Value, 1 + i % 4, 0) == 0
                && SystemNative_GetXAttr("storm", NAME, NULL, 0) == 1 + i % 4);
    }
    StopStorm();
    CHECK_SAME(0, SystemNative_Close(file));
}
#endif
