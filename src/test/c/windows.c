#include "test.h"

/* What holds on Windows alone, or must be seen with its own means. */

#if defined(_WIN32)
#include <windows.h>

enum {
    READ_WRITE = SystemNative_O_RDWR | SystemNative_O_CLOEXEC,
    CREATE = READ_WRITE | SystemNative_O_CREAT,
    FILE_BITS = 0666,
    READ_ONLY_BITS = 0444,
};

static const uint8_t* Bytes(const char* text)
{
    return (const uint8_t*)text;
}

static HANDLE HandleOf(int64_t fd)
{
    return (HANDLE)(intptr_t)fd;
}

/* It runs on a system with rules of its own, and its clock of last access runs by itself. */
static bool IsWine(void)
{
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != NULL;
}

static void MakeFile(const char* path, const char* text)
{
    int64_t fd = SystemNative_Open(path, CREATE | SystemNative_O_TRUNC, 0600);
    int32_t length = (int32_t)strlen(text);
    CHECK(fd > 0);
    CHECK_SAME(length, SystemNative_Write(fd, Bytes(text), length));
    CHECK_SAME(0, SystemNative_Close(fd));
}

static void CheckContent(const char* path, const char* expected)
{
    uint8_t buffer[100] = {0};
    int64_t fd = SystemNative_Open(path, SystemNative_O_RDONLY, 0);
    CHECK(fd > 0);
    CHECK_SAME(strlen(expected), SystemNative_Read(fd, buffer, sizeof(buffer) - 1));
    CHECK_TEXT(expected, buffer);
    CHECK_SAME(0, SystemNative_Close(fd));
}

/* Whether the path of a directory has an entry with that name, and of which type. */
static int32_t FindEntry(const char* path, const char* expected, int64_t* ino)
{
    int64_t directory = SystemNative_OpenDir(path);
    CHECK(directory > 0);
    SystemNative_DirectoryEntry entry;
    uint8_t name[800];
    int32_t found = -1;
    while (SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0) {
        if (strcmp((const char*)name, expected) == 0) {
            found = entry.Type;
            *ino = entry.Ino;
        }
    }
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    return found;
}

/* That a batch says of each entry of a directory what LStat says of its path. Result: the number of entries. */
static int CheckBatch(const char* path)
{
    static uint8_t batch[65536];
    int64_t directory = SystemNative_OpenDir(path);
    CHECK(directory > 0);
    int32_t filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch));
    CHECK(filled >= 0 && filled < (int32_t)sizeof(batch));
    int count = 0;
    SystemNative_DirectoryRecord record;
    for (int32_t at = 0; at < filled; at += record.RecordLength) {
        memcpy(&record, batch + at, sizeof(record));
        SystemNative_FileStatus actual;
        memcpy(&actual, batch + at + sizeof(record), sizeof(actual));
        char entry[2000];
        const char* name = (const char*)batch + at + sizeof(record) + sizeof(actual);
        snprintf(entry, sizeof(entry), "%s/%s", path, name);
        count++;
        CHECK(strcmp(name, ".") != 0 && strcmp(name, "..") != 0);
        SystemNative_FileStatus expected;
        CHECK_SAME(0, SystemNative_LStat(entry, &expected));
        CHECK_SAME(0, record.Result);
        /* Looking at it may count as an access. */
        actual.Atime = expected.Atime;
        actual.AtimeNsec = expected.AtimeNsec;
        CHECK(memcmp(&expected, &actual, sizeof(expected)) == 0);
    }
    CHECK_SAME(0, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    return count;
}

TEST(BatchesSayWhatLStatSays)
{
    CHECK_SAME(0, SystemNative_MkDir("batch", 0777));
    const char* names[] = {"batch/\xC3\xA4\xE2\x82\xAC", "batch/\xF0\x9F\x98\x80", "batch/a b.txt"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        MakeFile(names[i], names[i]);
    }
    CHECK_SAME(0, SystemNative_MkDir("batch/folder", 0777));
    CHECK_SAME(0, SystemNative_ChMod(names[2], 0400));
    CHECK_SAME(0, SystemNative_UTimensat(HERE, names[1], 5, 0, 77, 123456700, 0));
    /* Some systems give no right to make links, or only pretend to. */
    bool linked = SystemNative_SymLink("folder", "batch/link") == 0
            && GetFileAttributesW(L"batch\\link") != INVALID_FILE_ATTRIBUTES;
    CHECK_SAME(linked ? 5 : 4, CheckBatch("batch"));
    CHECK_SAME(0, CheckBatch("batch/folder"));
    if (linked) {
        CHECK_SAME(0, SystemNative_Unlink("batch/link"));
    } else {
        Test_Distrust("SystemNative_SymLink");
    }
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, SystemNative_Unlink(names[i]));
    }
    CHECK_SAME(0, SystemNative_RmDir("batch/folder"));
    CHECK_SAME(0, SystemNative_RmDir("batch"));
    CHECK(CheckBatch("C:\\windows") > 0);
    CHECK(CheckBatch("C:\\") > 0);
}

/* Only a path that is passed on as it is can make one. */
TEST(BatchesHaveNamesThatAreMoreDots)
{
    wchar_t path[MAX_PATH + 20] = L"\\\\?\\";
    CHECK_SAME(0, SystemNative_MkDir("dots", 0777));
    DWORD length = GetFullPathNameW(L"dots\\x", MAX_PATH, path + 4, NULL);
    REQUIRE(length > 0 && length < MAX_PATH);
    wchar_t* name = wcsrchr(path, L'\\') + 1;
    const wchar_t* names[] = {L"...", L"x.", L".x."};
    int made = 0;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        wcscpy(name, names[i]);
        made += CreateDirectoryW(path, NULL) ? 1 : 0;
    }
    int64_t directory = SystemNative_OpenDir("dots");
    CHECK(directory > 0);
    uint8_t batch[1000];
    int32_t filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch));
    int count = 0;
    SystemNative_DirectoryRecord record;
    for (int32_t at = 0; at < filled; at += record.RecordLength) {
        memcpy(&record, batch + at, sizeof(record));
        CHECK_SAME(0, record.Result);
        const char* found = (const char*)batch + at + sizeof(record) + sizeof(SystemNative_FileStatus);
        CHECK(strcmp(found, ".") != 0 && strcmp(found, "..") != 0);
        count++;
    }
    CHECK_SAME(made, count);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        wcscpy(name, names[i]);
        RemoveDirectoryW(path);
    }
    CHECK_SAME(0, SystemNative_RmDir("dots"));
    if (made < (int)COUNT_OF(names)) {
        SKIP("the file system refuses the names");
    }
}

TEST(NamesThatAreNotAscii)
{
    const char* names[] = {"\xC3\xA4\xE2\x82\xAC", "\xF0\x9F\x98\x80", "a b"};
    const wchar_t* wide[] = {L"\u00E4\u20AC", L"\xD83D\xDE00", L"a b"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        MakeFile(names[i], "x");
        CHECK(GetFileAttributesW(wide[i]) != INVALID_FILE_ATTRIBUTES);
        int64_t ino = 0;
        CHECK_SAME(SystemNative_DT_REG, FindEntry(".", names[i], &ino));
        SystemNative_FileStatus status;
        CHECK_SAME(0, SystemNative_Stat(names[i], &status));
        CHECK_SAME(status.Ino, ino);
        CHECK_SAME(0, SystemNative_Unlink(names[i]));
    }
}

TEST(LoneSurrogates)
{
    HANDLE file = CreateFileW(L"lone\xD800x", GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        SKIP("the file system refuses the name");
    }
    CloseHandle(file);
    const char* name = "lone\xED\xA0\x80x";
    int64_t ino = 0;
    if (FindEntry(".", name, &ino) == -1) {
        SKIP("the file system changed the name");
    }
    CheckContent(name, "");
    CHECK_SAME(0, SystemNative_Rename(name, "other\xED\xB0\x80"));
    CHECK(GetFileAttributesW(L"other\xDC00") != INVALID_FILE_ATTRIBUTES);
    CHECK_SAME(0, SystemNative_Unlink("other\xED\xB0\x80"));
}

TEST(TextThatIsNotUtf8)
{
    const char* names[] = {
        "\xFF", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "a\xC3", "\x80", "\xE2\x82", "\xED\xA0\xBD\xED\xB8\x80",
    };
    SystemNative_FileStatus status;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_ERROR(EILSEQ, SystemNative_Stat(names[i], &status));
        CHECK_ERROR(EILSEQ, SystemNative_Open(names[i], CREATE, 0600));
        CHECK_ERROR(EILSEQ, SystemNative_Rename("missing", names[i]));
        CHECK_ERROR(EILSEQ, SystemNative_GetEnv(names[i], NULL, 0));
    }
    /* What is at the edges of the forms is well-formed. */
    const char* edges[] = {
        "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBD",
        "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "\xED\xB0\x80\xED\xA0\x80",
    };
    for (size_t i = 0; i < COUNT_OF(edges); i++) {
        CHECK_ERROR(ENOENT, SystemNative_Stat(edges[i], &status));
    }
}

TEST(NullPaths)
{
    SystemNative_FileStatus status;
    uint8_t buffer[10];
    CHECK_ERROR(EFAULT, SystemNative_Open(NULL, 0, 0));
    CHECK_ERROR(EFAULT, SystemNative_Stat(NULL, &status));
    CHECK_ERROR(EFAULT, SystemNative_OpenDir(NULL));
    CHECK_ERROR(EFAULT, SystemNative_MkDir(NULL, 0));
    CHECK_ERROR(EFAULT, SystemNative_RmDir(NULL));
    CHECK_ERROR(EFAULT, SystemNative_Unlink(NULL));
    CHECK_ERROR(EFAULT, SystemNative_Rename(NULL, "x"));
    CHECK_ERROR(EFAULT, SystemNative_Rename("x", NULL));
    CHECK_ERROR(EFAULT, SystemNative_SymLink(NULL, "x"));
    CHECK_ERROR(EFAULT, SystemNative_ReadLink(NULL, buffer, 10));
    CHECK_ERROR(EFAULT, SystemNative_ChDir(NULL));
}

/* A path of 30 folders, each with a name of 20 letters, that does not fit into MAX_PATH. */
TEST(LongPaths)
{
    char path[1000] = "deep";
    CHECK_SAME(0, SystemNative_MkDir(path, 0777));
    for (int i = 0; i < 30; i++) {
        strcat(path, i % 2 == 0 ? "/abcdefghijklmnopqrst" : "\\abcdefghijklmnopqrst");
        CHECK_SAME(0, SystemNative_MkDir(path, 0777));
    }
    CHECK_ERROR(EEXIST, SystemNative_MkDir(path, 0777));
    char file[1000];
    char other[1000];
    snprintf(file, sizeof(file), "%s/file", path);
    snprintf(other, sizeof(other), "%s/../other", path);
    MakeFile(file, "deep");
    CheckContent(file, "deep");
    int64_t ino = 0;
    CHECK_SAME(SystemNative_DT_REG, FindEntry(path, "file", &ino));
    CHECK_SAME(1, CheckBatch(path));
    CHECK_SAME(0, SystemNative_Rename(file, other));
    CHECK_SAME(0, SystemNative_Link(other, file));
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat(file, &status));
    CHECK_SAME(2, status.Nlink);
    uint8_t real[2000];
    if (!IsWine()) {
        CHECK(SystemNative_RealPath(file, real, sizeof(real)) > 300);
        CHECK(real[1] == ':');
        int64_t folder = SystemNative_Open(path, SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC, 0);
        CHECK_ERROR(ENAMETOOLONG, SystemNative_FChDir(folder));
        CHECK_ERROR(ENAMETOOLONG, SystemNative_ChDir(path));
        CHECK_SAME(0, SystemNative_Close(folder));
    }
    CHECK_SAME(0, SystemNative_Unlink(file));
    CHECK_SAME(0, SystemNative_Unlink(other));
    while (strcmp(path, "deep") != 0) {
        CHECK_SAME(0, SystemNative_RmDir(path));
        *(strrchr(path, 'a') - 1) = '\0';
    }
    CHECK_SAME(0, SystemNative_RmDir("deep"));
}

TEST(OpenFlags)
{
    MakeFile("flags", "0123");
    CHECK_ERROR(EEXIST, SystemNative_Open("flags", CREATE | SystemNative_O_EXCL, 0600));
    CHECK_ERROR(ENOTSUP, SystemNative_Open("flags", SystemNative_O_NONBLOCK, 0));
    CHECK_ERROR(ENOTDIR, SystemNative_Open("flags", SystemNative_O_DIRECTORY, 0));
    CHECK_ERROR(EINVAL, SystemNative_Open("flags", SystemNative_O_DIRECTORY | SystemNative_O_CREAT, 0));
    CHECK_ERROR(EISDIR, SystemNative_Open(".", SystemNative_O_WRONLY, 0));
    CHECK_ERROR(EISDIR, SystemNative_Open(".", SystemNative_O_CREAT, 0));
    CHECK_ERROR(ENOENT, SystemNative_Open("missing", READ_WRITE | SystemNative_O_TRUNC, 0));
    int64_t directory = SystemNative_Open(".", SystemNative_O_DIRECTORY | SystemNative_O_NOFOLLOW, 0);
    CHECK(directory > 0);
    uint8_t byte;
    CHECK_ERROR(EISDIR, SystemNative_Read(directory, &byte, 1));
    CHECK_SAME(0, SystemNative_Close(directory));
    int64_t fd = SystemNative_Open("flags", SystemNative_O_WRONLY | SystemNative_O_SYNC | SystemNative_O_NOCTTY, 0);
    CHECK(fd > 0);
    CHECK_ERROR(EBADF, SystemNative_Read(fd, &byte, 1));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open("flags", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EBADF, SystemNative_Write(fd, &byte, 1));
    CHECK_ERROR(EINVAL, SystemNative_FTruncate(fd, 1));
    CHECK_ERROR(EFAULT, SystemNative_Read(fd, NULL, 1));
    CHECK_SAME(0, SystemNative_FSync(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
    CheckContent("flags", "0123");
    CHECK_SAME(0, SystemNative_Close(SystemNative_Open("flags", SystemNative_O_WRONLY | SystemNative_O_TRUNC, 0)));
    CheckContent("flags", "");
    MakeFile("flags", "again");
    CHECK(SetFileAttributesW(L"flags", FILE_ATTRIBUTE_HIDDEN));
    CHECK_SAME(0, SystemNative_Close(SystemNative_Open("flags", CREATE | SystemNative_O_TRUNC, 0400)));
    CheckContent("flags", "");
    CHECK((GetFileAttributesW(L"flags") & (FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_READONLY)) == FILE_ATTRIBUTE_HIDDEN);
    CHECK_SAME(0, SystemNative_Unlink("flags"));
}

TEST(Append)
{
    MakeFile("append", "abc");
    int64_t fd = SystemNative_Open("append", READ_WRITE | SystemNative_O_APPEND, 0);
    CHECK(fd > 0);
    CHECK_SAME(3, SystemNative_Write(fd, Bytes("def"), 3));
    CHECK_SAME(0, SystemNative_LSeek(fd, 0, SystemNative_SEEK_SET));
    CHECK_SAME(1, SystemNative_Write(fd, Bytes("g"), 1));
    CHECK_SAME(0, SystemNative_FSync(fd));
    CheckContent("append", "abcdefg");
    CHECK_SAME(0, SystemNative_FTruncate(fd, 2));
    CheckContent("append", "ab");
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open("append", SystemNative_O_WRONLY | SystemNative_O_APPEND | SystemNative_O_TRUNC, 0);
    CHECK(fd > 0);
    CHECK_SAME(1, SystemNative_Write(fd, Bytes("z"), 1));
    CheckContent("append", "z");
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("append"));
}

TEST(Inheritance)
{
    MakeFile("inherit", "");
    DWORD flags;
    int64_t fd = SystemNative_Open("inherit", SystemNative_O_RDONLY, 0);
    CHECK(GetHandleInformation(HandleOf(fd), &flags) && (flags & HANDLE_FLAG_INHERIT) != 0);
    int64_t second = SystemNative_Dup(fd);
    CHECK(GetHandleInformation(HandleOf(second), &flags) && (flags & HANDLE_FLAG_INHERIT) == 0);
    CHECK_SAME(0, SystemNative_Close(second));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open("inherit", SystemNative_O_CLOEXEC, 0);
    CHECK(GetHandleInformation(HandleOf(fd), &flags) && (flags & HANDLE_FLAG_INHERIT) == 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, 0));
    CHECK(GetHandleInformation(HandleOf(ends.ReadEnd), &flags) && (flags & HANDLE_FLAG_INHERIT) != 0);
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_ERROR(ENOTSUP, SystemNative_Pipe(&ends, SystemNative_O_DIRECT));
    CHECK_SAME(0, SystemNative_Unlink("inherit"));
}

TEST(PipesEnd)
{
    SystemNative_PipeEnds ends;
    uint8_t buffer[8] = {0};
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_ERROR(ESPIPE, SystemNative_LSeek(ends.ReadEnd, 0, SystemNative_SEEK_CUR));
    CHECK_ERROR(ESPIPE, SystemNative_PRead(ends.ReadEnd, buffer, 1, 0));
    CHECK_ERROR(ESPIPE, SystemNative_PWrite(ends.WriteEnd, buffer, 1, 0));
    CHECK_ERROR(EINVAL, SystemNative_FSync(ends.WriteEnd));
    CHECK_ERROR(EINVAL, SystemNative_FTruncate(ends.WriteEnd, 0));
    CHECK_ERROR(EBADF, SystemNative_Write(ends.ReadEnd, buffer, 1));
    CHECK_SAME(0, SystemNative_Write(ends.WriteEnd, buffer, 0));
    CHECK_SAME(2, SystemNative_Write(ends.WriteEnd, Bytes("ab"), 2));
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStat(ends.ReadEnd, &status));
    CHECK_SAME(SystemNative_S_IFIFO, status.Mode & SystemNative_S_IFMT);
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(2, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_SAME(0, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_ERROR(EPIPE, SystemNative_Write(ends.WriteEnd, Bytes("ab"), 2));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

TEST(HandlesThatAreNone)
{
    SystemNative_FileStatus status;
    const int64_t numbers[] = {0, -1, -2, INT64_MIN, INT64_MAX, INT64_C(1) << 32};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        CHECK_ERROR(EBADF, SystemNative_Dup(numbers[i]));
        CHECK_ERROR(EBADF, SystemNative_FStat(numbers[i], &status));
        CHECK_ERROR(EBADF, SystemNative_FChMod(numbers[i], 0600));
        CHECK_ERROR(EBADF, SystemNative_FUTimens(numbers[i], 0, 0, 0, 0));
        CHECK_ERROR(EBADF, SystemNative_Read(numbers[i], NULL, 0));
        CHECK_ERROR(EBADF, SystemNative_Write(numbers[i], NULL, 0));
        CHECK_ERROR(EBADF, SystemNative_MMap(1, 1, SystemNative_MAP_SHARED, numbers[i], 0));
    }
}

TEST(StatusIsTheSystems)
{
    MakeFile("status", "0123456");
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_Stat("status", &status));
    CHECK_SAME(SystemNative_S_IFREG | FILE_BITS, status.Mode);
    CHECK_SAME(7, status.Size);
    CHECK_SAME(1, status.Nlink);
    CHECK_SAME(SystemNative_STATUS_HAS_BTIME, status.Flags);
    WIN32_FILE_ATTRIBUTE_DATA data;
    CHECK(GetFileAttributesExW(L"status", GetFileExInfoStandard, &data));
    int64_t ticks = (int64_t)((uint64_t)data.ftCreationTime.dwHighDateTime << 32 | data.ftCreationTime.dwLowDateTime);
    CHECK_SAME(ticks, (status.Btime + 11644473600) * 10000000 + status.BtimeNsec / 100);
    SystemNative_FileStatus other;
    int64_t fd = SystemNative_Open("status", SystemNative_O_RDONLY, 0);
    CHECK_SAME(0, SystemNative_FStat(fd, &other));
    CHECK(memcmp(&status, &other, sizeof(status)) == 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_LStat("status", &other));
    CHECK_SAME(status.Ino, other.Ino);
    CHECK_SAME(0, SystemNative_Stat(".", &other));
    CHECK_SAME(SystemNative_S_IFDIR | 0777, other.Mode);
    CHECK_SAME(status.Dev, other.Dev);
    CHECK(status.Ino != other.Ino);
    CHECK_SAME(0, SystemNative_Unlink("status"));
    fd = SystemNative_Open("NUL", SystemNative_O_WRONLY | SystemNative_O_TRUNC, 0);
    CHECK(fd > 0);
    CHECK_SAME(0, SystemNative_FStat(fd, &other));
    CHECK_SAME(SystemNative_S_IFCHR, other.Mode & SystemNative_S_IFMT);
    CHECK_SAME(3, SystemNative_Write(fd, Bytes("abc"), 3));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(Times)
{
    MakeFile("times", "");
    /* Not all file systems know times before 1901. */
    const int64_t seconds[] = {0, -1, 1, IsWine() ? -2000000000 : -11644473599, 4102444800};
    SystemNative_FileStatus status;
    for (size_t i = 0; i < COUNT_OF(seconds); i++) {
        CHECK_SAME(0, SystemNative_UTimensat(HERE, "times", seconds[i], 123456789, seconds[i], 999999999, 0));
        CHECK_SAME(0, SystemNative_Stat("times", &status));
        CHECK(IsWine() || (status.Atime == seconds[i] && status.AtimeNsec == 123456700));
        CHECK_SAME(seconds[i], status.Mtime);
        CHECK_SAME(999999900, status.MtimeNsec);
    }
    CHECK_ERROR(EINVAL, SystemNative_UTimensat(HERE, "times", -11644473601, 0, 0, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_UTimensat(HERE, "times", INT64_MAX, 0, 0, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_UTimensat(HERE, "times", INT64_MIN, 0, 0, 0, 0));
    int64_t fd = SystemNative_Open("times", SystemNative_O_RDONLY, 0);
    CHECK_SAME(0, SystemNative_FUTimens(fd, INT64_MAX, SystemNative_UTIME_OMIT, 77, 0));
    CHECK_SAME(0, SystemNative_FStat(fd, &status));
    CHECK(IsWine() || status.Atime == 4102444800);
    CHECK_SAME(77, status.Mtime);
    CHECK_SAME(0, SystemNative_FUTimens(fd, 0, SystemNative_UTIME_NOW, 0, SystemNative_UTIME_OMIT));
    CHECK_SAME(0, SystemNative_FStat(fd, &status));
    CHECK(status.Atime > 1600000000 && status.Atime < 4102444800);
    CHECK_SAME(77, status.Mtime);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("times"));
}

TEST(Permissions)
{
    MakeFile("mode", "x");
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_ChMod("mode", 0444));
    CHECK((GetFileAttributesW(L"mode") & FILE_ATTRIBUTE_READONLY) != 0);
    CHECK_SAME(0, SystemNative_Stat("mode", &status));
    CHECK_SAME(READ_ONLY_BITS, status.Mode & 07777);
    CHECK_ERROR(EACCES, SystemNative_Access("mode", SystemNative_W_OK));
    CHECK_SAME(0, SystemNative_Access("mode", SystemNative_R_OK | SystemNative_X_OK));
    if (!IsWine()) {
        CHECK_ERROR(EACCES, SystemNative_Open("mode", SystemNative_O_WRONLY, 0));
    }
    int64_t fd = SystemNative_Open("mode", SystemNative_O_RDONLY, 0);
    CHECK_SAME(0, SystemNative_FChMod(fd, 0600));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK((GetFileAttributesW(L"mode") & FILE_ATTRIBUTE_READONLY) == 0);
    CHECK_SAME(0, SystemNative_Access("mode", SystemNative_W_OK));
    CHECK_SAME(0, SystemNative_LChMod("mode", 0444));
    CHECK((GetFileAttributesW(L"mode") & FILE_ATTRIBUTE_READONLY) != 0);
    CHECK_SAME(0, SystemNative_LChMod("mode", 0600));
    CHECK((GetFileAttributesW(L"mode") & FILE_ATTRIBUTE_READONLY) == 0);
    CHECK_SAME(0, SystemNative_ChMod("mode", 0400));
    CHECK_SAME(0, SystemNative_Unlink("mode"));
    fd = SystemNative_Open("mode", CREATE, 0400);
    CHECK_SAME(1, SystemNative_Write(fd, Bytes("x"), 1));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK((GetFileAttributesW(L"mode") & FILE_ATTRIBUTE_READONLY) != 0);
    CHECK_SAME(0, SystemNative_Unlink("mode"));
    CHECK_SAME(0, SystemNative_ChMod(".", 0755));
    CHECK_ERROR(ENOTSUP, SystemNative_ChMod(".", 0555));
    CHECK_ERROR(ENOTSUP, SystemNative_LChMod(".", 0555));
    CHECK_SAME(0, SystemNative_Access(".", SystemNative_W_OK));
}

TEST(OpenFilesCanBeRenamedAndRemoved)
{
    MakeFile("open", "abc");
    int64_t fd = SystemNative_Open("open", SystemNative_O_RDONLY, 0);
    CHECK_SAME(0, SystemNative_Rename("open", "moved"));
    CHECK_ERROR(ENOENT, SystemNative_Access("open", 0));
    CHECK_SAME(0, SystemNative_Unlink("moved"));
    uint8_t buffer[4] = {0};
    CHECK_SAME(3, SystemNative_Read(fd, buffer, 4));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(ENOENT, SystemNative_Access("moved", 0));
}

TEST(Renaming)
{
    MakeFile("a", "a");
    MakeFile("b", "b");
    CHECK_SAME(0, SystemNative_Rename("a", "b"));
    CheckContent("b", "a");
    CHECK_ERROR(ENOENT, SystemNative_Rename("a", "b"));
    CHECK_SAME(0, SystemNative_Rename("b", "b"));
    CHECK_SAME(0, SystemNative_Rename("b", "B"));
    CheckContent("B", "a");
    CHECK_SAME(0, SystemNative_MkDir("d", 0777));
    CHECK_SAME(0, SystemNative_MkDir("e", 0777));
    CHECK_ERROR(EISDIR, SystemNative_Rename("B", "d"));
    CHECK_ERROR(ENOTDIR, SystemNative_Rename("d", "B"));
    CHECK_SAME(0, SystemNative_Rename("d", "d"));
    CHECK_SAME(0, SystemNative_Rename("d", "e"));
    CHECK_ERROR(ENOENT, SystemNative_RmDir("d"));
    CHECK_SAME(0, SystemNative_MkDir("d", 0777));
    CHECK_SAME(0, SystemNative_Rename("B", "e/B"));
    CHECK_ERROR(ENOTEMPTY, SystemNative_Rename("d", "e"));
    CHECK_ERROR(ENOTEMPTY, SystemNative_RmDir("e"));
    CHECK_ERROR(EISDIR, SystemNative_Unlink("d"));
    CHECK_ERROR(ENOTDIR, SystemNative_RmDir("e/B"));
    CHECK_ERROR(EPERM, SystemNative_Link("d", "f"));
    CHECK_ERROR(EEXIST, SystemNative_Link("e/B", "d"));
    CHECK_SAME(0, SystemNative_Unlink("e/B"));
    CHECK_SAME(0, SystemNative_RmDir("e"));
    CHECK_SAME(0, SystemNative_RmDir("d"));
}

/* A drive, or what an emulation shows of its host. */
static const char* FindOtherVolume(void)
{
    static const char* const volumes[] = {"C:\\", "D:\\", "Z:\\dev\\shm\\"};
    uint8_t here[1000];
    SystemNative_FileStatus status;
    int32_t length = SystemNative_GetCwd(here, sizeof(here));
    for (size_t i = 0; i < COUNT_OF(volumes) && length > 0; i++) {
        if (here[0] != volumes[i][0] && SystemNative_Stat(volumes[i], &status) == 0) {
            return volumes[i];
        }
    }
    return NULL;
}

TEST(NamesOnAnotherVolume)
{
    const char* volume = FindOtherVolume();
    if (volume == NULL) {
        SKIP("there is no second volume");
    }
    char other[100];
    snprintf(other, sizeof(other), "%sinterop-%" PRId32, volume, SystemNative_GetPid());
    MakeFile("here", "");
    CHECK_ERROR(EXDEV, SystemNative_Rename("here", other));
    CHECK_ERROR(EXDEV, SystemNative_RenameAt(HERE, "here", HERE, other, 0));
    CHECK_ERROR(EXDEV, SystemNative_RenameAt(HERE, "here", HERE, other, SystemNative_RENAME_NOREPLACE));
    CHECK_ERROR(EXDEV, SystemNative_Link("here", other));
    CHECK_ERROR(EXDEV, SystemNative_LinkAt(HERE, "here", HERE, other, 0));
    CHECK_ERROR(ENOENT, SystemNative_Unlink(other));
    CHECK_SAME(0, SystemNative_Unlink("here"));
}

TEST(Links)
{
    uint8_t buffer[100];
    MakeFile("target", "t");
    CHECK_ERROR(EINVAL, SystemNative_ReadLink("target", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_ReadLink("missing", buffer, sizeof(buffer)));
    CHECK_ERROR(ENOENT, SystemNative_SymLink("", "link"));
    int32_t result = SystemNative_SymLink("sub/../target", "link");
    if (result == -Error_EPERM) {
        SKIP("no right to make links");
    }
    CHECK_SAME(0, result);
    if ((GetFileAttributesW(L"link") & FILE_ATTRIBUTE_REPARSE_POINT) == 0
            || GetFileAttributesW(L"link") == INVALID_FILE_ATTRIBUTES) {
        Test_Distrust("SystemNative_SymLink");
        SKIP("the system only pretends to make links");
    }
    CHECK_SAME(13, SystemNative_ReadLink("link", buffer, sizeof(buffer)));
    CHECK_TEXT("sub\\..\\target", buffer);
    CHECK_ERROR(ERANGE, SystemNative_ReadLink("link", buffer, 13));
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_LStat("link", &status));
    CHECK_SAME(SystemNative_S_IFLNK, status.Mode & SystemNative_S_IFMT);
    CHECK_SAME(13, status.Size);
    CHECK_ERROR(ELOOP, SystemNative_Open("link", SystemNative_O_NOFOLLOW, 0));
    CheckContent("link", "t");
    CHECK_SAME(0, SystemNative_SymLink("nowhere", "dangling"));
    CHECK_ERROR(EEXIST, SystemNative_Open("dangling", CREATE | SystemNative_O_EXCL, 0600));
    CHECK_ERROR(ENOENT, SystemNative_Stat("dangling", &status));
    CHECK_ERROR(ENOENT, SystemNative_Access("nowhere", 0));
    CHECK_SAME(0, SystemNative_Link("dangling", "second"));
    CHECK_SAME(7, SystemNative_ReadLink("second", buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_MkDir("directory", 0777));
    CHECK_SAME(0, SystemNative_SymLink("directory", "way"));
    int64_t ino = 0;
    CHECK_SAME(SystemNative_DT_LNK, FindEntry(".", "way", &ino));
    CHECK_SAME(0, SystemNative_Stat("way", &status));
    CHECK_SAME(SystemNative_S_IFDIR, status.Mode & SystemNative_S_IFMT);
    CHECK_ERROR(ENOTDIR, SystemNative_RmDir("way"));
    const char* names[] = {"way", "link", "dangling", "second", "target"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, SystemNative_Unlink(names[i]));
    }
    CHECK_SAME(0, SystemNative_RmDir("directory"));
}

TEST(Mappings)
{
    MakeFile("map", "0123456789");
    int64_t fd = SystemNative_Open("map", READ_WRITE, 0);
    const int32_t both = SystemNative_PROT_READ | SystemNative_PROT_WRITE;
    int64_t address = SystemNative_MMap(4096, both, SystemNative_MAP_SHARED, fd, 0);
    CHECK(address > 0);
    char* bytes = (char*)(intptr_t)address;
    CHECK(memcmp(bytes, "0123456789\0", 11) == 0);
    bytes[3] = 'x';
    CHECK_SAME(0, SystemNative_MSync(address, 10, SystemNative_MS_SYNC));
    CheckContent("map", "012x456789");
    CHECK_SAME(0, SystemNative_MSync(address, 0, SystemNative_MS_ASYNC));
    CHECK_ERROR(EINVAL, SystemNative_MSync(address + 1, 1, SystemNative_MS_SYNC));
    CHECK_SAME(0, SystemNative_MUnmap(address, 4096));
    CHECK_ERROR(EINVAL, SystemNative_MUnmap(address, 4096));
    CHECK_ERROR(ENOMEM, SystemNative_MSync(address, 10, SystemNative_MS_SYNC));
    address = SystemNative_MMap(10, both, SystemNative_MAP_PRIVATE, fd, 0);
    CHECK(address > 0);
    bytes = (char*)(intptr_t)address;
    bytes[3] = 'y';
    CheckContent("map", "012x456789");
    CHECK_SAME(0, SystemNative_MUnmap(address, 10));
    CHECK_ERROR(ENXIO, SystemNative_MMap(4097, both, SystemNative_MAP_SHARED, fd, 0));
    CHECK_ERROR(ENXIO, SystemNative_MMap(1, both, SystemNative_MAP_SHARED, fd, 65536));
    CHECK_SAME(0, SystemNative_FTruncate(fd, 70000));
    CHECK_ERROR(EINVAL, SystemNative_MMap(1, both, SystemNative_MAP_SHARED, fd, 4096));
    address = SystemNative_MMap(4464, SystemNative_PROT_READ, SystemNative_MAP_SHARED, fd, 65536);
    CHECK(address > 0);
    CHECK_SAME(0, SystemNative_MUnmap(address, 4464));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open("map", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EACCES, SystemNative_MMap(10, both, SystemNative_MAP_SHARED, fd, 0));
    address = SystemNative_MMap(10, both, SystemNative_MAP_PRIVATE, fd, 0);
    CHECK(address > 0);
    CHECK_SAME(0, SystemNative_MUnmap(address, 10));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Unlink("map"));
    MEMORY_BASIC_INFORMATION info;
    address = SystemNative_MMap(4096, SystemNative_PROT_NONE, SystemNative_MAP_PRIVATE | SystemNative_MAP_ANONYMOUS, -1,
            0);
    CHECK(VirtualQuery((void*)(intptr_t)address, &info, sizeof(info)) != 0 && info.State == MEM_RESERVE);
    CHECK_SAME(0, SystemNative_MUnmap(address, 4096));
    address = SystemNative_MMap(4096, both | SystemNative_PROT_EXEC,
            SystemNative_MAP_PRIVATE | SystemNative_MAP_ANONYMOUS, -1, 0);
    CHECK(VirtualQuery((void*)(intptr_t)address, &info, sizeof(info)) != 0 && info.Protect == PAGE_EXECUTE_READWRITE);
    CHECK_SAME(0, SystemNative_MUnmap(address, 4096));
    CHECK_ERROR(EINVAL, SystemNative_MUnmap((int64_t)(intptr_t)GetModuleHandleW(NULL), 4096));
    int64_t directory = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    CHECK_ERROR(ENODEV, SystemNative_MMap(1, 1, SystemNative_MAP_SHARED, directory, 0));
    CHECK_SAME(0, SystemNative_Close(directory));
}

TEST(Errors)
{
    const struct {
        DWORD Number;
        int32_t Code;
    } codes[] = {
        {ERROR_FILE_NOT_FOUND, Error_ENOENT}, {ERROR_PATH_NOT_FOUND, Error_ENOENT}, {ERROR_ACCESS_DENIED, Error_EACCES},
        {ERROR_ALREADY_EXISTS, Error_EEXIST}, {ERROR_FILE_EXISTS, Error_EEXIST}, {ERROR_DIR_NOT_EMPTY, Error_ENOTEMPTY},
        {ERROR_NOT_SAME_DEVICE, Error_EXDEV}, {WSAECONNRESET, Error_ECONNRESET}, {9999999, Error_UNKNOWN + 9999999},
    };
    for (size_t i = 0; i < COUNT_OF(codes); i++) {
        CHECK_SAME(codes[i].Code, SystemNative_ConvertErrorPlatformToPal((int32_t)codes[i].Number));
    }
    uint8_t text[300];
    int32_t length = SystemNative_StrError(Error_ENOENT, text, sizeof(text));
    CHECK(length > 5 && (size_t)length == strlen((const char*)text));
    CHECK(text[length - 1] > ' ' && text[length - 1] != '.');
    CHECK_SAME(10, SystemNative_StrError(Error_EOWNERDEAD, text, sizeof(text)));
    CHECK_TEXT("EOWNERDEAD", text);
    CHECK_SAME(21, SystemNative_StrError(Error_UNKNOWN + 9999999, text, sizeof(text)));
    CHECK_TEXT("Unknown error 9999999", text);
}

TEST(Environment)
{
    uint8_t value[20];
    CHECK(SetEnvironmentVariableW(L"INTEROP_\u00E4", L"\xD83D\xDE00"));
    CHECK_SAME(4, SystemNative_GetEnv("INTEROP_\xC3\xA4", value, sizeof(value)));
    CHECK_TEXT("\xF0\x9F\x98\x80", value);
    CHECK_ERROR(ERANGE, SystemNative_GetEnv("INTEROP_\xC3\xA4", value, 4));
    CHECK_ERROR(ENOENT, SystemNative_GetEnv("INTEROP_NONE", value, sizeof(value)));
    CHECK(SetEnvironmentVariableW(L"INTEROP_LONE", L"\xDC00\xD800z\xD83D"));
    CHECK_SAME(10, SystemNative_GetEnv("INTEROP_LONE", value, sizeof(value)));
    CHECK_TEXT("\xED\xB0\x80\xED\xA0\x80z\xED\xA0\xBD", value);
    CHECK(SetEnvironmentVariableW(L"INTEROP_EMPTY", L""));
    CHECK_SAME(0, SystemNative_GetEnv("INTEROP_EMPTY", value, sizeof(value)));
}

TEST(Host)
{
    CHECK_SAME(4096, SystemNative_SysConf(SystemNative_SC_PAGESIZE));
    CHECK(SystemNative_SysConf(SystemNative_SC_NPROCESSORS_ONLN) >= 1);
    CHECK(SystemNative_SysConf(SystemNative_SC_PHYS_PAGES) > SystemNative_SysConf(SystemNative_SC_AVPHYS_PAGES));
    CHECK_ERROR(ENOTSUP, SystemNative_SysConf(SystemNative_SC_IOV_MAX));
    CHECK_ERROR(EINVAL, SystemNative_SysConf(0));
    CHECK_SAME(GetCurrentProcessId(), SystemNative_GetPid());
    CHECK_ERROR(EEXIST, SystemNative_MkDir("C:\\", 0777));
    CHECK_ERROR(ENOTDIR, SystemNative_OpenDir("C:\\windows\\win.ini"));
}

/* What Win32 says of a path, in UTF-8. */
static void Utf8(const wchar_t* text, char* buffer, int size)
{
    CHECK(WideCharToMultiByte(CP_UTF8, 0, text, -1, buffer, size, NULL, NULL) > 0);
}

TEST(CurrentDirectory)
{
    wchar_t wide[MAX_PATH];
    char expected[3 * MAX_PATH];
    uint8_t actual[3 * MAX_PATH];
    CHECK(GetCurrentDirectoryW(MAX_PATH, wide) > 0);
    Utf8(wide, expected, sizeof(expected));
    CHECK_SAME(strlen(expected), SystemNative_GetCwd(actual, sizeof(actual)));
    CHECK_TEXT(expected, actual);

    CHECK_SAME(0, SystemNative_MkDir("sub \xC3\xA9", 0700));
    CHECK_SAME(0, SystemNative_ChDir("sub \xC3\xA9"));
    wchar_t now[MAX_PATH];
    CHECK(GetCurrentDirectoryW(MAX_PATH, now) > 0);
    size_t length = wcslen(wide);
    CHECK(wcsncmp(wide, now, length) == 0 && wcscmp(now + length, L"\\sub \x00E9") == 0);
    CHECK_SAME(strlen(expected) + strlen("\\sub \xC3\xA9"), SystemNative_GetCwd(actual, sizeof(actual)));
    CHECK_ERROR(ENOENT, SystemNative_ChDir("missing"));
    CHECK_SAME(0, SystemNative_ChDir(".."));
    CHECK_SAME(0, SystemNative_RmDir("sub \xC3\xA9"));
}

TEST(RealPathIsTheSystems)
{
    CHECK_SAME(0, SystemNative_MkDir("real", 0700));
    MakeFile("real/File", "");
    HANDLE file = CreateFileW(L"real\\File", 0, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    wchar_t wide[MAX_PATH];
    CHECK(GetFinalPathNameByHandleW(file, wide, MAX_PATH, FILE_NAME_NORMALIZED | VOLUME_NAME_DOS) > 0);
    CHECK(CloseHandle(file));
    char expected[3 * MAX_PATH];
    uint8_t actual[3 * MAX_PATH];
    /* Less the prefix of a path that is not to be parsed. */
    Utf8(wcsncmp(wide, L"\\\\?\\", 4) == 0 ? wide + 4 : wide, expected, sizeof(expected));
    CHECK_SAME(strlen(expected), SystemNative_RealPath("real/../real/./file", actual, sizeof(actual)));
    CHECK_TEXT(expected, actual);
    CHECK_ERROR(ERANGE, SystemNative_RealPath("real/file", actual, (int32_t)strlen(expected)));
    CHECK_SAME(0, SystemNative_Unlink("real/File"));
    CHECK_SAME(0, SystemNative_RmDir("real"));
}

TEST(ManyEntries)
{
    enum {
        MANY = 2000,
    };
    static bool seen[MANY];
    CHECK_SAME(0, SystemNative_MkDir("many", 0777));
    char path[40];
    for (int i = 0; i < MANY; i++) {
        snprintf(path, sizeof(path), "many/%d-a-name-of-some-length", i);
        MakeFile(path, "");
    }
    int64_t directory = SystemNative_OpenDir("many");
    SystemNative_DirectoryEntry entry;
    uint8_t name[40];
    int count = 0;
    int32_t length;
    while ((length = SystemNative_ReadDir(directory, &entry, name, count % 3 == 0 ? 1 : 40)) != 0) {
        if (length == -Error_ERANGE) {
            length = SystemNative_ReadDir(directory, &entry, name, entry.NameLength + 1);
        }
        REQUIRE(length > 0);
        count++;
        if (name[0] != '.') {
            long number = strtol((const char*)name, NULL, 10);
            CHECK(number >= 0 && number < MANY && !seen[number]);
            seen[number] = true;
        }
    }
    CHECK_SAME(MANY + 2, count);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    for (int i = 0; i < MANY; i++) {
        snprintf(path, sizeof(path), "many/%d-a-name-of-some-length", i);
        CHECK_SAME(0, SystemNative_Unlink(path));
    }
    CHECK_SAME(0, SystemNative_RmDir("many"));
}
#endif
