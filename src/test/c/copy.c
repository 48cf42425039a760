#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC,
    CURRENT = SystemNative_CURRENT_OFFSET,
};

static int64_t Make(const char* path, const char* text)
{
    int64_t fd = SystemNative_Open(path, CREATE, 0600);
    CHECK(fd >= 0);
    int32_t length = (int32_t)strlen(text);
    CHECK_SAME(length, SystemNative_PWrite(fd, (const uint8_t*)text, length, 0));
    CHECK_SAME(0, SystemNative_LSeek(fd, 0, SystemNative_SEEK_SET));
    return fd;
}

static void CheckText(const char* expected, int64_t fd)
{
    uint8_t text[100] = {0};
    CHECK_SAME(strlen(expected), SystemNative_PRead(fd, text, sizeof(text) - 1, 0));
    CHECK_TEXT(expected, text);
}

static void Close(int64_t one, int64_t other)
{
    CHECK_SAME(0, SystemNative_Close(one));
    CHECK_SAME(0, SystemNative_Close(other));
}

TEST(CopyOddArguments)
{
    int64_t fd = Make("odd", "0123456789");
    int64_t other = Make("other", "");
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        int64_t bad = BadDescriptors[i];
        CHECK_ERROR(EBADF, SystemNative_CopyFile(bad, fd));
        CHECK_ERROR(EBADF, SystemNative_CopyFile(fd, bad));
        CHECK_ERROR(EBADF, SystemNative_CopyFileRange(bad, 0, fd, 0, 1));
        CHECK_ERROR(EBADF, SystemNative_CopyFileRange(fd, 0, bad, 0, 0));
        CHECK_ERROR(EBADF, SystemNative_SendFile(bad, fd, 0, 0));
        CHECK_ERROR(EBADF, SystemNative_SendFile(fd, bad, CURRENT, 1));
    }
    CHECK_ERROR(EINVAL, SystemNative_CopyFileRange(fd, -2, other, 0, 1));
    CHECK_ERROR(EINVAL, SystemNative_CopyFileRange(fd, 0, other, INT64_MIN, 1));
    CHECK_ERROR(EINVAL, SystemNative_CopyFileRange(fd, 0, other, 0, -1));
    CHECK_ERROR(EINVAL, SystemNative_CopyFileRange(fd, 0, fd, 9, 10));
    CHECK_ERROR(EINVAL, SystemNative_CopyFileRange(fd, 2, fd, 2, INT64_MAX));
    CHECK_ERROR(EINVAL, SystemNative_SendFile(other, fd, -2, 1));
    CHECK_ERROR(EINVAL, SystemNative_SendFile(other, fd, 0, INT64_MIN));
    CHECK_ERROR(EINVAL, SystemNative_CopyFile(fd, fd));
    CheckText("0123456789", fd);
    CheckText("", other);
    Close(fd, other);
}

TEST(FilesForTheOtherUseAreLeftAlone)
{
    Close(Make("source", "text"), Make("kept", "kept"));
    int64_t reader = SystemNative_Open("source", SystemNative_O_RDONLY, 0);
    int64_t writer = SystemNative_Open("source", SystemNative_O_WRONLY, 0);
    int64_t kept = SystemNative_Open("kept", SystemNative_O_RDWR, 0);
    int64_t appender = SystemNative_Open("kept", SystemNative_O_RDWR | SystemNative_O_APPEND, 0);
    int64_t keptReader = SystemNative_Open("kept", SystemNative_O_RDONLY, 0);
    int64_t directory = SystemNative_Open(".", SystemNative_O_RDONLY, 0);
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_ERROR(EINVAL, SystemNative_CopyFile(reader, writer));
    CHECK_ERROR(EBADF, SystemNative_CopyFile(writer, kept));
    CHECK_ERROR(EBADF, SystemNative_CopyFile(reader, keptReader));
    CHECK_ERROR(EBADF, SystemNative_CopyFile(reader, appender));
    CHECK_ERROR(EISDIR, SystemNative_CopyFile(directory, kept));
    CHECK_ERROR(ESPIPE, SystemNative_CopyFile(ends.ReadEnd, kept));
    CHECK_ERROR(ESPIPE, SystemNative_CopyFile(reader, ends.WriteEnd));
    CHECK_ERROR(EBADF, SystemNative_CopyFileRange(reader, 0, keptReader, 0, 4));
    CHECK_ERROR(EBADF, SystemNative_CopyFileRange(writer, 0, kept, 0, 4));
    CHECK_ERROR(EBADF, SystemNative_CopyFileRange(reader, 0, appender, 0, 4));
    CHECK_ERROR(EISDIR, SystemNative_CopyFileRange(directory, 0, kept, 0, 4));
    CHECK_ERROR(ESPIPE, SystemNative_CopyFileRange(ends.ReadEnd, CURRENT, kept, 0, 4));
    CHECK_ERROR(EBADF, SystemNative_SendFile(keptReader, reader, 0, 4));
    CHECK_ERROR(EBADF, SystemNative_SendFile(kept, writer, 0, 4));
    CHECK_ERROR(ESPIPE, SystemNative_SendFile(kept, ends.ReadEnd, CURRENT, 4));
    CheckText("kept", kept);
    Close(reader, writer);
    Close(kept, keptReader);
    Close(appender, directory);
    Close(ends.ReadEnd, ends.WriteEnd);
}

TEST(AFileIsCopiedWithTimesAndMode)
{
    int64_t source = Make("from", "0123456789");
    CHECK_SAME(4, SystemNative_LSeek(source, 4, SystemNative_SEEK_SET));
    CHECK_SAME(0, SystemNative_FChMod(source, 0444));
    CHECK_SAME(0, SystemNative_FUTimens(source, 1111111111, 123456700, 1234567890, 987654300));
    int64_t destination = Make("to", "what was there before is longer");
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStat(source, &status));
    /* There are systems where the clock of last access runs by itself. */
    bool keepsAtime = status.Atime == 1111111111;
    CHECK_SAME(0, SystemNative_CopyFile(source, destination));
    CHECK_SAME(0, SystemNative_FStat(destination, &status));
    CHECK(!keepsAtime || (status.Atime == 1111111111 && status.AtimeNsec == 123456700));
    CHECK_SAME(1234567890, status.Mtime);
    CHECK_SAME(987654300, status.MtimeNsec);
    CHECK_SAME(0444, status.Mode & 0777);
    CheckText("0123456789", destination);
    CheckText("0123456789", source);
    CHECK_SAME(0, SystemNative_FChMod(source, 0644));
    CHECK_SAME(0, SystemNative_FChMod(destination, 0644));
    Close(source, destination);
    source = Make("from", "");
    destination = Make("to", "gone");
    CHECK_SAME(0, SystemNative_CopyFile(source, destination));
    CheckText("", destination);
    Close(source, destination);
}

TEST(ACopyMayBeWrittenIfItsSourceMay)
{
    static const int32_t modes[] = {0444, 0644};
    for (size_t i = 0; i < COUNT_OF(modes) * COUNT_OF(modes); i++) {
        int32_t mode = modes[i % COUNT_OF(modes)];
        int64_t source = Make("source", "text");
        int64_t destination = Make("destination", "what was there before");
        CHECK_SAME(0, SystemNative_FChMod(source, mode));
        CHECK_SAME(0, SystemNative_FChMod(destination, modes[i / COUNT_OF(modes)]));
        CHECK_SAME(0, SystemNative_CopyFile(source, destination));
        SystemNative_FileStatus status;
        CHECK_SAME(0, SystemNative_Stat("destination", &status));
        CHECK_SAME(mode & 0222, status.Mode & 0200);
        CheckText("text", destination);
        CHECK_SAME(0, SystemNative_ChMod("source", 0644));
        CHECK_SAME(0, SystemNative_ChMod("destination", 0644));
        Close(source, destination);
    }
}

TEST(ASparseFileIsCopied)
{
    const int64_t far = INT64_C(5) << 30;
    int64_t source = Make("sparse", "near");
    int64_t destination = Make("copy", "before");
    if (SystemNative_FAllocate(source, SystemNative_FALLOC_FL_PUNCH_HOLE | SystemNative_FALLOC_FL_KEEP_SIZE, 100, 100)
            == -Error_ENOTSUP) {
        Close(source, destination);
        SKIP("the file system makes no holes");
    }
    CHECK_SAME(3, SystemNative_PWrite(source, (const uint8_t*)"far", 3, far));
    CHECK_SAME(0, SystemNative_FTruncate(source, far + 1000000));
    CHECK_SAME(0, SystemNative_CopyFile(source, destination));
    SystemNative_FileStatus status;
    CHECK_SAME(0, SystemNative_FStat(destination, &status));
    CHECK_SAME(far + 1000000, status.Size);
    CHECK(status.Blocks * 512 < 10000000);
    uint8_t text[8] = {0};
    CHECK_SAME(7, SystemNative_PRead(destination, text, 7, 0));
    CHECK_TEXT("near", text);
    CHECK_SAME(7, SystemNative_PRead(destination, text, 7, far));
    CHECK_TEXT("far", text);
    /* Behind 4 GB, and only a part is there. */
    CHECK_SAME(0, SystemNative_FTruncate(destination, 0));
    CHECK_SAME(1000001, SystemNative_CopyFileRange(source, far - 1, destination, 0, 1000001));
    CHECK_SAME(2, SystemNative_CopyFileRange(source, far + 1, destination, far, 2));
    CHECK_SAME(2, SystemNative_PRead(destination, text, 7, far));
    CHECK_SAME('a', text[0]);
    Close(source, destination);
}

TEST(RangesAreCopied)
{
    int64_t source = Make("ranges", "0123456789");
    int64_t destination = Make("target", "abcdefghij");
    CHECK_SAME(3, SystemNative_CopyFileRange(source, 2, destination, 4, 3));
    CheckText("abcd234hij", destination);
    CHECK_SAME(0, SystemNative_LSeek(source, 0, SystemNative_SEEK_SET));
    CHECK_SAME(9, SystemNative_LSeek(destination, 9, SystemNative_SEEK_SET));
    CHECK_SAME(4, SystemNative_CopyFileRange(source, CURRENT, destination, CURRENT, 4));
    CHECK_SAME(6, SystemNative_CopyFileRange(source, CURRENT, destination, CURRENT, INT64_MAX));
    CHECK_SAME(0, SystemNative_CopyFileRange(source, CURRENT, destination, CURRENT, 4));
    CHECK_SAME(10, SystemNative_LSeek(source, 0, SystemNative_SEEK_CUR));
    CHECK_SAME(19, SystemNative_LSeek(destination, 0, SystemNative_SEEK_CUR));
    CheckText("abcd234hi0123456789", destination);
    CHECK_SAME(0, SystemNative_CopyFileRange(source, 10, destination, 0, 4));
    CHECK_SAME(0, SystemNative_CopyFileRange(source, INT64_MAX, destination, 0, 0));
    CHECK_SAME(0, SystemNative_CopyFileRange(source, 0, destination, 0, 0));
    /* Within one file. */
    CHECK_SAME(2, SystemNative_CopyFileRange(source, 0, source, 8, 2));
    CheckText("0123456701", source);
    Close(source, destination);
}

TEST(AFileIsSent)
{
    int64_t source = Make("sent", "0123456789");
    int64_t destination = Make("into", "");
    CHECK_SAME(3, SystemNative_SendFile(destination, source, 2, 3));
    CHECK_SAME(8, SystemNative_LSeek(source, 8, SystemNative_SEEK_SET));
    CHECK_SAME(2, SystemNative_SendFile(destination, source, CURRENT, INT64_MAX));
    CHECK_SAME(0, SystemNative_SendFile(destination, source, CURRENT, 1));
    CHECK_SAME(0, SystemNative_SendFile(destination, source, 0, 0));
    CHECK_SAME(0, SystemNative_SendFile(destination, source, 100, 1));
    CheckText("23489", destination);
    Close(source, destination);
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    source = SystemNative_Open("sent", SystemNative_O_RDONLY, 0);
    CHECK_SAME(4, SystemNative_SendFile(ends.WriteEnd, source, CURRENT, 4));
    CHECK_SAME(4, SystemNative_LSeek(source, 0, SystemNative_SEEK_CUR));
    uint8_t text[5] = {0};
    CHECK_SAME(4, SystemNative_Read(ends.ReadEnd, text, 4));
    CHECK_TEXT("0123", text);
    /* To the end of a file, which Linux itself does not send to. */
    int64_t appender = SystemNative_Open("into", SystemNative_O_RDWR | SystemNative_O_APPEND, 0);
    CHECK_SAME(6, SystemNative_SendFile(appender, source, CURRENT, 100));
    CheckText("23489456789", appender);
    Close(source, appender);
    Close(ends.ReadEnd, ends.WriteEnd);
}

TEST(BytesMoveThroughPipes)
{
    int64_t file = Make("piped", "0123456789");
    SystemNative_PipeEnds one;
    SystemNative_PipeEnds other;
    CHECK_SAME(0, SystemNative_Pipe(&one, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Pipe(&other, SystemNative_O_CLOEXEC));
    int64_t moved = SystemNative_Splice(file, 2, one.WriteEnd, CURRENT, 5, SystemNative_SPLICE_F_MOVE);
    if (moved == -Error_ENOTSUP) {
        CHECK_ERROR(ENOTSUP, SystemNative_Tee(one.ReadEnd, other.WriteEnd, 1, 0));
    } else {
        CHECK_SAME(5, moved);
        CHECK_SAME(5, SystemNative_Tee(one.ReadEnd, other.WriteEnd, INT64_MAX, SystemNative_SPLICE_F_MORE));
        uint8_t text[6] = {0};
        CHECK_SAME(5, SystemNative_Read(other.ReadEnd, text, 5));
        CHECK_TEXT("23456", text);
        CHECK_SAME(5, SystemNative_Splice(one.ReadEnd, CURRENT, file, 8, INT64_MAX, 0));
        CheckText("0123456723456", file);
        CHECK_SAME(0, SystemNative_LSeek(file, 0, SystemNative_SEEK_CUR));
        const int32_t now = SystemNative_SPLICE_F_NONBLOCK;
        CHECK_ERROR(EAGAIN, SystemNative_Splice(one.ReadEnd, CURRENT, file, CURRENT, 1, now));
        CHECK_ERROR(EAGAIN, SystemNative_Tee(one.ReadEnd, other.WriteEnd, 1, now));
        CHECK_ERROR(ESPIPE, SystemNative_Splice(one.ReadEnd, 0, file, 0, 1, 0));
        CHECK_ERROR(EINVAL, SystemNative_Splice(file, 0, file, 0, 1, 0));
        CHECK_ERROR(EINVAL, SystemNative_Splice(file, 0, one.WriteEnd, CURRENT, 1, 8));
        CHECK_ERROR(EINVAL, SystemNative_Splice(file, -2, one.WriteEnd, CURRENT, 1, 0));
        CHECK_ERROR(EINVAL, SystemNative_Splice(file, 0, one.WriteEnd, CURRENT, -1, 0));
        CHECK_ERROR(EINVAL, SystemNative_Tee(one.ReadEnd, other.WriteEnd, -1, 0));
        CHECK_ERROR(EINVAL, SystemNative_Tee(one.ReadEnd, other.WriteEnd, 1, INT32_MIN));
        CHECK_ERROR(EINVAL, SystemNative_Tee(file, other.WriteEnd, 1, 0));
        for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
            CHECK_ERROR(EBADF, SystemNative_Splice(BadDescriptors[i], CURRENT, one.WriteEnd, CURRENT, 1, 0));
            CHECK_ERROR(EBADF, SystemNative_Splice(one.ReadEnd, CURRENT, BadDescriptors[i], CURRENT, 1, 0));
            CHECK_ERROR(EBADF, SystemNative_Tee(BadDescriptors[i], one.WriteEnd, 1, 0));
        }
    }
    CHECK_SAME(0, SystemNative_Close(file));
    Close(one.ReadEnd, one.WriteEnd);
    Close(other.ReadEnd, other.WriteEnd);
}

#if !defined(_WIN32)
#include <pthread.h>
#include <time.h>

TEST(FilesWithoutASizeAreCopied)
{
    int64_t source = SystemNative_Open("/proc/self/cmdline", SystemNative_O_RDONLY, 0);
    if (source < 0) {
        SKIP("there is no /proc");
    }
    int64_t destination = Make("cmdline", "");
    uint8_t expected[4096];
    uint8_t actual[4096];
    int32_t length = SystemNative_PRead(source, expected, sizeof(expected), 0);
    CHECK(length > 0);
    CHECK_SAME(0, SystemNative_CopyFile(source, destination));
    CHECK_SAME(length, SystemNative_PRead(destination, actual, sizeof(actual), 0));
    CHECK(memcmp(expected, actual, (size_t)length) == 0);
    CHECK_SAME(0, SystemNative_FTruncate(destination, 0));
    CHECK_SAME(length, SystemNative_CopyFileRange(source, 0, destination, 0, 1 << 20));
    CHECK_SAME(length, SystemNative_PRead(destination, actual, sizeof(actual), 0));
    CHECK(memcmp(expected, actual, (size_t)length) == 0);
    Close(source, destination);
}

enum {
    SHORT = 1 << 20,
    LONG = 16 * SHORT,
    TRIES = 30,
};

/* Copies a file of that mode. Result: the copy's mode, and in *lost what CopyFile says. */
static int CopyOf(int64_t source, int64_t destination, int mode, int32_t* lost)
{
    struct stat status;
    CHECK_SAME(0, fchmod((int)source, (mode_t)mode));
    CHECK_SAME(0, fchmod((int)destination, 0666));
    *lost = SystemNative_CopyFile(source, destination);
    CHECK_SAME(0, fstat((int)destination, &status));
    return (int)(status.st_mode & 07777);
}

TEST(OnlyTheBitsOfOwnerGroupAndOthersAreCopied)
{
    static const int modes[] = {01644, 04755, 02750, 07777, 0604};
    int64_t source = Make("from", "text");
    int64_t destination = Make("to", "");
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        int32_t lost;
        CHECK_SAME(modes[i] & 0777, CopyOf(source, destination, modes[i], &lost));
        CHECK_SAME(0, lost);
    }
    Close(source, destination);
}

TEST(ACopyOfAnotherGroupIsNotOpenToIt)
{
    static const int modes[][2] = {{0640, 0600}, {0604, 0600}, {0664, 0644}, {0775, 0755}, {0644, 0644}, {0600, 0600}};
    int64_t source = Make("from", "text");
    int64_t destination = Make("to", "");
    if (fchown((int)destination, (uid_t)-1, getegid() + 1) != 0) {
        CHECK_SAME(EPERM, errno);
        SKIP("an ordinary user has one group");
    }
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        int32_t lost;
        CHECK_SAME(modes[i][1], CopyOf(source, destination, modes[i][0], &lost));
        CHECK_SAME(modes[i][0] == modes[i][1] ? 0 : SystemNative_COPY_LOST_MODE, lost);
    }
    Close(source, destination);
}

#if defined(__linux__)
#include <sys/xattr.h>

/* acl(5)'s tags, in the order in which entries stand. */
enum { USER_OBJ = 0x1, USER = 0x2, GROUP_OBJ = 0x4, MASK = 0x10, OTHER = 0x20 };

/* Gives a file a list: the rights of the owner, of user 1, of the group, the mask and others. */
static int SetList(int64_t fd, const char rights[5])
{
    static const uint8_t tags[5] = {USER_OBJ, USER, GROUP_OBJ, MASK, OTHER};
    uint8_t list[4 + 5 * 8] = {2};
    for (int i = 0; i < 5; i++) {
        uint8_t* entry = list + 4 + i * 8;
        entry[0] = tags[i];
        entry[2] = (uint8_t)(rights[i] - '0');
        memset(entry + 4, tags[i] == USER ? 0 : 0xff, 4);
        entry[4] = tags[i] == USER ? 1 : 0xff;
    }
    return fsetxattr((int)fd, "system.posix_acl_access", list, sizeof(list), 0);
}

TEST(AListThatPermitsLessThanItsMaskLeavesTheCopyWithThat)
{
    /* What the list permits, what its mode is, and what a copy without it may permit. */
    static const struct {
        char Rights[6];
        int Mode;
        int Copy;
    } lists[] = {
        {"66060", 0660, 0600}, {"66464", 0664, 0644}, {"60444", 0644, 0600}, {"64666", 0666, 0644},
        {"67777", 0677, 0677}, {"66644", 0644, 0644}, {"66646", 0646, 0644},
    };
    int64_t destination = Make("to", "");
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        int64_t source = Make("from", "text");
        if (SetList(source, lists[i].Rights) != 0) {
            CHECK_SAME(EOPNOTSUPP, errno);
            SKIP("the file system has no access control lists");
        }
        struct stat status;
        CHECK_SAME(0, fstat((int)source, &status));
        CHECK_SAME(lists[i].Mode, (int)(status.st_mode & 0777));
        CHECK_SAME(lists[i].Mode == lists[i].Copy ? 0 : SystemNative_COPY_LOST_MODE,
            SystemNative_CopyFile(source, destination));
        CHECK_SAME(0, fstat((int)destination, &status));
        CHECK_SAME(lists[i].Copy, (int)(status.st_mode & 07777));
        CHECK_SAME(0, SystemNative_Close(source));
    }
    CHECK_SAME(0, SystemNative_Close(destination));
}
#endif

static int64_t cut;
static int delay;

static void* CutShort(void* argument)
{
    struct timespec time = {.tv_nsec = delay};
    (void)nanosleep(&time, NULL);
    CHECK_SAME(0, SystemNative_FTruncate(cut, SHORT));
    return argument;
}

TEST(AFileThatIsCutShortMeanwhileIsCopiedUpToWhereItEnds)
{
    static uint8_t bytes[LONG];
    cut = Make("cut", "");
    int64_t destination = Make("copyofcut", "");
    for (int i = 0; i < TRIES; i++) {
        memset(bytes, 0xAA, sizeof(bytes));
        REQUIRE(SystemNative_PWrite(cut, bytes, sizeof(bytes), 0) == LONG);
        delay = i * 500000;
        pthread_t thread;
        REQUIRE(pthread_create(&thread, NULL, CutShort, NULL) == 0);
        CHECK_SAME(0, SystemNative_CopyFile(cut, destination));
        REQUIRE(pthread_join(thread, NULL) == 0);
        int32_t length = SystemNative_PRead(destination, bytes, sizeof(bytes), 0);
        CHECK(length >= SHORT);
        int32_t zeros = 0;
        for (int32_t at = 0; at < length; at++) {
            zeros += bytes[at] == 0;
        }
        CHECK_SAME(0, zeros);
    }
    Close(cut, destination);
}

TEST(OtherKindsOfFilesAreNotCopied)
{
    int64_t file = Make("regular", "text");
    int64_t device = SystemNative_Open("/dev/null", SystemNative_O_RDWR, 0);
    REQUIRE(device >= 0);
    CHECK_ERROR(EINVAL, SystemNative_CopyFile(device, file));
    CHECK_ERROR(EINVAL, SystemNative_CopyFile(file, device));
    CheckText("text", file);
    Close(file, device);
}

TEST(SendFileUnderAStormOfSignals)
{
    enum { SIZE = 1 << 20 };
    int64_t source = SystemNative_Open("storm", CREATE, 0600);
    CHECK_SAME(0, SystemNative_FTruncate(source, SIZE));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    pid_t child = fork();
    if (child == 0) {
        close((int)ends.WriteEnd);
        static char buffer[65536];
        ssize_t count = 0;
        for (ssize_t got = 1; got > 0; got = read((int)ends.ReadEnd, buffer, sizeof(buffer))) {
            count += got;
            SleepMilliseconds(10);
        }
        _exit(count == SIZE + 1 ? 0 : 1);
    }
    StartStorm();
    int64_t sent = 0;
    while (sent < SIZE) {
        int64_t count = SystemNative_SendFile(ends.WriteEnd, source, sent, SIZE - sent);
        REQUIRE(count > 0);
        sent += count;
    }
    StopStorm();
    Close(ends.ReadEnd, ends.WriteEnd);
    CHECK_SAME(0, WaitFor(child));
    CHECK_SAME(0, SystemNative_Close(source));
}

TEST(SpliceAndTeeUnderAStormOfSignals)
{
    SystemNative_PipeEnds one;
    SystemNative_PipeEnds other;
    CHECK_SAME(0, SystemNative_Pipe(&one, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Pipe(&other, SystemNative_O_CLOEXEC));
    if (SystemNative_Splice(-1, CURRENT, -1, CURRENT, 1, 0) == -Error_ENOTSUP) {
        Close(one.ReadEnd, one.WriteEnd);
        Close(other.ReadEnd, other.WriteEnd);
        SKIP("the system has none");
    }
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(100);
        bool wrote = write((int)one.WriteEnd, "abc", 3) == 3;
        SleepMilliseconds(100);
        _exit(wrote && write((int)one.WriteEnd, "d", 1) == 1 ? 0 : 1);
    }
    StartStorm();
    CHECK_SAME(3, SystemNative_Tee(one.ReadEnd, other.WriteEnd, 10, 0));
    CHECK_SAME(3, SystemNative_Splice(one.ReadEnd, CURRENT, other.WriteEnd, CURRENT, 3, 0));
    CHECK_SAME(1, SystemNative_Splice(one.ReadEnd, CURRENT, other.WriteEnd, CURRENT, 3, 0));
    StopStorm();
    CHECK_SAME(0, WaitFor(child));
    uint8_t text[8] = {0};
    CHECK_SAME(7, SystemNative_Read(other.ReadEnd, text, 7));
    CHECK_TEXT("abcabcd", text);
    Close(one.ReadEnd, one.WriteEnd);
    Close(other.ReadEnd, other.WriteEnd);
}

TEST(SendFileToAReaderThatIsGoneOrSlow)
{
    int64_t source = SystemNative_Open("pages", CREATE, 0600);
    CHECK_SAME(0, SystemNative_FTruncate(source, 1 << 22));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK));
    int64_t sent = SystemNative_SendFile(ends.WriteEnd, source, 0, 1 << 22);
    CHECK(sent > 0 && sent < 1 << 22);
    CHECK_ERROR(EAGAIN, SystemNative_SendFile(ends.WriteEnd, source, CURRENT, 1 << 22));
    CHECK_ERROR(EAGAIN, SystemNative_CopyFileRange(source, CURRENT, ends.WriteEnd, CURRENT, 1 << 22));
    /* What was not written has not been read. */
    CHECK_SAME(0, SystemNative_LSeek(source, 0, SystemNative_SEEK_CUR));
    signal(SIGPIPE, SIG_IGN);
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_ERROR(EPIPE, SystemNative_SendFile(ends.WriteEnd, source, 0, 1));
    CHECK_ERROR(EPIPE, SystemNative_CopyFileRange(source, 0, ends.WriteEnd, CURRENT, 1));
    Close(ends.WriteEnd, source);
}

#include "seccomp.h"
#if CAN_FILTER && defined(SYS_copy_file_range)
/* The same without the calls that copy within the system. */
static int RunWithout(long number, int error)
{
    pid_t child = fork();
    if (child == 0) {
        if (!FilterCall(number, error)) {
            _exit(2);
        }
        int before = test_failures;
        RangesAreCopied();
        ASparseFileIsCopied();
        AFileIsCopiedWithTimesAndMode();
        AFileIsSent();
        FilesForTheOtherUseAreLeftAlone();
        CopyOddArguments();
        SendFileToAReaderThatIsGoneOrSlow();
        SendFileUnderAStormOfSignals();
        _exit(test_failures == before ? 0 : 1);
    }
    return WaitFor(child);
}

TEST(WithoutTheCallsThatCopyWithinTheSystem)
{
    const int errors[] = {ENOSYS, EPERM, EXDEV, EINVAL, EOPNOTSUPP};
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        int result = RunWithout(SYS_copy_file_range, errors[i]);
        if (result == 2) {
            SKIP("there is no seccomp to hide the call");
        }
        CHECK_SAME(0, result);
    }
    CHECK_SAME(0, RunWithout(SYS_sendfile, ENOSYS));
    CHECK_SAME(0, RunWithout(SYS_sendfile, EINVAL));
}
#endif
#endif
