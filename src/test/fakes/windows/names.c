#include "test.h"

/* Names as versions of Windows and servers that are not at hand give, change and remove them. */

#if defined(_WIN32)
#include "win.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC,
    RENAME = 10,
    LINK = 11,
    RENAME_EX = 65,
    DISPOSITION_EX = 21,
    REPLACE = 0x01,
    /* POSIX semantics. */
    POSIX = 0x02,
    IGNORE_READONLY_DELETE = 0x10,
    IGNORE_READONLY_RENAME = 0x40,
    INVALID_PARAMETER = (int32_t)0xC000000D,
    ACCESS_DENIED = (int32_t)0xC0000022,
};

typedef struct {
    DWORD Flags;
    HANDLE RootDirectory;
    DWORD FileNameLength;
    WCHAR FileName[1];
} NameInfo;

/* What the fake system answers. */
static struct {
    /* The flags that it knows; others are an invalid parameter. */
    DWORD KnownRename;
    DWORD KnownDelete;
    /* Whether it knows the classes with flags. */
    bool HasFlags;
    /* Names are not relative to a directory, as in the protocol of shares. */
    bool NeedsPath;
    /* What the class with flags says of a directory that would be replaced. */
    NTSTATUS OfDirectory;
    /* What any class says of the file with this name in the end. */
    const wchar_t* Stuck;
    /* What another process makes at the last moment before a rename without flags; once. */
    const wchar_t* Late;
    /* Whether it has: wine looks for files in a directory only from where it stopped the last time. */
    bool Filled;
    /* The flags of the last call that succeeded. */
    DWORD Renamed;
    DWORD Deleted;
    /* What a file is said to be, and how it is opened again. */
    DWORD Tag;
    DWORD Reopened;
    DWORD LinkFlags;
} names;

static void BecomeNormal(void)
{
    memset(&names, 0, sizeof(names));
}

static void BecomeWindows(DWORD knownRename, DWORD knownDelete)
{
    BecomeNormal();
    names.HasFlags = true;
    names.KnownRename = knownRename;
    names.KnownDelete = knownDelete;
}

static bool IsStuck(HANDLE handle)
{
    wchar_t path[MAX_PATH];
    DWORD length = GetFinalPathNameByHandleW(handle, path, MAX_PATH, 0);
    size_t count = names.Stuck == NULL ? MAX_PATH : wcslen(names.Stuck);
    return length >= count && wcscmp(path + length - count, names.Stuck) == 0;
}

static bool IsThere(const NameInfo* info)
{
    wchar_t path[MAX_PATH] = {0};
    memcpy(path, info->FileName, info->FileNameLength);
    path[1] = L'\\';
    return info->RootDirectory == NULL && GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

FAKE(NTSTATUS, NtSetInformationFile, (HANDLE handle, IO_STATUS_BLOCK* block, void* data, ULONG size,
        FILE_INFORMATION_CLASS class))
{
    const NameInfo* info = data;
    int32_t number = (int32_t)class;
    if ((number == RENAME || number == LINK || number == RENAME_EX) && names.NeedsPath && info->RootDirectory != NULL) {
        return INVALID_PARAMETER;
    }
    if (number == RENAME_EX && names.HasFlags) {
        if ((info->Flags & ~names.KnownRename) != 0) {
            return INVALID_PARAMETER;
        }
        if (names.OfDirectory != 0 && IsThere(info)) {
            return names.OfDirectory;
        }
        names.Renamed = info->Flags;
    }
    if ((number == RENAME || number == RENAME_EX) && IsStuck(handle)) {
        return ACCESS_DENIED;
    }
    if (number == RENAME && names.Late != NULL) {
        CloseHandle(CreateFileW(names.Late, GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL));
        names.Late = NULL;
        names.Filled = true;
    }
    if (number == RENAME_EX && names.HasFlags) {
        NameInfo* changed = data;
        changed->Flags = (info->Flags & REPLACE) != 0;
        class = (FILE_INFORMATION_CLASS)RENAME;
    }
    return REAL(NTSTATUS, NtSetInformationFile, (HANDLE, IO_STATUS_BLOCK*, void*, ULONG, FILE_INFORMATION_CLASS))(
            handle, block, data, size, class);
}

FAKE(BOOL, SetFileInformationByHandle, (HANDLE handle, FILE_INFO_BY_HANDLE_CLASS class, void* data, DWORD size))
{
    typedef BOOL (*Setter)(HANDLE, FILE_INFO_BY_HANDLE_CLASS, void*, DWORD);
    Setter set = (Setter)(void (*)(void))Fake_FindReal("SetFileInformationByHandle");
    if (names.Tag != 0 && class == FileBasicInfo && names.Reopened == 0) {
        return Fake_Fail(ERROR_ACCESS_DENIED);
    }
    const FILE_DISPOSITION_INFO* disposition = data;
    if (class == FileDispositionInfo && names.Filled && disposition->DeleteFile) {
        return Fake_Fail(ERROR_DIR_NOT_EMPTY);
    }
    if ((int32_t)class != DISPOSITION_EX || !names.HasFlags) {
        return set(handle, class, data, size);
    }
    DWORD flags;
    memcpy(&flags, data, sizeof(flags));
    if ((flags & ~names.KnownDelete) != 0) {
        return Fake_Fail(ERROR_INVALID_PARAMETER);
    }
    FILE_DISPOSITION_INFO plain = {.DeleteFile = TRUE};
    BOOL deleted = set(handle, FileDispositionInfo, &plain, sizeof(plain));
    names.Deleted = deleted ? flags : names.Deleted;
    return deleted;
}

FAKE(BOOL, GetFileInformationByHandleEx, (HANDLE handle, FILE_INFO_BY_HANDLE_CLASS class, void* info, DWORD size))
{
    BOOL got = REAL(BOOL, GetFileInformationByHandleEx, (HANDLE, FILE_INFO_BY_HANDLE_CLASS, void*, DWORD))(handle,
            class, info, size);
    if (got && class == FileAttributeTagInfo && names.Tag != 0) {
        FILE_ATTRIBUTE_TAG_INFO* tag = info;
        tag->FileAttributes |= FILE_ATTRIBUTE_REPARSE_POINT;
        tag->ReparseTag = names.Tag;
    }
    return got;
}

FAKE(HANDLE, ReOpenFile, (HANDLE handle, DWORD access, DWORD share, DWORD flags))
{
    names.Reopened = flags;
    return REAL(HANDLE, ReOpenFile, (HANDLE, DWORD, DWORD, DWORD))(handle, access, share, flags);
}

FAKE(BOOLEAN, CreateSymbolicLinkW, (const wchar_t* path, const wchar_t* target, DWORD flags))
{
    (void)path;
    (void)target;
    names.LinkFlags = flags;
    return TRUE;
}

static void MakeFile(const char* path, const char* text)
{
    int64_t fd = SystemNative_Open(path, CREATE | SystemNative_O_TRUNC, 0600);
    CHECK(fd > 0);
    CHECK_SAME(strlen(text), SystemNative_Write(fd, (const uint8_t*)text, (int32_t)strlen(text)));
    CHECK_SAME(0, SystemNative_Close(fd));
}

static int64_t IsThereStill(const char* path)
{
    SystemNative_FileStatus status;
    int32_t result = SystemNative_LStat(path, &status);
    return result == 0 ? status.Ino : result;
}

/* For this Windows 11 has the code that also means an unknown flag; what is in the way must stay. */
TEST(IntoItselfOnWindows11)
{
    CHECK_SAME(0, SystemNative_MkDir("A", 0777));
    CHECK_SAME(0, SystemNative_MkDir("A/b", 0777));
    int64_t before = IsThereStill("A/b");
    BecomeWindows(REPLACE | POSIX | IGNORE_READONLY_RENAME, 0);
    names.OfDirectory = INVALID_PARAMETER;
    CHECK_ERROR(EINVAL, SystemNative_Rename("A", "A\\b"));
    CHECK_SAME(before, IsThereStill("A/b"));
    CHECK_ERROR(EINVAL, SystemNative_Rename("A", "a/c"));
    CHECK_ERROR(EINVAL, SystemNative_Rename("A", "A/b/c"));
    /* Without the class. */
    BecomeNormal();
    CHECK_ERROR(EINVAL, SystemNative_Rename("A", "A\\b"));
    CHECK_SAME(before, IsThereStill("A/b"));
    CHECK_SAME(0, SystemNative_RmDir("A/b"));
    CHECK_SAME(0, SystemNative_MkDir("AB", 0777));
    CHECK_SAME(0, SystemNative_Rename("A", "AB/c"));
    CHECK_SAME(0, SystemNative_RmDir("AB/c"));
    CHECK_SAME(0, SystemNative_RmDir("AB"));
}

/* A directory with open files below it cannot be renamed. */
TEST(AFailingRenameRemovesNothing)
{
    CHECK_SAME(0, SystemNative_MkDir("from", 0777));
    CHECK_SAME(0, SystemNative_MkDir("to", 0777));
    int64_t before = IsThereStill("to");
    int64_t here = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    BecomeNormal();
    names.Stuck = L"\\from";
    CHECK_ERROR(EACCES, SystemNative_Rename("from", "to"));
    CHECK_SAME(before, IsThereStill("to"));
    CHECK_ERROR(EACCES, SystemNative_RenameAt(here, "from", here, "to", 0));
    CHECK_SAME(before, IsThereStill("to"));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_RenameAt(here, "from", here, "to", 0));
    CHECK_ERROR(ENOENT, IsThereStill("from"));
    CHECK_SAME(0, SystemNative_RmDir("to"));
    /* Nothing else is left. */
    int64_t directory = SystemNative_OpenDir(".");
    SystemNative_DirectoryEntry entry;
    uint8_t name[800];
    while (SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0) {
        CHECK(name[0] == '.');
    }
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_Close(here));
}

/* What is no longer empty when it has been renamed gets its name back. */
TEST(ADirectoryThatIsFilledMeanwhileStays)
{
    CHECK_SAME(0, SystemNative_MkDir("from", 0777));
    CHECK_SAME(0, SystemNative_MkDir("to", 0777));
    int64_t before = IsThereStill("to");
    BecomeNormal();
    names.Late = L"to\\late";
    CHECK_ERROR(ENOTEMPTY, SystemNative_Rename("from", "to"));
    CHECK(names.Filled);
    BecomeNormal();
    CHECK_SAME(before, IsThereStill("to"));
    CHECK_SAME(0, SystemNative_Unlink("to/late"));
    CHECK_SAME(0, SystemNative_RmDir("to"));
    CHECK_SAME(0, SystemNative_RmDir("from"));
}

/* As some systems do that know the class. */
TEST(DirectoriesThatAreNotReplaced)
{
    CHECK_SAME(0, SystemNative_MkDir("from", 0777));
    CHECK_SAME(0, SystemNative_MkDir("to", 0777));
    CHECK_SAME(0, SystemNative_MkDir("to/sub", 0777));
    BecomeWindows(REPLACE | POSIX | IGNORE_READONLY_RENAME, 0);
    names.OfDirectory = ACCESS_DENIED;
    CHECK_ERROR(ENOTEMPTY, SystemNative_Rename("from", "to"));
    CHECK_SAME(0, SystemNative_RmDir("to/sub"));
    CHECK_SAME(0, SystemNative_Rename("from", "to"));
    BecomeNormal();
    CHECK_ERROR(ENOENT, SystemNative_RmDir("from"));
    CHECK_SAME(0, SystemNative_RmDir("to"));
}

/* Windows 10 before 1809 and Server 2016 have POSIX semantics, but know one flag less. */
TEST(FlagsOfServer2016)
{
    BecomeWindows(REPLACE | POSIX, REPLACE | POSIX);
    MakeFile("a", "a");
    MakeFile("b", "b");
    CHECK_SAME(0, SystemNative_Rename("a", "b"));
    CHECK_SAME(REPLACE | POSIX, names.Renamed);
    CHECK_SAME(0, SystemNative_Unlink("b"));
    CHECK_SAME(1 | POSIX, names.Deleted);
    names.Deleted = 0;
    MakeFile("c", "c");
    CHECK_SAME(0, SystemNative_ChMod("c", 0400));
    CHECK_SAME(0, SystemNative_Unlink("c"));
    CHECK_SAME(1 | POSIX, names.Deleted);
    BecomeWindows(REPLACE | POSIX | IGNORE_READONLY_RENAME, 1 | POSIX | IGNORE_READONLY_DELETE);
    MakeFile("a", "a");
    CHECK_SAME(0, SystemNative_Rename("a", "b"));
    CHECK_SAME(REPLACE | POSIX | IGNORE_READONLY_RENAME, names.Renamed);
    CHECK_SAME(0, SystemNative_Unlink("b"));
    CHECK_SAME(1 | POSIX | IGNORE_READONLY_DELETE, names.Deleted);
    BecomeNormal();
}

TEST(SharesWantWholePaths)
{
    CHECK_SAME(0, SystemNative_MkDir("share", 0777));
    MakeFile("share/a", "a");
    int64_t directory = SystemNative_Open("share", SystemNative_O_DIRECTORY, 0);
    BecomeNormal();
    names.NeedsPath = true;
    CHECK_SAME(0, SystemNative_RenameAt(directory, "a", directory, "b", 0));
    MakeFile("share/c", "c");
    CHECK_ERROR(EEXIST, SystemNative_RenameAt(directory, "c", directory, "b", SystemNative_RENAME_NOREPLACE));
    CHECK_SAME(0, SystemNative_LinkAt(directory, "c", directory, "d", 0));
    CHECK_SAME(0, SystemNative_UnlinkAt(directory, "c", 0));
    CHECK_SAME(0, SystemNative_UnlinkAt(directory, "d", 0));
    CHECK_SAME(0, SystemNative_UnlinkAt(directory, "b", 0));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK_SAME(0, SystemNative_RmDir("share"));
}

/* The mode of a link itself: its handle is opened again for the right to change it. */
TEST(ALinkIsOpenedAgainItself)
{
    MakeFile("link", "");
    BecomeNormal();
    names.Tag = (DWORD)IO_REPARSE_TAG_SYMLINK;
    CHECK_SAME(0, SystemNative_LChMod("link", 0600));
    CHECK((names.Reopened & FILE_FLAG_OPEN_REPARSE_POINT) != 0);
    /* What a filter driver serves is not the reparse point. */
    BecomeNormal();
    names.Tag = 0x9000001A; /* IO_REPARSE_TAG_CLOUD */
    CHECK_SAME(0, SystemNative_ChMod("link", 0600));
    CHECK_SAME(FILE_FLAG_BACKUP_SEMANTICS, names.Reopened);
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Unlink("link"));
}

/* The link's path has the prefix \\?\, behind which the system resolves no dots. */
TEST(WhatARelativeLinkLeadsTo)
{
    CHECK_SAME(0, SystemNative_MkDir("in", 0777));
    CHECK_SAME(0, SystemNative_MkDir("beside", 0777));
    MakeFile("file", "");
    int64_t directory = SystemNative_Open("in", SystemNative_O_DIRECTORY, 0);
    const struct {
        const char* Target;
        bool Directory;
    } targets[] = {
        {"../beside", true}, {"..\\beside", true}, {"./../beside/.", true}, {".", true}, {"..", true},
        {"../file", false}, {"../missing", false},
    };
    for (size_t i = 0; i < COUNT_OF(targets); i++) {
        CHECK_SAME(0, SystemNative_SymLinkAt(targets[i].Target, directory, "link"));
        CHECK_SAME(targets[i].Directory, (names.LinkFlags & SYMBOLIC_LINK_FLAG_DIRECTORY) != 0);
    }
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK_SAME(0, SystemNative_Unlink("file"));
    CHECK_SAME(0, SystemNative_RmDir("beside"));
    CHECK_SAME(0, SystemNative_RmDir("in"));
}
#endif
