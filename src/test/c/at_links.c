#include "test.h"
#include "folder.h"

TEST(WhatIsNoLink)
{
    uint8_t buffer[16];
    int64_t folder = MakeFolder("none");
    MakeUnder(folder, "file", "text");
    CHECK_ERROR(EINVAL, SystemNative_ReadLinkAt(folder, "file", buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_ReadLinkAt(folder, ".", buffer, sizeof(buffer)));
    CHECK_ERROR(EINVAL, SystemNative_ReadLinkAt(folder, "file", buffer, -1));
    CHECK_ERROR(ENOENT, SystemNative_ReadLinkAt(folder, "missing", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_SymLinkAt("", folder, "link"));
    CHECK_ERROR(ENOENT, SystemNative_SymLinkAt("x", folder, ""));
    CHECK_ERROR(EFAULT, SystemNative_SymLinkAt(NULL, folder, "link"));
    CHECK_ERROR(EFAULT, SystemNative_SymLinkAt("x", folder, NULL));
    for (size_t i = BAD_DIRECTORIES; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_SymLinkAt("x", BadDescriptors[i], "link"));
        CHECK_ERROR(EBADF, SystemNative_ReadLinkAt(BadDescriptors[i], "link", buffer, sizeof(buffer)));
    }
    int64_t file = SystemNative_OpenAt(folder, "file", READ_FLAGS, 0);
    CHECK_ERROR(ENOTDIR, SystemNative_SymLinkAt("x", file, "link"));
    CHECK_ERROR(ENOTDIR, SystemNative_ReadLinkAt(file, "link", buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_Close(file));
    CHECK(!Exists(folder, "link"));
    CloseFolder(folder);
}

TEST(MakesAndReads)
{
    uint8_t buffer[16];
    int64_t folder = MakeFolder("links");
    int32_t result = SystemNative_SymLinkAt("target", folder, "link");
    /* Some systems give no right to make links, or only pretend to. */
    if (result != 0 || SystemNative_ReadLinkAt(folder, "link", buffer, sizeof(buffer)) < 0) {
        Test_Distrust("SystemNative_SymLinkAt");
        CloseFolder(folder);
        SKIP("no links can be made");
    }
    CHECK_SAME(6, SystemNative_ReadLink("links/link", buffer, sizeof(buffer)));
    CHECK_TEXT("target", buffer);
    memset(buffer, 0x5A, sizeof(buffer));
    CHECK_SAME(6, SystemNative_ReadLinkAt(folder, "link", buffer, 7));
    CHECK_TEXT("target", buffer);
    CHECK_ERROR(ERANGE, SystemNative_ReadLinkAt(folder, "link", buffer, 6));
    CHECK_ERROR(ERANGE, SystemNative_ReadLinkAt(folder, "link", NULL, 0));
    CHECK_SAME(6, SystemNative_ReadLinkAt(HERE, "links/link", buffer, sizeof(buffer)));
    CHECK_ERROR(EEXIST, SystemNative_SymLinkAt("x", folder, "link"));
    CHECK_ERROR(ENOENT, SystemNative_OpenAt(folder, "link", READ_FLAGS, 0));
    MakeUnder(folder, "target", "text");
    CheckUnder(folder, "link", "text");
    CHECK_ERROR(ELOOP, SystemNative_OpenAt(folder, "link", READ_FLAGS | SystemNative_O_NOFOLLOW, 0));
    CHECK_SAME(0, SystemNative_SymLinkAt("x", HERE, "outside"));
    CHECK_SAME(1, SystemNative_ReadLinkAt(HERE, "outside", buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_UnlinkAt(folder, "link", 0));
    CheckUnder(folder, "target", "text");
    CloseFolder(folder);
}

#if !defined(_WIN32)
TEST(OtherErrors)
{
    uint8_t buffer[300];
    char name[257];
    memset(name, 'n', 256);
    name[256] = '\0';
    int64_t folder = MakeFolder("errors");
    MakeUnder(folder, "file", "");
    CHECK_ERROR(ENOTDIR, SystemNative_SymLinkAt("x", folder, "file/x"));
    CHECK_ERROR(ENOTDIR, SystemNative_ReadLinkAt(folder, "file/x", buffer, sizeof(buffer)));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_SymLinkAt("x", folder, name));
    CHECK_ERROR(ENAMETOOLONG, SystemNative_ReadLinkAt(folder, name, buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_SymLinkAt("loop", folder, "loop"));
    CHECK_ERROR(ELOOP, SystemNative_ReadLinkAt(folder, "loop/x", buffer, sizeof(buffer)));
    CHECK_ERROR(ELOOP, SystemNative_SymLinkAt("x", folder, "loop/x"));
    CHECK_SAME(0, SystemNative_SymLinkAt("\xFFtarget", folder, "\xFF"));
    CHECK_SAME(7, SystemNative_ReadLinkAt(folder, "\xFF", buffer, sizeof(buffer)));
    CHECK_TEXT("\xFFtarget", buffer);
    CHECK_SAME(0, SystemNative_SymLinkAt(name, folder, "long"));
    CHECK_SAME(256, SystemNative_ReadLinkAt(folder, "long", buffer, sizeof(buffer)));
    CHECK_TEXT(name, buffer);
    CloseFolder(folder);
    if (geteuid() == 0) {
        SKIP("root may change every folder");
    }
    folder = MakeFolder("locked");
    REQUIRE(chmod("locked", 0555) == 0);
    CHECK_ERROR(EACCES, SystemNative_SymLinkAt("x", folder, "link"));
    CloseFolder(folder);
}
#endif
