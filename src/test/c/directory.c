#include "test.h"

TEST(OddArguments)
{
    SystemNative_DirectoryEntry entry;
    uint8_t name[300];
    CHECK_ERROR(ENOENT, SystemNative_OpenDir("missing"));
    CHECK_ERROR(ENOENT, SystemNative_OpenDir(""));
    CHECK_ERROR(EINVAL, SystemNative_CloseDir(0));
    CHECK_ERROR(EINVAL, SystemNative_ReadDir(0, &entry, name, sizeof(name)));
    int64_t directory = SystemNative_OpenDir(".");
    REQUIRE(directory > 0);
    CHECK_ERROR(EINVAL, SystemNative_ReadDir(directory, &entry, name, -1));
    CHECK_ERROR(EFAULT, SystemNative_ReadDir(directory, &entry, NULL, 10));
    CHECK_ERROR(EFAULT, SystemNative_ReadDir(directory, NULL, name, sizeof(name)));
    CHECK_ERROR(ERANGE, SystemNative_ReadDir(directory, &entry, NULL, 0));
    CHECK(entry.NameLength > 0);
    CHECK_SAME(0, SystemNative_CloseDir(directory));
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
        printf("  skipped: the file system refuses the name: %s\n", strerror(errno));
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

static bool seen[MANY];

static bool Note(const char* name)
{
    if (name[0] == '.') {
        return true;
    }
    long number = strtol(name, NULL, 10);
    if (number < 0 || number >= MANY || __atomic_exchange_n(&seen[number], true, __ATOMIC_SEQ_CST)) {
        printf("  %s: twice, or never made\n", name);
        return false;
    }
    return true;
}

static void CheckAllSeen(void)
{
    int missing = 0;
    for (int i = 0; i < MANY; i++) {
        missing += seen[i] ? 0 : 1;
        seen[i] = false;
    }
    CHECK_SAME(0, missing);
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
    CheckAllSeen();
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

TEST(ThreadsShareADirectory)
{
    MakeMany();
    int64_t directory = SystemNative_OpenDir("many");
    REQUIRE(directory > 0);
    pthread_t threads[4];
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        REQUIRE(pthread_create(&threads[i], NULL, ReadShare, &directory) == 0);
    }
    intptr_t total = 0;
    for (size_t i = 0; i < COUNT_OF(threads); i++) {
        void* count;
        pthread_join(threads[i], &count);
        CHECK((intptr_t)count >= 0);
        total += (intptr_t)count;
    }
    CHECK_SAME(MANY + 2, total);
    CheckAllSeen();
    CHECK_SAME(0, SystemNative_CloseDir(directory));
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
        CheckAllSeen();
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
