#include "test.h"

TEST(OddArguments)
{
    SystemNative_DirectoryEntry entry;
    uint8_t name[300];
    CHECK_ERROR(ENOENT, SystemNative_OpenDir("missing"));
    CHECK_ERROR(ENOENT, SystemNative_OpenDir(""));
    CHECK_ERROR(EINVAL, SystemNative_CloseDir(0));
    CHECK_ERROR(EINVAL, SystemNative_ReadDir(0, &entry, name, sizeof(name)));
    CHECK_SAME(0, SystemNative_MkDir("odd", 0755));
    int64_t directory = SystemNative_OpenDir(".");
    REQUIRE(directory > 0);
    CHECK_ERROR(EINVAL, SystemNative_ReadDir(directory, &entry, name, -1));
    CHECK_ERROR(EFAULT, SystemNative_ReadDir(directory, &entry, NULL, 10));
    CHECK_ERROR(EFAULT, SystemNative_ReadDir(directory, NULL, name, sizeof(name)));
    CHECK_ERROR(ERANGE, SystemNative_ReadDir(directory, &entry, NULL, 0));
    CHECK(entry.NameLength > 0);
    CHECK_ERROR(EINVAL, SystemNative_ReadDirPlus(0, name, sizeof(name)));
    CHECK_ERROR(EINVAL, SystemNative_ReadDirPlus(directory, name, -1));
    CHECK_ERROR(EFAULT, SystemNative_ReadDirPlus(directory, NULL, 10));
    CHECK_ERROR(ERANGE, SystemNative_ReadDirPlus(directory, NULL, 0));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_RmDir("odd"));
}

TEST(EmptyDirectoryHasTwoEntries)
{
    CHECK_SAME(0, SystemNative_MkDir("empty", 0755));
    int64_t directory = SystemNative_OpenDir("empty");
    REQUIRE(directory > 0);
    SystemNative_DirectoryEntry entry;
    uint8_t name[3];
    bool self = false;
    bool parent = false;
    for (int i = 0; i < 2; i++) {
        CHECK(SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0);
        self = self || strcmp((char*)name, ".") == 0;
        parent = parent || strcmp((char*)name, "..") == 0;
    }
    CHECK(self && parent);
    CHECK_SAME(0, SystemNative_ReadDir(directory, &entry, name, sizeof(name)));
    CHECK_SAME(0, SystemNative_ReadDir(directory, &entry, name, sizeof(name)));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}

enum {
    /* The longest name that any system lists has 1,023 bytes. */
    NAME_SIZE = 1024,
    RECORD_SIZE = sizeof(SystemNative_DirectoryRecord) + sizeof(SystemNative_FileStatus) + NAME_SIZE,
    SHORTEST_RECORD = sizeof(SystemNative_DirectoryRecord) + sizeof(SystemNative_FileStatus) + 8,
    BATCH_SIZE = 65536,
};

/* A record, taken apart. */
typedef struct {
    SystemNative_DirectoryRecord Head;
    SystemNative_FileStatus Status;
    char Name[NAME_SIZE];
} Record;

static bool IsSelfOrParent(const char* name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Result: the record's length; 0 if it is none, or one of . or .. */
static int32_t ParseRecord(const uint8_t* at, Record* record)
{
    memcpy(&record->Head, at, sizeof(record->Head));
    memcpy(&record->Status, at + sizeof(record->Head), sizeof(record->Status));
    int32_t nameLength = record->Head.NameLength;
    int32_t rest = record->Head.RecordLength - (int32_t)(sizeof(record->Head) + sizeof(record->Status));
    if (!CHECK(nameLength > 0 && nameLength < NAME_SIZE) || !CHECK_SAME(0, record->Head.RecordLength % 8)
            || !CHECK(rest > nameLength && rest <= nameLength + 8)) {
        return 0;
    }
    const uint8_t* name = at + sizeof(record->Head) + sizeof(record->Status);
    memcpy(record->Name, name, (size_t)nameLength + 1);
    CHECK_SAME(nameLength, strlen(record->Name));
    for (int32_t i = nameLength; i < rest; i++) {
        CHECK_SAME(0, name[i]);
    }
    if (!CHECK(!IsSelfOrParent(record->Name))) {
        return 0;
    }
    return record->Head.RecordLength;
}

static bool IsZero(const SystemNative_FileStatus* status)
{
    const SystemNative_FileStatus zero = {0};
    return memcmp(status, &zero, sizeof(zero)) == 0;
}

TEST(BatchOfAnEmptyDirectory)
{
    static uint8_t batch[BATCH_SIZE];
    CHECK_SAME(0, SystemNative_MkDir("emptybatch", 0755));
    int64_t directory = SystemNative_OpenDir("emptybatch");
    int64_t other = SystemNative_OpenDir("emptybatch");
    REQUIRE(directory > 0 && other > 0);
    CHECK_SAME(0, SystemNative_ReadDirPlus(directory, NULL, 0));
    CHECK_SAME(0, SystemNative_ReadDirPlus(directory, NULL, 0));
    for (int i = 0; i < 2; i++) {
        CHECK_SAME(0, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
        CHECK_SAME(0, SystemNative_ReadDirPlus(other, batch, sizeof(batch)));
    }
    CHECK_SAME(0, SystemNative_ReadDirPlus(other, NULL, 0));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_CloseDir(other));
    CHECK_SAME(0, SystemNative_RmDir("emptybatch"));
}

TEST(BatchGivesSelfAndParentToNobody)
{
    CHECK_SAME(0, SystemNative_MkDir("nobody", 0755));
    SystemNative_DirectoryEntry entry;
    uint8_t name[3];
    for (int taken = 0; taken < 3; taken++) {
        int64_t directory = SystemNative_OpenDir("nobody");
        REQUIRE(directory > 0);
        for (int i = 0; i < taken; i++) {
            CHECK(SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0);
        }
        if (taken < 2) {
            CHECK_ERROR(ERANGE, SystemNative_ReadDir(directory, &entry, NULL, 0));
        }
        CHECK_SAME(0, SystemNative_ReadDirPlus(directory, NULL, 0));
        CHECK_SAME(0, SystemNative_ReadDir(directory, &entry, name, sizeof(name)));
        CHECK_SAME(0, SystemNative_CloseDir(directory));
    }
    CHECK_SAME(0, SystemNative_RmDir("nobody"));
}

TEST(BatchLeavesOutNothingButSelfAndParent)
{
    const char* names[] = {
        "x", ".x", "..x",
#if !defined(_WIN32)
        "...", "....", "x.", "x..", ". ", ".. ", " ..", ".\n",
#endif
    };
    int found[COUNT_OF(names)] = {0};
    static uint8_t batch[BATCH_SIZE];
    CHECK_SAME(0, SystemNative_MkDir("dots", 0755));
    CHECK_SAME(0, SystemNative_ChDir("dots"));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, SystemNative_MkDir(names[i], 0755));
    }
    int64_t directory = SystemNative_OpenDir(".");
    REQUIRE(directory > 0);
    int32_t filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch));
    CHECK_SAME((int32_t)COUNT_OF(names) * SHORTEST_RECORD, filled);
    for (int32_t at = 0; at < filled;) {
        Record record;
        int32_t length = ParseRecord(batch + at, &record);
        REQUIRE(length > 0);
        at += length;
        CHECK_SAME(0, record.Head.Result);
        for (size_t i = 0; i < COUNT_OF(names); i++) {
            found[i] += strcmp(record.Name, names[i]) == 0 ? 1 : 0;
        }
    }
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(1, found[i]);
        CHECK_SAME(0, SystemNative_RmDir(names[i]));
    }
    CHECK_SAME(0, SystemNative_ChDir(".."));
    CHECK_SAME(0, SystemNative_RmDir("dots"));
}

TEST(BatchOfEverySize)
{
    static uint8_t batch[RECORD_SIZE];
    static uint8_t before[RECORD_SIZE];
    memset(before, 0x5A, sizeof(before));
    const char* names[] = {"sizes/a", "sizes/bb", "sizes/a-name-of-23-characters"};
    CHECK_SAME(0, SystemNative_MkDir("sizes", 0755));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, SystemNative_MkDir(names[i], 0755));
    }
    int64_t directory = SystemNative_OpenDir("sizes");
    int64_t other = SystemNative_OpenDir("sizes");
    REQUIRE(directory > 0 && other > 0);
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        SystemNative_DirectoryEntry entry;
        uint8_t name[NAME_SIZE];
        do {
            REQUIRE(SystemNative_ReadDir(other, &entry, name, sizeof(name)) > 0);
        } while (IsSelfOrParent((const char*)name));
        memset(batch, 0x5A, sizeof(batch));
        int32_t filled;
        int32_t size = 0;
        while ((filled = SystemNative_ReadDirPlus(directory, batch, size)) == -Error_ERANGE && size < RECORD_SIZE) {
            CHECK(memcmp(batch, before, sizeof(batch)) == 0);
            size++;
        }
        CHECK_SAME(size, filled);
        CHECK(memcmp(batch + size, before, sizeof(batch) - (size_t)size) == 0);
        Record record;
        CHECK_SAME(size, ParseRecord(batch, &record));
        CHECK_TEXT((const char*)name, record.Name);
        CHECK_SAME(entry.Ino, record.Head.Ino);
        CHECK_SAME(entry.Type, record.Head.Type);
        CHECK_SAME(0, record.Head.Result);
    }
    CHECK_SAME(0, SystemNative_ReadDirPlus(directory, batch, 0));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_CloseDir(other));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, SystemNative_RmDir(names[i]));
    }
    CHECK_SAME(0, SystemNative_RmDir("sizes"));
}

TEST(BatchFollowsTheDirectoryAndNotItsPath)
{
    static uint8_t batch[BATCH_SIZE];
    CHECK_SAME(0, SystemNative_MkDir("before", 0755));
    CHECK_SAME(0, SystemNative_MkDir("before/inside", 0755));
    int64_t directory = SystemNative_OpenDir("before");
    REQUIRE(directory > 0);
    CHECK_SAME(0, SystemNative_Rename("before", "after"));
    CHECK_SAME(0, SystemNative_MkDir("before", 0755));
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_LStat("after/inside", &status));
    int32_t filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch));
    bool found = false;
    for (int32_t at = 0; at < filled;) {
        Record record;
        int32_t length = ParseRecord(batch + at, &record);
        REQUIRE(length > 0);
        at += length;
        CHECK_SAME(0, record.Head.Result);
        found = found || (strcmp(record.Name, "inside") == 0 && record.Status.Ino == status.Ino);
    }
    CHECK(found);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_RmDir("after/inside"));
    CHECK_SAME(0, SystemNative_RmDir("after"));
    CHECK_SAME(0, SystemNative_RmDir("before"));
}

TEST(BatchTellsOfAnEntryThatWasRemoved)
{
    static uint8_t batch[BATCH_SIZE];
    const char* names[] = {"removed/a", "removed/b", "removed/c", "removed/d"};
    CHECK_SAME(0, SystemNative_MkDir("removed", 0755));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_SAME(0, SystemNative_MkDir(names[i], 0755));
    }
    int64_t directory = SystemNative_OpenDir("removed");
    REQUIRE(directory > 0);
    /* From now on the names are in memory. */
    Record record;
    CHECK_SAME(SHORTEST_RECORD, SystemNative_ReadDirPlus(directory, batch, SHORTEST_RECORD));
    REQUIRE(ParseRecord(batch, &record) > 0);
    bool isA = strcmp(record.Name, "a") == 0;
    CHECK_SAME(0, SystemNative_RmDir(isA ? "removed/b" : "removed/a"));
    int32_t filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch));
    CHECK_SAME(3 * SHORTEST_RECORD, filled);
    int missing = 0;
    for (int32_t at = 0; at < filled; at += SHORTEST_RECORD) {
        REQUIRE(ParseRecord(batch + at, &record) > 0);
        if (strcmp(record.Name, isA ? "b" : "a") == 0) {
            missing++;
            CHECK_ERROR(ENOENT, record.Head.Result);
            CHECK(IsZero(&record.Status));
        } else {
            CHECK_SAME(0, record.Head.Result);
            CHECK(!IsZero(&record.Status));
        }
    }
    CHECK_SAME(1, missing);
    CHECK_SAME(0, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK(i == (isA ? 1 : 0) || SystemNative_RmDir(names[i]) == 0);
    }
    CHECK_SAME(0, SystemNative_RmDir("removed"));
}

#if !defined(_WIN32)
#include <dirent.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/un.h>

TEST(OtherErrors)
{
    WriteFile("file", "");
    CHECK_ERROR(ENOTDIR, SystemNative_OpenDir("file"));
    CHECK_ERROR(EFAULT, SystemNative_OpenDir(NULL));
    REQUIRE(symlink("loop", "loop") == 0);
    CHECK_ERROR(ELOOP, SystemNative_OpenDir("loop"));
    REQUIRE(unlink("loop") == 0 && unlink("file") == 0);
    char longName[300];
    memset(longName, 'x', sizeof(longName) - 1);
    longName[sizeof(longName) - 1] = '\0';
    CHECK_ERROR(ENAMETOOLONG, SystemNative_OpenDir(longName));
    if (geteuid() == 0) {
        SKIP("root may read every directory");
    }
    REQUIRE(mkdir("closed", 0) == 0);
    CHECK_ERROR(EACCES, SystemNative_OpenDir("closed"));
    REQUIRE(rmdir("closed") == 0);
}

/* The number of an open descriptor of this process for the folder, or -1. */
static int FindDescriptor(const char* path)
{
    struct stat folder;
    struct stat open;
    if (stat(path, &folder) == -1) {
        return -1;
    }
    for (int fd = 0; fd < 256; fd++) {
        if (fstat(fd, &open) == 0 && open.st_ino == folder.st_ino && open.st_dev == folder.st_dev) {
            return fd;
        }
    }
    return -1;
}

TEST(ChildrenDoNotInherit)
{
    REQUIRE(mkdir("inherit", 0755) == 0);
    int64_t directory = SystemNative_OpenDir("inherit");
    REQUIRE(directory > 0);
    int fd = FindDescriptor("inherit");
    REQUIRE(fd >= 0);
    CHECK_SAME(FD_CLOEXEC, fcntl(fd, F_GETFD));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(-1, FindDescriptor("inherit"));
}

TEST(TypesAndInodes)
{
    REQUIRE(mkdir("types", 0755) == 0 && chdir("types") == 0);
    WriteFile("regular", "");
    REQUIRE(mkdir("directory", 0755) == 0 && symlink("nowhere", "link") == 0 && mkfifo("fifo", 0600) == 0);
    int socketFd = socket(AF_UNIX, SOCK_STREAM, 0);
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    REQUIRE(bind(socketFd, (struct sockaddr*)&address, sizeof(address)) == 0);
    close(socketFd);
    int64_t directory = SystemNative_OpenDir(".");
    REQUIRE(directory > 0);
    SystemNative_DirectoryEntry entry;
    uint8_t name[256];
    int count = 0;
    int32_t length;
    while ((length = SystemNative_ReadDir(directory, &entry, name, sizeof(name))) > 0) {
        count++;
        CHECK_SAME(strlen((char*)name), length);
        CHECK_SAME(length, entry.NameLength);
        struct stat status;
        REQUIRE(lstat((char*)name, &status) == 0);
        if (strcmp((char*)name, "..") != 0) {
            CHECK_SAME(status.st_ino, entry.Ino);
        }
        if (entry.Type != SystemNative_DT_UNKNOWN) {
            CHECK_SAME((status.st_mode & S_IFMT) >> 12, entry.Type);
        }
    }
    CHECK_SAME(0, length);
    CHECK_SAME(7, count);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    REQUIRE(chdir("..") == 0);
}

/* Fills a folder with what a plain open makes, and reads it back through the only entry besides . and .. */
static void CheckName(const char* fileName)
{
    REQUIRE(mkdir("names", 0755) == 0 && chdir("names") == 0);
    int fd = open(fileName, O_CREAT | O_WRONLY, 0600);
    if (fd == -1) {
        Test_Skip("the file system refuses the name");
    } else {
        close(fd);
        int64_t directory = SystemNative_OpenDir(".");
        int32_t expected = (int32_t)strlen(fileName);
        SystemNative_DirectoryEntry entry = {0};
        uint8_t name[256] = {0};
        do {
            int32_t length = SystemNative_ReadDir(directory, &entry, name, 3);
            if (length == -Error_ERANGE) {
                CHECK_SAME(expected, entry.NameLength);
                CHECK_ERROR(ERANGE, SystemNative_ReadDir(directory, &entry, name, expected));
                CHECK_SAME(expected, entry.NameLength);
                CHECK_SAME(expected, SystemNative_ReadDir(directory, &entry, name, expected + 1));
                CHECK_TEXT(fileName, name);
                expected = 0;
            } else if (length == 0) {
                break;
            }
        } while (true);
        CHECK_SAME(0, expected);
        CHECK_SAME(0, SystemNative_CloseDir(directory));
        CHECK(unlink(fileName) == 0);
    }
    REQUIRE(chdir("..") == 0 && rmdir("names") == 0);
}

TEST(LongestName)
{
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    CheckName(name);
}

TEST(NameOfBytesThatAreNotUtf8)
{
    CheckName("\xFF\xC0\x80\xED\xA0\x80");
}

TEST(NameWithALineEnd)
{
    CheckName("a\nb\\c\"d");
}

enum {
    MANY = 10000,
};

/* Not bool: not every processor exchanges a single byte without a library's help. */
static int32_t seen[MANY];
static int32_t seenDots[2];

static int32_t* FindMark(const char* name)
{
    if (IsSelfOrParent(name)) {
        return &seenDots[strlen(name) - 1];
    }
    long number = strtol(name, NULL, 10);
    return number >= 0 && number < MANY ? &seen[number] : NULL;
}

static bool Note(const char* name)
{
    int32_t* mark = FindMark(name);
    if (mark == NULL || __atomic_exchange_n(mark, 1, __ATOMIC_SEQ_CST)) {
        printf("  %s: twice, or never made\n", name);
        return false;
    }
    return true;
}

/* Result: how many of . and .. were seen. */
static int CheckAllSeen(void)
{
    int missing = 0;
    for (int i = 0; i < MANY; i++) {
        missing += seen[i] == 0 ? 1 : 0;
        seen[i] = 0;
    }
    CHECK_SAME(0, missing);
    int dots = seenDots[0] + seenDots[1];
    seenDots[0] = 0;
    seenDots[1] = 0;
    return dots;
}

static void MakeMany(void)
{
    if (access("many", F_OK) == 0) {
        return;
    }
    REQUIRE(mkdir("many", 0755) == 0 && chdir("many") == 0);
    for (int i = 0; i < MANY; i++) {
        char name[16];
        snprintf(name, sizeof(name), "%d", i);
        int fd = open(name, O_CREAT | O_WRONLY, 0600);
        REQUIRE(fd >= 0);
        close(fd);
    }
    REQUIRE(chdir("..") == 0);
}

TEST(TenThousandEntries)
{
    MakeMany();
    int64_t directory = SystemNative_OpenDir("many");
    REQUIRE(directory > 0);
    SystemNative_DirectoryEntry entry;
    uint8_t name[16];
    int count = 0;
    while (SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0) {
        REQUIRE(Note((char*)name));
        count++;
    }
    CHECK_SAME(MANY + 2, count);
    CHECK_SAME(2, CheckAllSeen());
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}

static void* ReadShare(void* argument)
{
    int64_t directory = *(int64_t*)argument;
    SystemNative_DirectoryEntry entry;
    uint8_t name[16];
    intptr_t count = 0;
    int32_t length;
    while ((length = SystemNative_ReadDir(directory, &entry, name, sizeof(name))) > 0) {
        if (!Note((char*)name)) {
            return (void*)-1;
        }
        count++;
    }
    return (void*)(length == 0 ? count : -1);
}

static const struct dirent* ReadChild(DIR* witness)
{
    const struct dirent* entry;
    do {
        entry = readdir(witness);
    } while (entry != NULL && IsSelfOrParent(entry->d_name));
    return entry;
}

/* Holds a directory against readdir and lstat of the C library, in their order. It is the current directory. */
static void CheckBatches(int64_t directory, uint8_t* batch, int32_t size)
{
    DIR* witness = opendir(".");
    REQUIRE(witness != NULL);
    int32_t filled;
    while ((filled = SystemNative_ReadDirPlus(directory, batch, size)) > 0) {
        for (int32_t at = 0; at < filled;) {
            Record record;
            int32_t length = ParseRecord(batch + at, &record);
            REQUIRE(length > 0);
            at += length;
            const struct dirent* expected = ReadChild(witness);
            REQUIRE(expected != NULL);
            CHECK_TEXT(expected->d_name, record.Name);
            CHECK_SAME(expected->d_ino, record.Head.Ino);
            struct stat status;
            REQUIRE(lstat(expected->d_name, &status) == 0);
            CHECK_SAME(0, record.Head.Result);
            CheckStatus(&status, &record.Status);
            if (record.Head.Type != SystemNative_DT_UNKNOWN) {
                CHECK_SAME((status.st_mode & S_IFMT) >> 12, record.Head.Type);
            }
        }
    }
    CHECK_SAME(0, filled);
    CHECK(ReadChild(witness) == NULL);
    closedir(witness);
}

TEST(BatchIsWhatTheSystemSays)
{
    REQUIRE(mkdir("said", 0755) == 0 && chdir("said") == 0);
    WriteFile("regular", "12345");
    WriteFile("\xFF\xC0\x80\xED", "not UTF-8");
    char longest[256];
    memset(longest, 'n', 255);
    longest[255] = '\0';
    WriteFile(longest, "");
    REQUIRE(mkdir("directory", 0700) == 0 && symlink("nowhere", "dangling") == 0 && symlink("regular", "link") == 0
            && mkfifo("fifo", 0600) == 0 && link("regular", "second") == 0 && chmod("regular", 04751) == 0);
    static uint8_t batch[BATCH_SIZE + 8];
    const int32_t sizes[] = {RECORD_SIZE, RECORD_SIZE + 1, BATCH_SIZE - 1, BATCH_SIZE};
    for (size_t i = 0; i < COUNT_OF(sizes); i++) {
        for (size_t misaligned = 0; misaligned < 8; misaligned += 3) {
            int64_t directory = SystemNative_OpenDir(".");
            REQUIRE(directory > 0);
            CheckBatches(directory, batch + misaligned, sizes[i]);
            CHECK_SAME(0, SystemNative_CloseDir(directory));
        }
    }
    REQUIRE(chdir("..") == 0);
}

/* Result: the number of records, or -1. */
static int NoteRecords(const uint8_t* batch, int32_t filled)
{
    int count = 0;
    for (int32_t at = 0; at < filled; count++) {
        Record record;
        int32_t length = ParseRecord(batch + at, &record);
        if (length == 0 || !Note(record.Name)) {
            return -1;
        }
        at += length;
    }
    return count;
}

TEST(BatchOfADirectoryThatWasRemoved)
{
    static uint8_t batch[BATCH_SIZE];
    for (int taken = 0; taken < 3; taken++) {
        REQUIRE(mkdir("gone", 0755) == 0);
        int64_t directory = SystemNative_OpenDir("gone");
        REQUIRE(directory > 0);
        /* Whoever reads one has both in memory. */
        for (int i = 0; i < taken; i++) {
            SystemNative_DirectoryEntry entry;
            uint8_t name[3];
            CHECK(SystemNative_ReadDir(directory, &entry, name, sizeof(name)) > 0);
        }
        REQUIRE(rmdir("gone") == 0);
        CHECK_SAME(0, SystemNative_ReadDirPlus(directory, NULL, 0));
        CHECK_SAME(0, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
        CHECK_SAME(0, SystemNative_CloseDir(directory));
    }
}

TEST(ErrorBehindRecords)
{
    MakeMany();
    static uint8_t batch[MANY * 200];
    int64_t directory = SystemNative_OpenDir("many");
    REQUIRE(directory > 0);
    int count = NoteRecords(batch, SystemNative_ReadDirPlus(directory, batch, SHORTEST_RECORD));
    /* While its descriptor leads elsewhere, reading on fails as soon as the C library holds no more names. */
    int fd = FindDescriptor("many");
    int kept = dup(fd);
    int none = open("/dev/null", O_RDONLY);
    REQUIRE(fd >= 0 && kept >= 0 && none >= 0 && dup2(none, fd) == fd);
    int32_t filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch));
    REQUIRE(filled > 0);
    count += NoteRecords(batch, filled);
    CHECK(count < MANY);
    for (int32_t at = 0; at < filled;) {
        Record record;
        at += ParseRecord(batch + at, &record);
        CHECK_ERROR(ENOTDIR, record.Head.Result);
        CHECK(IsZero(&record.Status));
    }
    REQUIRE(dup2(kept, fd) == fd);
    SystemNative_DirectoryEntry entry;
    uint8_t name[16];
    CHECK_ERROR(ENOTDIR, SystemNative_ReadDir(directory, &entry, name, sizeof(name)));
    REQUIRE(dup2(none, fd) == fd);
    CHECK_ERROR(ENOTDIR, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
    REQUIRE(dup2(kept, fd) == fd);
    count += NoteRecords(batch, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
    CHECK_SAME(MANY, count);
    CHECK_SAME(0, SystemNative_ReadDirPlus(directory, batch, sizeof(batch)));
    CHECK_SAME(0, CheckAllSeen());
    close(none);
    close(kept);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}

TEST(BatchesMixWithReadDir)
{
    MakeMany();
    int64_t directory = SystemNative_OpenDir("many");
    REQUIRE(directory > 0);
    static uint8_t batch[BATCH_SIZE];
    /* Too small for a record or a name, just enough, and a few or many at once. */
    const int32_t sizes[] = {0, 8, SHORTEST_RECORD - 1, SHORTEST_RECORD, 1000, 7, 5000, BATCH_SIZE};
    int count = 0;
    int32_t result = -1;
    for (int i = 0; result != 0; i++) {
        result = SystemNative_ReadDirPlus(directory, batch, sizes[i % (int)COUNT_OF(sizes)]);
        if (result > 0) {
            count += NoteRecords(batch, result);
        } else if (result < 0) {
            CHECK_ERROR(ERANGE, result);
        }
        SystemNative_DirectoryEntry entry;
        uint8_t name[16];
        result = SystemNative_ReadDir(directory, &entry, name, i % 3 == 0 ? 1 : (int32_t)sizeof(name));
        if (result > 0) {
            REQUIRE(Note((char*)name));
            count++;
        } else if (result < 0) {
            CHECK_ERROR(ERANGE, result);
        }
    }
    CHECK_SAME(MANY + CheckAllSeen(), count);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}

static void* ReadBatches(void* argument)
{
    int64_t directory = *(int64_t*)argument;
    uint8_t batch[5000];
    intptr_t count = 0;
    int32_t filled;
    while ((filled = SystemNative_ReadDirPlus(directory, batch, sizeof(batch))) > 0) {
        int noted = NoteRecords(batch, filled);
        if (noted < 0) {
            return (void*)-1;
        }
        count += noted;
    }
    return (void*)(filled == 0 ? count : -1);
}

/* Half of the threads read batches, or none. */
static void CheckThreads(void* (*second)(void*))
{
    MakeMany();
    int64_t directory = SystemNative_OpenDir("many");
    REQUIRE(directory > 0);
    pthread_t threads[4];
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        REQUIRE(pthread_create(&threads[i], NULL, i % 2 == 0 ? ReadShare : second, &directory) == 0);
    }
    intptr_t total = 0;
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        void* count;
        pthread_join(threads[i], &count);
        CHECK((intptr_t)count >= 0);
        total += (intptr_t)count;
    }
    int dots = CheckAllSeen();
    CHECK_SAME(MANY + dots, total);
    CHECK(second != ReadShare || dots == 2);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}

TEST(ThreadsShareADirectory)
{
    CheckThreads(ReadShare);
    CheckThreads(ReadBatches);
}

TEST(UnderAStormOfSignals)
{
    MakeMany();
    StartStorm();
    for (int i = 0; i < 20; i++) {
        int64_t directory = SystemNative_OpenDir("many");
        CHECK(directory > 0);
        int64_t shared = directory;
        CHECK_SAME(MANY + 2, (intptr_t)ReadShare(&shared));
        CHECK_SAME(0, SystemNative_CloseDir(directory));
        CHECK_SAME(2, CheckAllSeen());
        shared = SystemNative_OpenDir("many");
        CHECK_SAME(MANY, (intptr_t)ReadBatches(&shared));
        CHECK_SAME(0, SystemNative_CloseDir(shared));
        CHECK_SAME(0, CheckAllSeen());
    }
    StopStorm();
}

TEST(OutOfDescriptors)
{
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 3, .rlim_max = 3};
        setrlimit(RLIMIT_NOFILE, &limit);
        _exit(SystemNative_OpenDir(".") == -Error_EMFILE ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}
#endif
