#include "test.h"

/* Names and codes that Windows alone has. */

#if defined(_WIN32)
#include <windows.h>

#include "folder.h"

/* The path of an entry of the current directory that is passed on as it is. */
static const wchar_t* Verbatim(const wchar_t* name)
{
    static wchar_t path[MAX_PATH + 40] = L"\\\\?\\";
    DWORD length = GetCurrentDirectoryW(MAX_PATH, path + 4);
    path[4 + length] = L'\\';
    wcscpy(path + 5 + length, name);
    return path;
}

static bool MakeVerbatim(const wchar_t* name)
{
    HANDLE file = CreateFileW(Verbatim(name), GENERIC_WRITE, 7, NULL, CREATE_NEW, 0, NULL);
    return file != INVALID_HANDLE_VALUE && CloseHandle(file);
}

static bool HasVerbatim(const wchar_t* name)
{
    return GetFileAttributesW(Verbatim(name)) != INVALID_FILE_ATTRIBUTES;
}

/* Win32 leaves out dots and blanks at the end of a name, and takes some for devices; the system itself does not. */
TEST(NamesThatOnlyBeginAlike)
{
    CHECK_SAME(0, SystemNative_MkDir("sub", 0777));
    int64_t directory = OpenFolder("sub");
    MakeUnder(HERE, "v", "kept");
    const char* missing[] = {"../v.", "../v ", "../v...", "../sub/../v."};
    SystemNative_FileStatus status;
    for (size_t i = 0; i < COUNT_OF(missing); i++) {
        CHECK_ERROR(ENOENT, SystemNative_UnlinkAt(directory, missing[i], 0));
        CHECK_ERROR(ENOENT, SystemNative_FStatAt(directory, missing[i], &status, 0));
    }
    CheckUnder(HERE, "v", "kept");
    CHECK_ERROR(ENOENT, SystemNative_OpenAt(directory, "../NUL", SystemNative_O_RDONLY, 0));
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(directory, "../con", &status, 0));
    if (MakeVerbatim(L"v.") && HasVerbatim(L"v.")) {
        CHECK_SAME(0, SystemNative_FStatAt(directory, "../v.", &status, 0));
        CHECK_SAME(0, status.Size);
        CHECK_SAME(0, SystemNative_RenameAt(directory, "../v.", directory, "../w.", 0));
        CHECK(HasVerbatim(L"w.") && !HasVerbatim(L"v."));
        CHECK_SAME(0, SystemNative_UnlinkAt(directory, "../w.", 0));
        CHECK(!HasVerbatim(L"w."));
    }
    CheckUnder(HERE, "v", "kept");
    CHECK_SAME(0, SystemNative_Unlink("v"));
    CloseFolder(directory);
    CHECK_SAME(0, SystemNative_RmDir("sub"));
}

TEST(PathsThatLeadOut)
{
    CHECK_SAME(0, SystemNative_MkDir("one", 0777));
    CHECK_SAME(0, SystemNative_MkDir("one/two", 0777));
    MakeUnder(HERE, "file", "text");
    int64_t directory = OpenFolder("one/two");
    CheckUnder(directory, "../../file", "text");
    CheckUnder(directory, "..\\.././one\\../file", "text");
    CheckUnder(directory, "../../one/two/../../file", "text");
    CHECK(Exists(directory, "../"));
    CHECK(Exists(directory, "../.."));
    CHECK(Exists(directory, "../../../../../../../../../../../../../../../.."));
    CHECK(!Exists(directory, "../../file/"));
    CHECK_SAME(0, SystemNative_MkDirAt(directory, "../three/", 0777));
    CHECK_SAME(0, SystemNative_UnlinkAt(directory, "../three", SystemNative_AT_REMOVEDIR));
    CloseFolder(directory);
    CHECK_SAME(0, SystemNative_Unlink("file"));
    CHECK_SAME(0, SystemNative_RmDir("one/two"));
    CHECK_SAME(0, SystemNative_RmDir("one"));
}

TEST(RenamesToPathsOfDevices)
{
    uint8_t here[MAX_PATH];
    CHECK(SystemNative_GetCwd(here, sizeof(here)) > 0);
    char path[MAX_PATH + 20];
    const char* prefixes[] = {"\\\\.\\", "//./", "\\\\?\\"};
    MakeUnder(HERE, "from", "text");
    for (size_t i = 0; i < COUNT_OF(prefixes); i++) {
        snprintf(path, sizeof(path), "%s%s\\to", prefixes[i], (const char*)here);
        CHECK_SAME(0, SystemNative_Rename("from", path));
        CheckUnder(HERE, "to", "text");
        CHECK_SAME(0, SystemNative_Link(path, "from"));
        CHECK_SAME(0, SystemNative_Unlink(path));
    }
    CHECK_SAME(0, SystemNative_Unlink("from"));
}

TEST(RenamesToWhatMustBeADirectory)
{
    MakeUnder(HERE, "file", "text");
    int64_t here = OpenFolder(".");
    CHECK_SAME(0, SystemNative_MkDir("r1", 0777));
    CHECK_SAME(0, SystemNative_Rename("r1", "r2\\"));
    CHECK_SAME(0, SystemNative_Rename("r2/", "r3//"));
    CHECK_SAME(0, SystemNative_RenameAt(here, "r3/", here, "r4/", 0));
    CHECK_ERROR(ENOTDIR, SystemNative_Rename("file", "new\\"));
    CHECK_ERROR(ENOTDIR, SystemNative_RenameAt(here, "file", here, "new/", 0));
    CheckUnder(HERE, "file", "text");
    CloseFolder(here);
    CHECK_SAME(0, SystemNative_Unlink("file"));
    CHECK_SAME(0, SystemNative_RmDir("r4"));
}

TEST(WhatIsInUse)
{
    CHECK_SAME(0, SystemNative_MkDir("folder", 0777));
    MakeUnder(HERE, "folder/open", "text");
    int64_t fd = SystemNative_Open("folder/open", SystemNative_O_RDWR, 0);
    int32_t renamed = SystemNative_Rename("folder", "other");
    /* Wine lets it happen. */
    CHECK(renamed == -Error_EACCES || renamed == 0);
    const char* path = renamed == 0 ? "other/open" : "folder/open";
    int64_t address = SystemNative_MMap(4, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, 0);
    CHECK(address > 0);
    CHECK_ERROR(EACCES, SystemNative_Unlink(path));
    CHECK_SAME(0, SystemNative_MUnmap(address, 4));
    CHECK_SAME(0, SystemNative_Unlink(path));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_RmDir(renamed == 0 ? "other" : "folder"));
}

TEST(AppendingDirectly)
{
    int32_t flags = SystemNative_O_WRONLY | SystemNative_O_APPEND | SystemNative_O_CREAT;
    CHECK_ERROR(ENOTSUP, SystemNative_Open("direct", flags | SystemNative_O_DIRECT, 0600));
    CHECK(!Exists(HERE, "direct"));
}

TEST(CodesOfNetworksAndClouds)
{
    static const struct {
        int32_t Number;
        int32_t Error;
    } codes[] = {
        {51, Error_EHOSTDOWN}, {54, Error_EBUSY}, {57, Error_EIO}, {58, Error_EIO}, {59, Error_EIO},
        {226, Error_EACCES}, {323, Error_EIO}, {362, Error_EIO}, {389, Error_EIO}, {395, Error_EACCES},
        {448, Error_EACCES}, {483, Error_EIO}, {665, Error_EFBIG}, {997, Error_EINPROGRESS}, {1219, Error_EACCES},
        {1326, Error_EACCES}, {1359, Error_EIO}, {1655, Error_EINVAL}, {4392, Error_EINVAL}, {4393, Error_EINVAL},
        {4394, Error_EINVAL}, {6002, Error_EACCES},
    };
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        CHECK_SAME(codes[i].Error, SystemNative_ConvertErrorPlatformToPal(codes[i].Number));
    }
}
#endif
