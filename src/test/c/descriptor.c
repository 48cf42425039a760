#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_EXCL | SystemNative_O_CLOEXEC,
};

TEST(BadDescriptor)
{
    uint8_t byte = 0;
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        int64_t fd = BadDescriptors[i];
        CHECK_ERROR(EBADF, SystemNative_Close(fd));
        CHECK_ERROR(EBADF, SystemNative_Read(fd, &byte, 1));
        CHECK_ERROR(EBADF, SystemNative_Write(fd, &byte, 1));
        CHECK_ERROR(EBADF, SystemNative_PRead(fd, &byte, 1, 0));
        CHECK_ERROR(EBADF, SystemNative_PWrite(fd, &byte, 1, 0));
        CHECK_ERROR(EBADF, SystemNative_LSeek(fd, 0, SystemNative_SEEK_SET));
        CHECK_ERROR(EBADF, SystemNative_FSync(fd));
        CHECK_ERROR(EBADF, SystemNative_FTruncate(fd, 0));
        CHECK_ERROR(EBADF, SystemNative_Dup(fd));
    }
}

TEST(BadArgumentsComeFirst)
{
    uint8_t byte = 0;
    CHECK_ERROR(EINVAL, SystemNative_Read(-1, &byte, -1));
    CHECK_ERROR(EINVAL, SystemNative_Write(-1, &byte, -1));
    CHECK_ERROR(EINVAL, SystemNative_PRead(-1, &byte, INT32_MIN, 0));
    CHECK_ERROR(EINVAL, SystemNative_PWrite(-1, &byte, INT32_MIN, 0));
    CHECK_ERROR(EINVAL, SystemNative_PRead(-1, &byte, 1, -1));
    CHECK_ERROR(EINVAL, SystemNative_PWrite(-1, &byte, 1, INT64_MIN));
    CHECK_ERROR(EINVAL, SystemNative_LSeek(-1, 0, 5));
    CHECK_ERROR(EINVAL, SystemNative_LSeek(-1, 0, -1));
    CHECK_ERROR(EINVAL, SystemNative_FTruncate(-1, -1));
}

TEST(OpenErrors)
{
    CHECK_ERROR(ENOENT, SystemNative_Open("missing", SystemNative_O_RDONLY, 0));
    CHECK_ERROR(ENOENT, SystemNative_Open("", SystemNative_O_RDONLY, 0));
    CHECK_ERROR(EINVAL, SystemNative_Open(".", 0x40000, 0));
    CHECK_ERROR(EINVAL, SystemNative_Open(".", 0x4, 0));
    CHECK_ERROR(EINVAL, SystemNative_Open(".", INT32_MIN, 0));
    CHECK_ERROR(EINVAL, SystemNative_Open(".", SystemNative_O_WRONLY | SystemNative_O_RDWR, 0));
    CHECK_ERROR(EINVAL, SystemNative_Open("file", CREATE, 010000));
    CHECK_ERROR(EINVAL, SystemNative_Open("file", CREATE, -1));
    CHECK_ERROR(ENOENT, SystemNative_Open("file", SystemNative_O_RDONLY, 0));
}

TEST(WritesAndReads)
{
    int64_t fd = SystemNative_Open("numbers", CREATE, 0600);
    REQUIRE(fd >= 0);
    CHECK_ERROR(EEXIST, SystemNative_Open("numbers", CREATE, 0600));
    uint8_t buffer[16] = "0123456789";
    CHECK_SAME(10, SystemNative_Write(fd, buffer, 10));
    CHECK_SAME(0, SystemNative_Write(fd, buffer, 0));
    CHECK_SAME(0, SystemNative_Write(fd, NULL, 0));
    CHECK_SAME(10, SystemNative_LSeek(fd, 0, SystemNative_SEEK_CUR));
    CHECK_SAME(0, SystemNative_Read(fd, buffer, 10));
    CHECK_SAME(3, SystemNative_LSeek(fd, 3, SystemNative_SEEK_SET));
    memset(buffer, 0, sizeof(buffer));
    CHECK_SAME(4, SystemNative_Read(fd, buffer, 4));
    CHECK_TEXT("3456", buffer);
    CHECK_SAME(0, SystemNative_Read(fd, buffer, 0));
    CHECK_SAME(0, SystemNative_Read(fd, NULL, 0));
    CHECK_SAME(8, SystemNative_LSeek(fd, -2, SystemNative_SEEK_END));
    CHECK_SAME(2, SystemNative_Read(fd, buffer, 16));
    CHECK_ERROR(EINVAL, SystemNative_LSeek(fd, -1, SystemNative_SEEK_SET));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_ERROR(EBADF, SystemNative_Close(fd));
}

TEST(ReadsAndWritesAtAnOffset)
{
    int64_t fd = SystemNative_Open("offset", CREATE, 0600);
    REQUIRE(fd >= 0);
    uint8_t buffer[16] = "abc";
    int64_t far = (INT64_C(1) << 32) + 5;
    CHECK_SAME(3, SystemNative_PWrite(fd, buffer, 3, far));
    CHECK_SAME(far + 3, SystemNative_LSeek(fd, 0, SystemNative_SEEK_END));
    memset(buffer, 'x', sizeof(buffer));
    CHECK_SAME(4, SystemNative_PRead(fd, buffer, 4, far - 1));
    CHECK(memcmp(buffer, "\0abcxxx", 7) == 0);
    CHECK_SAME(0, SystemNative_PRead(fd, buffer, 4, far + 3));
    CHECK_SAME(0, SystemNative_PRead(fd, buffer, 0, 0));
    CHECK_SAME(0, SystemNative_FTruncate(fd, 2));
    CHECK_SAME(2, SystemNative_LSeek(fd, 0, SystemNative_SEEK_END));
    CHECK_SAME(0, SystemNative_FTruncate(fd, 6));
    CHECK_SAME(6, SystemNative_PRead(fd, buffer, 16, 0));
    CHECK(memcmp(buffer, "\0\0\0\0\0\0", 6) == 0);
    CHECK_SAME(0, SystemNative_FSync(fd));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(DupSharesTheFile)
{
    int64_t fd = SystemNative_Open("dup", CREATE, 0600);
    REQUIRE(fd >= 0);
    int64_t second = SystemNative_Dup(fd);
    REQUIRE(second >= 0 && second != fd);
    CHECK_SAME(3, SystemNative_Write(fd, (const uint8_t*)"abc", 3));
    CHECK_SAME(3, SystemNative_LSeek(second, 0, SystemNative_SEEK_CUR));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(3, SystemNative_Write(second, (const uint8_t*)"def", 3));
    CHECK_SAME(0, SystemNative_Close(second));
}

TEST(PipeCarriesBytes)
{
    SystemNative_PipeEnds ends = {-5, -6};
    CHECK_ERROR(EINVAL, SystemNative_Pipe(&ends, SystemNative_O_APPEND));
    CHECK_ERROR(EINVAL, SystemNative_Pipe(&ends, 1));
    CHECK_ERROR(EINVAL, SystemNative_Pipe(&ends, -1));
    CHECK_ERROR(EFAULT, SystemNative_Pipe(NULL, 0));
    CHECK(ends.ReadEnd == -5 && ends.WriteEnd == -6);
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    uint8_t buffer[8] = {0};
    CHECK_SAME(3, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"abc", 3));
    CHECK_SAME(3, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_TEXT("abc", buffer);
    CHECK_ERROR(ESPIPE, SystemNative_LSeek(ends.ReadEnd, 0, SystemNative_SEEK_CUR));
    CHECK_ERROR(ESPIPE, SystemNative_PRead(ends.ReadEnd, buffer, 1, 0));
    CHECK_ERROR(ESPIPE, SystemNative_PWrite(ends.WriteEnd, buffer, 1, 0));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(0, SystemNative_Read(ends.ReadEnd, buffer, 8));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
}

TEST(NothingToReadIntoOrWriteFrom)
{
    const Interop_Vector lost[] = {{NULL, 1}};
    int64_t fd = SystemNative_Open("lost", CREATE, 0600);
    CHECK_SAME(4, SystemNative_PWrite(fd, (const uint8_t*)"text", 4, 0));
    CHECK_ERROR(EFAULT, SystemNative_Read(fd, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_PRead(fd, NULL, 1, 0));
    CHECK_ERROR(EFAULT, SystemNative_ReadFromNonblocking(fd, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_ReadV(fd, lost, 1));
    CHECK_ERROR(EFAULT, SystemNative_PReadV(fd, lost, 1, 0));
    CHECK_ERROR(EFAULT, SystemNative_Write(fd, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_PWrite(fd, NULL, 1, 0));
    CHECK_ERROR(EFAULT, SystemNative_WriteToNonblocking(fd, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_WriteV(fd, lost, 1));
    CHECK_ERROR(EFAULT, SystemNative_PWriteV(fd, lost, 1, 0));
    CHECK_SAME(0, SystemNative_Close(fd));
}

#if !defined(_WIN32)
#include <netinet/in.h>
#include <sys/socket.h>

TEST(NobodyToSendTo)
{
    const uint8_t byte = 1;
    const Interop_Vector vector = {(uint8_t*)(uintptr_t)&byte, 1};
    int64_t fd = socket(AF_INET, SOCK_DGRAM, 0);
    REQUIRE(fd >= 0);
    CHECK_ERROR(EDESTADDRREQ, SystemNative_Write(fd, &byte, 1));
    CHECK_ERROR(EDESTADDRREQ, SystemNative_WriteToNonblocking(fd, &byte, 1));
    CHECK_ERROR(EDESTADDRREQ, SystemNative_WriteV(fd, &vector, 1));
    WriteFile("unsent", "text");
    int64_t source = SystemNative_Open("unsent", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EDESTADDRREQ, SystemNative_SendFile(fd, source, 0, 1));
    CHECK_ERROR(EDESTADDRREQ, SystemNative_CopyFileRange(source, 0, fd, SystemNative_CURRENT_OFFSET, 1));
    CHECK_SAME(0, SystemNative_Close(source));
    CHECK_SAME(0, SystemNative_Close(fd));
}

#if defined(F_SETLEASE)
TEST(OpenWhatSomebodyLeased)
{
    WriteFile("leased", "text");
    int lease = open("leased", O_RDONLY);
    if (signal(SIGIO, SIG_IGN) == SIG_ERR || fcntl(lease, F_SETLEASE, F_RDLCK) != 0) {
        close(lease);
        SKIP("the file system leases no files");
    }
    const int32_t flags = SystemNative_O_WRONLY | SystemNative_O_NONBLOCK;
    CHECK_ERROR(EAGAIN, SystemNative_Open("leased", flags, 0));
    CHECK_ERROR(EAGAIN, SystemNative_OpenAt(HERE, "leased", flags, 0));
    close(lease);
}
#endif

TEST(OtherOpenErrors)
{
    CHECK_ERROR(EFAULT, SystemNative_Open(NULL, SystemNative_O_RDONLY, 0));
    CHECK_ERROR(EISDIR, SystemNative_Open(".", SystemNative_O_WRONLY, 0));
    WriteFile("plain", "text");
    CHECK_ERROR(ENOTDIR, SystemNative_Open("plain", SystemNative_O_DIRECTORY, 0));
    CHECK_ERROR(ENOTDIR, SystemNative_Open("plain/below", SystemNative_O_RDONLY, 0));
    REQUIRE(symlink("plain", "link") == 0);
    CHECK_ERROR(ELOOP, SystemNative_Open("link", SystemNative_O_NOFOLLOW, 0));
    int64_t fd = SystemNative_Open("link", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EBADF, SystemNative_Write(fd, (const uint8_t*)"x", 1));
    CHECK_ERROR(EINVAL, SystemNative_FTruncate(fd, 0));
    CHECK_ERROR(EFAULT, SystemNative_Read(fd, NULL, 1));
    CHECK_SAME(0, SystemNative_Close(fd));
    fd = SystemNative_Open(".", SystemNative_O_DIRECTORY, 0);
    CHECK_ERROR(EISDIR, SystemNative_Read(fd, (uint8_t[1]){0}, 1));
    CHECK_SAME(0, SystemNative_Close(fd));
    char longName[300];
    memset(longName, 'x', sizeof(longName) - 1);
    longName[sizeof(longName) - 1] = '\0';
    CHECK_ERROR(ENAMETOOLONG, SystemNative_Open(longName, SystemNative_O_RDONLY, 0));
    CHECK_SAME(0, chmod("plain", 0));
    if (geteuid() == 0) {
        SKIP("root may read every file");
    }
    CHECK_ERROR(EACCES, SystemNative_Open("plain", SystemNative_O_RDONLY, 0));
}

TEST(FileNames)
{
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    const char* names[] = {"\xFF\xFE\x80", name};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        int64_t fd = SystemNative_Open(names[i], CREATE, 0640);
        if (fd == -Error_EILSEQ) {
            printf("  skipped: the file system takes only UTF-8\n");
            continue;
        }
        REQUIRE(fd >= 0);
        struct stat status;
        CHECK(stat(names[i], &status) == 0);
        CHECK_SAME(0640, status.st_mode & 07777);
        CHECK_SAME(0, SystemNative_Close(fd));
    }
}

TEST(FlagsReachTheSystem)
{
    static const struct {
        int32_t Flag;
        int Platform;
    } statusFlags[] = {
        {SystemNative_O_RDONLY, 0},
        {SystemNative_O_APPEND, O_APPEND},
        {SystemNative_O_NONBLOCK, O_NONBLOCK},
        {SystemNative_O_SYNC, O_SYNC},
        {SystemNative_O_DSYNC, O_DSYNC},
    };
    const int asked = O_APPEND | O_NONBLOCK | O_SYNC | O_DSYNC;
    for (size_t i = 0; i < COUNT_OF(statusFlags); i++) {
        int32_t flags = SystemNative_O_CREAT | SystemNative_O_WRONLY | statusFlags[i].Flag;
        int64_t fd = SystemNative_Open("flags", flags, 0600);
        REQUIRE(fd >= 0);
        CHECK_SAME(statusFlags[i].Platform, fcntl((int)fd, F_GETFL) & asked);
        CHECK_SAME(O_WRONLY, fcntl((int)fd, F_GETFL) & O_ACCMODE);
        CHECK_SAME(0, fcntl((int)fd, F_GETFD));
        CHECK_SAME(0, SystemNative_Close(fd));
    }
    int64_t fd = SystemNative_Open("flags", SystemNative_O_CLOEXEC | SystemNative_O_NOCTTY, 0);
    CHECK_SAME(FD_CLOEXEC, fcntl((int)fd, F_GETFD));
    int64_t second = SystemNative_Dup(fd);
    CHECK_SAME(FD_CLOEXEC, fcntl((int)second, F_GETFD));
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Close(second));
    WriteFile("flags", "text");
    fd = SystemNative_Open("flags", SystemNative_O_WRONLY | SystemNative_O_TRUNC, 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_TEXT("", ReadFile("flags"));
    fd = SystemNative_Open("flags", SystemNative_O_RDONLY | SystemNative_O_DIRECT, 0);
    CHECK(fd >= 0 || fd == -Error_EINVAL || fd == -Error_ENOTSUP);
    if (fd >= 0) {
#if defined(O_DIRECT)
        CHECK_SAME(O_DIRECT, fcntl((int)fd, F_GETFL) & O_DIRECT);
#endif
        CHECK_SAME(0, SystemNative_Close(fd));
    }
}

TEST(PipeFlags)
{
    const int32_t both = SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK;
    const int32_t flags[] = {0, SystemNative_O_CLOEXEC, SystemNative_O_NONBLOCK, both};
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        SystemNative_PipeEnds ends;
        CHECK_SAME(0, SystemNative_Pipe(&ends, flags[i]));
        const int64_t fds[] = {ends.ReadEnd, ends.WriteEnd};
        for (size_t j = 0; j < 2; j++) {
            int expected = (flags[i] & SystemNative_O_CLOEXEC) != 0 ? FD_CLOEXEC : 0;
            CHECK_SAME(expected, fcntl((int)fds[j], F_GETFD));
            expected = (flags[i] & SystemNative_O_NONBLOCK) != 0 ? O_NONBLOCK : 0;
            CHECK_SAME(expected, fcntl((int)fds[j], F_GETFL) & O_NONBLOCK);
        }
        if ((flags[i] & SystemNative_O_NONBLOCK) != 0) {
            CHECK_ERROR(EAGAIN, SystemNative_Read(ends.ReadEnd, (uint8_t[1]){0}, 1));
        }
        CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
        signal(SIGPIPE, SIG_IGN);
        CHECK_ERROR(EPIPE, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"x", 1));
        CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
        CHECK(!IsOpen(ends.ReadEnd) && !IsOpen(ends.WriteEnd));
    }
}

TEST(OutOfDescriptors)
{
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {.rlim_cur = 3, .rlim_max = 3};
        setrlimit(RLIMIT_NOFILE, &limit);
        SystemNative_PipeEnds ends = {-5, -6};
        _exit(SystemNative_Open(".", 0, 0) == -Error_EMFILE && SystemNative_Dup(0) == -Error_EMFILE
                && SystemNative_Pipe(&ends, 0) == -Error_EMFILE && ends.ReadEnd == -5 ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}

TEST(FSyncOfAPipe)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, 0));
    int32_t result = SystemNative_FSync(ends.WriteEnd);
    CHECK(result == -Error_EINVAL || result == -Error_ENOTSUP);
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

TEST(FullDevice)
{
    int64_t fd = SystemNative_Open("/dev/full", SystemNative_O_WRONLY, 0);
    if (fd < 0) {
        SKIP("there is no /dev/full");
    }
    CHECK_ERROR(ENOSPC, SystemNative_Write(fd, (const uint8_t*)"x", 1));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(ReadUnderAStormOfSignals)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(200);
        _exit(write((int)ends.WriteEnd, "abc", 3) == 3 ? 0 : 1);
    }
    StartStorm();
    uint8_t buffer[8];
    CHECK_SAME(3, SystemNative_Read(ends.ReadEnd, buffer, 8));
    StopStorm();
    CHECK_SAME(0, WaitFor(child));
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

TEST(WriteUnderAStormOfSignals)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    static uint8_t buffer[65536];
    CHECK_SAME(0, fcntl((int)ends.WriteEnd, F_SETFL, O_NONBLOCK));
    while (SystemNative_Write(ends.WriteEnd, buffer, sizeof(buffer)) > 0) {
    }
    CHECK_SAME(0, fcntl((int)ends.WriteEnd, F_SETFL, 0));
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(200);
        _exit(read((int)ends.ReadEnd, buffer, sizeof(buffer)) > 0 ? 0 : 1);
    }
    StartStorm();
    CHECK(SystemNative_Write(ends.WriteEnd, buffer, 1) == 1);
    StopStorm();
    CHECK_SAME(0, WaitFor(child));
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

TEST(OpenOfAFifoUnderAStormOfSignals)
{
    REQUIRE(mkfifo("fifo", 0600) == 0);
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(200);
        _exit(open("fifo", O_WRONLY) >= 0 ? 0 : 1);
    }
    StartStorm();
    int64_t fd = SystemNative_Open("fifo", SystemNative_O_RDONLY, 0);
    StopStorm();
    CHECK(fd >= 0);
    CHECK_SAME(0, WaitFor(child));
    CHECK_SAME(0, SystemNative_Close(fd));
}
#endif
