#include "test.h"

/* Files on volumes that are not NTFS, and files that nobody may open. */

#if defined(_WIN32)
#include "win.h"

enum {
    FILES = 4,
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC,
};

/* What the fake volume answers. */
static struct {
    /* The code for an information class that is not there, and the bits of the classes. */
    DWORD Code;
    uint64_t Missing;
    bool NoTimes;
    bool NoChangeTime;
    /* The identifiers of files, by what wine has. */
    struct {
        FILE_ID_INFO Real;
        FILE_ID_INFO Faked;
    } Ids[FILES];
    /* Which class the entries of a directory were read by. */
    int32_t ReadBy;
    /* The last part of the path that cannot be opened, and why. */
    const wchar_t* Unopened;
    bool IsPending;
    /* What GetFileType says of a directory. */
    bool IsPipes;
    /* A handle whose attributes must not be asked for. */
    HANDLE Busy;
    int AskedBusy;
} volume;

static void Miss(FILE_INFO_BY_HANDLE_CLASS class)
{
    volume.Missing |= UINT64_C(1) << class;
}

static void BecomeFat(void)
{
    memset(&volume, 0, sizeof(volume));
    volume.Code = ERROR_INVALID_PARAMETER;
    volume.NoChangeTime = true;
    Miss(FileAttributeTagInfo);
    Miss(FileIdInfo);
    Miss(FileIdExtdDirectoryInfo);
}

static void BecomeNormal(void)
{
    memset(&volume, 0, sizeof(volume));
}

static bool HasRealId(size_t i, const FILE_ID_INFO* id)
{
    return memcmp(&volume.Ids[i].Real, id, sizeof(*id)) == 0;
}

FAKE(BOOL, GetFileInformationByHandleEx, (HANDLE handle, FILE_INFO_BY_HANDLE_CLASS class, void* info, DWORD size))
{
    if (handle == volume.Busy && handle != NULL) {
        volume.AskedBusy++;
    }
    if (volume.Code != 0 && (volume.Missing >> class & 1) != 0) {
        return Fake_Fail(volume.Code);
    }
    if (class == FileIdBothDirectoryInfo || class == FileIdExtdDirectoryInfo || class == FileFullDirectoryInfo) {
        volume.ReadBy = (int32_t)class;
    }
    if (!REAL(BOOL, GetFileInformationByHandleEx, (HANDLE, FILE_INFO_BY_HANDLE_CLASS, void*, DWORD))(handle, class,
            info, size)) {
        return FALSE;
    }
    if (class == FileBasicInfo) {
        FILE_BASIC_INFO* basic = info;
        basic->ChangeTime.QuadPart = volume.NoChangeTime ? 0 : basic->ChangeTime.QuadPart;
        if (volume.NoTimes) {
            *basic = (FILE_BASIC_INFO){.FileAttributes = basic->FileAttributes};
        }
    }
    for (size_t i = 0; class == FileIdInfo && i < FILES; i++) {
        if (HasRealId(i, info)) {
            memcpy(info, &volume.Ids[i].Faked, sizeof(FILE_ID_INFO));
            break;
        }
    }
    return TRUE;
}

static bool EndsIn(const wchar_t* path, size_t count, const wchar_t* end)
{
    size_t length = end == NULL ? 0 : wcslen(end);
    return end != NULL && count >= length && wmemcmp(path + count - length, end, length) == 0;
}

static NTSTATUS GetReason(void)
{
    enum {
        SHARING_VIOLATION = (int32_t)0xC0000043,
        DELETE_PENDING = (int32_t)0xC0000056,
    };
    return volume.IsPending ? DELETE_PENDING : SHARING_VIOLATION;
}

FAKE(HANDLE, CreateFileW, (const wchar_t* path, DWORD access, DWORD share, SECURITY_ATTRIBUTES* security,
        DWORD disposition, DWORD flags, HANDLE template))
{
    if (EndsIn(path, wcslen(path), volume.Unopened)) {
        /* As Win32 does, which keeps the status, too. */
        SetLastError(RtlNtStatusToDosError(GetReason()));
        return INVALID_HANDLE_VALUE;
    }
    return REAL(HANDLE, CreateFileW, (const wchar_t*, DWORD, DWORD, SECURITY_ATTRIBUTES*, DWORD, DWORD, HANDLE))(path,
            access, share, security, disposition, flags, template);
}

FAKE(NTSTATUS, NtCreateFile, (HANDLE* handle, ACCESS_MASK access, OBJECT_ATTRIBUTES* object, IO_STATUS_BLOCK* block,
        LARGE_INTEGER* size, ULONG attributes, ULONG share, ULONG disposition, ULONG options, void* ea, ULONG eaSize))
{
    if (EndsIn(object->ObjectName->Buffer, object->ObjectName->Length / sizeof(wchar_t), volume.Unopened)) {
        return GetReason();
    }
    return REAL(NTSTATUS, NtCreateFile, (HANDLE*, ACCESS_MASK, OBJECT_ATTRIBUTES*, IO_STATUS_BLOCK*, LARGE_INTEGER*,
            ULONG, ULONG, ULONG, ULONG, void*, ULONG))(handle, access, object, block, size, attributes, share,
            disposition, options, ea, eaSize);
}

FAKE(NTSTATUS, NtOpenFile, (HANDLE* handle, ACCESS_MASK access, OBJECT_ATTRIBUTES* object, IO_STATUS_BLOCK* block,
        ULONG share, ULONG options))
{
    if (EndsIn(object->ObjectName->Buffer, object->ObjectName->Length / sizeof(wchar_t), volume.Unopened)) {
        return GetReason();
    }
    return REAL(NTSTATUS, NtOpenFile, (HANDLE*, ACCESS_MASK, OBJECT_ATTRIBUTES*, IO_STATUS_BLOCK*, ULONG, ULONG))(
            handle, access, object, block, share, options);
}

FAKE(DWORD, GetFileType, (HANDLE handle))
{
    return volume.IsPipes ? FILE_TYPE_PIPE : REAL(DWORD, GetFileType, (HANDLE))(handle);
}

static void MakeFile(const char* path, const char* text)
{
    int64_t fd = SystemNative_Open(path, CREATE | SystemNative_O_TRUNC, 0600);
    CHECK(fd > 0);
    CHECK_SAME(strlen(text), SystemNative_Write(fd, (const uint8_t*)text, (int32_t)strlen(text)));
    CHECK_SAME(0, SystemNative_Close(fd));
}

static int CountEntries(const char* path, int32_t* type)
{
    int64_t directory = SystemNative_OpenDir(path);
    if (!CHECK(directory > 0)) {
        return -1;
    }
    SystemNative_DirectoryEntry entry;
    uint8_t name[800];
    int count = 0;
    int32_t length;
    while ((length = SystemNative_ReadDir(directory, &entry, name, sizeof(name))) > 0) {
        if (name[0] != '.') {
            count++;
            *type = entry.Type;
        }
    }
    CHECK_SAME(0, length);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    return count;
}

/* FAT and exFAT have no tags, no identifiers of 128 bits, and no time of change. */
TEST(FilesOnFat)
{
    BecomeFat();
    CHECK_SAME(0, SystemNative_MkDir("fat", 0777));
    MakeFile("fat/file", "text");
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_UTimensat(HERE, "fat/file", 5, 0, 77, 0, 0));
    CHECK_SAME(0, SystemNative_Stat("fat/file", &status));
    CHECK_SAME(SystemNative_S_IFREG, status.Mode & SystemNative_S_IFMT);
    CHECK_SAME(77, status.Mtime);
    CHECK_SAME(77, status.Ctime);
    CHECK_SAME(0, SystemNative_LStat("fat", &status));
    CHECK_SAME(SystemNative_S_IFDIR, status.Mode & SystemNative_S_IFMT);
    int32_t type = 0;
    CHECK_SAME(1, CountEntries("fat", &type));
    CHECK_SAME(SystemNative_DT_REG, type);
    int64_t directory = SystemNative_Open("fat", SystemNative_O_DIRECTORY, 0);
    CHECK(directory > 0);
    int64_t fd = SystemNative_OpenAt(directory, "file", SystemNative_O_RDONLY, 0);
    CHECK(fd > 0);
    CHECK_ERROR(ENOTDIR, SystemNative_OpenAt(fd, "file", SystemNative_O_RDONLY, 0));
    CHECK_ERROR(ENOTDIR, SystemNative_FChDir(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK_ERROR(ENOTDIR, SystemNative_Open("fat/file", SystemNative_O_DIRECTORY, 0));
    CHECK_SAME(0, SystemNative_Rename("fat/file", "fat/other"));
    CHECK_ERROR(EISDIR, SystemNative_Unlink("fat"));
    CHECK_SAME(0, SystemNative_Unlink("fat/other"));
    CHECK_SAME(0, SystemNative_RmDir("fat"));
    BecomeNormal();
}

TEST(TheRootOfFatHasNoTimes)
{
    CHECK_SAME(0, SystemNative_MkDir("root", 0777));
    BecomeFat();
    volume.NoTimes = true;
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat("root", &status));
    CHECK_SAME(0, status.Atime);
    CHECK_SAME(0, status.Mtime);
    CHECK_SAME(0, status.Ctime);
    CHECK_SAME(0, status.Btime);
    CHECK_SAME(0, status.Flags & SystemNative_STATUS_HAS_BTIME);
    BecomeNormal();
    CHECK_SAME(0, SystemNative_RmDir("root"));
}

/* A pipe has what the attributes of a file on FAT are taken from, too. */
TEST(APipeIsNoFileOnFat)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    BecomeFat();
    CHECK_ERROR(ENOTDIR, SystemNative_FChDir(ends.ReadEnd));
    CHECK_ERROR(EXDEV, SystemNative_LinkAt(ends.ReadEnd, "", HERE, "x", SystemNative_AT_EMPTY_PATH));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

static void SetId(size_t i, const char* path, uint64_t lower, uint64_t upper)
{
    wchar_t wide[40];
    swprintf(wide, COUNT_OF(wide), L"%hs", path);
    HANDLE handle = CreateFileW(wide, FILE_READ_ATTRIBUTES, 7, NULL, OPEN_EXISTING, 0, NULL);
    FILE_ID_INFO id;
    CHECK(GetFileInformationByHandleEx(handle, FileIdInfo, &id, sizeof(id)));
    CloseHandle(handle);
    uint64_t halves[] = {lower, upper};
    volume.Ids[i].Faked = id;
    memcpy(&volume.Ids[i].Faked.FileId, halves, sizeof(halves));
    volume.Ids[i].Real = id;
}

static int64_t InoOf(const char* path)
{
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat(path, &status));
    return status.Ino;
}

/* On ReFS the halves are small numbers: of the directory, and of the file in it, 0 for the directory itself. */
TEST(FilesOnReFs)
{
    MakeFile("one", "text");
    MakeFile("two", "");
    SetId(0, "one", 1, 0x701);
    SetId(1, "two", 0, 0x700);
    CHECK(InoOf("one") != InoOf("two"));
    int64_t from = SystemNative_Open("one", SystemNative_O_RDONLY, 0);
    int64_t to = SystemNative_Open("two", SystemNative_O_RDWR, 0);
    CHECK_SAME(0, SystemNative_CopyFile(from, to));
    CHECK_SAME(4, SystemNative_CopyFileRange(from, 0, to, 4, 4));
    CHECK_SAME(0, SystemNative_Close(from));
    CHECK_SAME(0, SystemNative_Close(to));
    /* Many of them: no two have the same. */
    enum {
        DIRECTORIES = 20,
        IN_EACH = 20,
    };
    static int64_t seen[DIRECTORIES * IN_EACH];
    size_t count = 0;
    for (uint64_t directory = 0; directory < DIRECTORIES; directory++) {
        for (uint64_t file = 0; file < IN_EACH; file++) {
            uint64_t halves[] = {file, 0x700 + directory};
            memcpy(&volume.Ids[0].Faked.FileId, halves, sizeof(halves));
            seen[count++] = InoOf("one");
        }
    }
    int same = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            same += seen[i] == seen[j];
        }
    }
    CHECK_SAME(0, same);
    /* On NTFS the number is what all programs show. */
    uint64_t halves[] = {0x0005000000001234, 0};
    memcpy(&volume.Ids[0].Faked.FileId, halves, sizeof(halves));
    CHECK_SAME(0x0005000000001234, InoOf("one"));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Unlink("one"));
    CHECK_SAME(0, SystemNative_Unlink("two"));
}

/* Servers and drivers that do not have a class say so in many ways. */
TEST(DirectoriesOfServers)
{
    CHECK_SAME(0, SystemNative_MkDir("list", 0777));
    MakeFile("list/a", "");
    MakeFile("list/b", "");
    const DWORD codes[] = {
        ERROR_INVALID_FUNCTION, ERROR_GEN_FAILURE, ERROR_NOT_SUPPORTED, ERROR_INVALID_PARAMETER, ERROR_INVALID_LEVEL,
        1359 /* ERROR_INTERNAL_ERROR */,
    };
    int32_t type = 0;
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        BecomeNormal();
        volume.Code = codes[i];
        Miss(FileIdExtdDirectoryInfo);
        CHECK_SAME(2, CountEntries("list", &type));
        CHECK_SAME(FileIdBothDirectoryInfo, volume.ReadBy);
        Miss(FileIdBothDirectoryInfo);
        CHECK_SAME(2, CountEntries("list", &type));
        CHECK_SAME(FileFullDirectoryInfo, volume.ReadBy);
        CHECK_SAME(SystemNative_DT_REG, type);
    }
    BecomeNormal();
    volume.Code = ERROR_ACCESS_DENIED;
    Miss(FileIdExtdDirectoryInfo);
    int64_t directory = SystemNative_OpenDir("list");
    SystemNative_DirectoryEntry entry;
    uint8_t name[10];
    CHECK_ERROR(EACCES, SystemNative_ReadDir(directory, &entry, name, sizeof(name)));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Unlink("list/a"));
    CHECK_SAME(0, SystemNative_Unlink("list/b"));
    CHECK_SAME(0, SystemNative_RmDir("list"));
}

/* \\.\pipe\ has no attributes, and to open an entry would connect to it. */
TEST(TheDirectoryOfPipes)
{
    CHECK_SAME(0, SystemNative_MkDir("pipes", 0777));
    MakeFile("pipes/a", "");
    BecomeNormal();
    volume.Code = ERROR_INVALID_PARAMETER;
    volume.IsPipes = true;
    Miss(FileAttributeTagInfo);
    Miss(FileIdExtdDirectoryInfo);
    Miss(FileIdBothDirectoryInfo);
    volume.Unopened = L"a";
    int32_t type = 0;
    CHECK_SAME(1, CountEntries("pipes", &type));
    CHECK_SAME(SystemNative_DT_FIFO, type);
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Unlink("pipes/a"));
    CHECK_SAME(0, SystemNative_RmDir("pipes"));
}

/* The system opens pagefile.sys for itself alone, but its directory tells of it. */
TEST(AFileThatNobodyMayOpen)
{
    MakeFile("pagefile.sys", "0123456789");
    CHECK_SAME(0, SystemNative_UTimensat(HERE, "pagefile.sys", 5, 0, 77, 123456700, 0));
    int64_t here = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    volume.Unopened = L"pagefile.sys";
    SystemNative_FileStatus status;
    const int32_t flags[] = {0, SystemNative_AT_SYMLINK_NOFOLLOW};
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        memset(&status, 0xFF, sizeof(status));
        CHECK_SAME(0, SystemNative_FStatAt(i == 0 ? HERE : here, "pagefile.sys", &status, flags[i]));
        CHECK_SAME(SystemNative_S_IFREG | 0666, status.Mode);
        CHECK_SAME(10, status.Size);
        CHECK_SAME(77, status.Mtime);
        CHECK_SAME(123456700, status.MtimeNsec);
        CHECK_SAME(0, status.Ino);
    }
    CHECK_SAME(0, SystemNative_Access("pagefile.sys", SystemNative_F_OK));
    /* In a batch too. */
    int64_t directory = SystemNative_OpenDir(".");
    uint8_t batch[1000];
    CHECK(SystemNative_ReadDirPlus(directory, batch, sizeof(batch)) > 0);
    SystemNative_DirectoryRecord record;
    memcpy(&record, batch, sizeof(record));
    CHECK_SAME(0, record.Result);
    SystemNative_FileStatus listed;
    memcpy(&listed, batch + sizeof(record), sizeof(listed));
    CHECK_TEXT("pagefile.sys", batch + sizeof(record) + sizeof(listed));
    CHECK(memcmp(&status, &listed, sizeof(status)) == 0);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_ERROR(EBUSY, SystemNative_Open("pagefile.sys", SystemNative_O_RDONLY, 0));
    volume.Unopened = L"missing";
    CHECK_ERROR(EBUSY, SystemNative_Stat("missing", &status));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Close(here));
    CHECK_SAME(0, SystemNative_Unlink("pagefile.sys"));
}

/* What was removed while somebody had it open is there until that is closed. */
TEST(AFileThatIsBeingRemoved)
{
    /* It is listed all the same. */
    MakeFile("going", "");
    int64_t here = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    volume.Unopened = L"going";
    volume.IsPending = true;
    SystemNative_FileStatus status;
    CHECK_ERROR(EBUSY, SystemNative_Open("going", SystemNative_O_RDONLY, 0));
    CHECK_ERROR(EBUSY, SystemNative_OpenAt(here, "going", SystemNative_O_RDONLY, 0));
    CHECK_ERROR(EBUSY, SystemNative_Stat("going", &status));
    CHECK_ERROR(EBUSY, SystemNative_FStatAt(here, "going", &status, 0));
    CHECK_ERROR(EBUSY, SystemNative_Access("going", SystemNative_F_OK));
    CHECK_ERROR(EBUSY, SystemNative_Unlink("going"));
    int64_t directory = SystemNative_OpenDir(".");
    uint8_t batch[1000];
    CHECK(SystemNative_ReadDirPlus(directory, batch, sizeof(batch)) > 0);
    SystemNative_DirectoryRecord record;
    memcpy(&record, batch, sizeof(record));
    CHECK_SAME(-Error_EBUSY, record.Result);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Close(here));
    CHECK_SAME(0, SystemNative_Unlink("going"));
}

/* To ask a handle for synchronous I/O is to wait for the call of another thread, as ReadDirectoryChanges. */
TEST(NothingIsAskedOfADirectoryThatIsWatched)
{
    CHECK_SAME(0, SystemNative_MkDir("busy", 0777));
    MakeFile("busy/file", "");
    int64_t directory = SystemNative_Open("busy", SystemNative_O_DIRECTORY, 0);
    volume.Busy = (HANDLE)(intptr_t)directory;
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStatAt(directory, "file", &status, 0));
    CHECK_ERROR(ENOENT, SystemNative_FStatAt(directory, "missing", &status, 0));
    CHECK_SAME(0, SystemNative_Close(SystemNative_OpenAt(directory, "file", SystemNative_O_RDONLY, 0)));
    CHECK_SAME(0, SystemNative_MkDirAt(directory, "sub", 0777));
    CHECK_ERROR(EEXIST, SystemNative_MkDirAt(directory, "sub", 0777));
    CHECK_SAME(0, SystemNative_RenameAt(directory, "file", directory, "sub/file", 0));
    CHECK_SAME(0, SystemNative_UnlinkAt(directory, "sub/file", 0));
    CHECK_SAME(0, SystemNative_UnlinkAt(directory, "sub", SystemNative_AT_REMOVEDIR));
    CHECK_SAME(0, volume.AskedBusy);
    BecomeNormal();
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK_SAME(0, SystemNative_RmDir("busy"));
}
#endif
