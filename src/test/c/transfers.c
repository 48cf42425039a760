#include "test.h"

#include "failing.h"

/*
 * Copies on file systems that do not say how much a file has, or do not keep all that it has: what a read finds counts,
 * and what the file system's own server has seen.
 */

#if CAN_FAIL
enum {
    CURRENT = SystemNative_CURRENT_OFFSET,
    PAGE = 4096,
    TIMES = SystemNative_COPY_LOST_TIMES,
    MODE = SystemNative_COPY_LOST_MODE,
    MORE_OPEN = SystemNative_COPY_MORE_OPEN,
    OLD_TIME = 1234567890,
};

static uint8_t bytes[1 << 20];

static int64_t OpenFile(const char* path)
{
    int64_t fd = SystemNative_Open(path, SystemNative_O_RDWR | SystemNative_O_CLOEXEC, 0);
    CHECK(fd >= 0);
    return fd;
}

static int64_t MakeOutside(int mode)
{
    int64_t fd = SystemNative_MemfdCreate("outside", SystemNative_MFD_CLOEXEC);
    CHECK_SAME(0, fchmod((int)fd, (mode_t)mode));
    return fd;
}

static void Close(int64_t one, int64_t other)
{
    CHECK_SAME(0, SystemNative_Close(one));
    CHECK_SAME(0, SystemNative_Close(other));
}

static int64_t SizeOf(int64_t fd)
{
    struct stat status;
    return fstat((int)fd, &status) == 0 ? status.st_size : -1;
}

static int ModeOf(const char* path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (int)(status.st_mode & 07777) : -1;
}

/* That a descriptor has the files' content to read, and no more. */
static void CheckContent(int64_t fd)
{
    memset(bytes, 0, FAILING_SIZE + 1);
    CHECK_SAME(FAILING_SIZE, read((int)fd, bytes, FAILING_SIZE + 1));
    for (int i = 0; i < FAILING_SIZE; i++) {
        if (bytes[i] != 'x') {
            CHECK_SAME('x', bytes[i]);
            return;
        }
    }
}

/* Runs in a child, with a file system of its own. */
static void Run(void (*run)(void))
{
    if (geteuid() != 0) {
        SKIP("only the superuser mounts");
    }
    int result = RunOnFailingFileSystem(run);
    if (result == FAILING_REFUSED) {
        SKIP("the system mounts no file system of ours");
    }
    CHECK_SAME(0, result);
}

/* From the current offset until 0 says that this was the end. */
static int64_t SendAll(int64_t fd, int64_t out)
{
    int64_t sum = 0;
    for (int64_t sent = 1; sent > 0; sum += sent > 0 ? sent : 0) {
        sent = SystemNative_SendFile(out, fd, CURRENT, 3000);
        CHECK(sent >= 0);
    }
    return sum;
}

static int64_t SpliceAll(int64_t fd, int64_t out)
{
    int64_t sum = 0;
    for (int64_t moved = 1; moved > 0; sum += moved > 0 ? moved : 0) {
        moved = SystemNative_Splice(fd, CURRENT, out, CURRENT, 3000, 0);
        CHECK(moved >= 0);
    }
    return sum;
}

static int64_t CopyAll(int64_t fd, int64_t out)
{
    int64_t sum = 0;
    for (int64_t copied = 1; copied > 0; sum += copied > 0 ? copied : 0) {
        copied = SystemNative_CopyFileRange(fd, CURRENT, out, CURRENT, 3000);
        CHECK(copied >= 0);
    }
    return sum;
}

static void TransferToTheEnd(void)
{
    SystemNative_PipeEnds ends;
    REQUIRE(SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC) == 0);
    static int64_t (*const transfers[])(int64_t, int64_t) = {SendAll, SpliceAll, CopyAll};
    static const int sizes[] = {0, 6, PAGE, PAGE + 1};
    for (size_t i = 0; i < COUNT_OF(transfers) * COUNT_OF(sizes); i++) {
        PretendSize(sizes[i % COUNT_OF(sizes)]);
        int64_t fd = OpenFile("file");
        CHECK_SAME(sizes[i % COUNT_OF(sizes)], SizeOf(fd));
        CHECK_SAME(FAILING_SIZE, transfers[i / COUNT_OF(sizes)](fd, ends.WriteEnd));
        CHECK_SAME(FAILING_SIZE, lseek((int)fd, 0, SEEK_CUR));
        CheckContent(ends.ReadEnd);
        CHECK_SAME(2, SystemNative_SendFile(ends.WriteEnd, fd, FAILING_SIZE - 2, 100));
        CHECK_SAME(1, SystemNative_Splice(fd, FAILING_SIZE - 1, ends.WriteEnd, CURRENT, 100, 0));
        CHECK_SAME(0, SystemNative_SendFile(ends.WriteEnd, fd, FAILING_SIZE, 100));
        CHECK_SAME(0, SystemNative_Splice(fd, FAILING_SIZE, ends.WriteEnd, CURRENT, 100, 0));
        CHECK_SAME(0, SystemNative_Splice(fd, 0, ends.WriteEnd, CURRENT, 0, 0));
        CHECK_SAME(3, read((int)ends.ReadEnd, bytes, 100));
        CHECK_SAME(FAILING_SIZE, lseek((int)fd, 0, SEEK_CUR));
        int64_t copy = MakeOutside(0600);
        CHECK(SystemNative_CopyFile(fd, copy) >= 0);
        CHECK_SAME(FAILING_SIZE, SizeOf(copy));
        CHECK_SAME(0, lseek((int)copy, 0, SEEK_SET));
        CheckContent(copy);
        Close(fd, copy);
    }
    Close(ends.ReadEnd, ends.WriteEnd);
}

TEST(WhatAReadFindsIsTransferredWhateverTheSizeIsSaidToBe)
{
    Run(TransferToTheEnd);
}

/* What a pipe has no room for is neither waited for nor lost. */
static void SpliceWhatThereIsRoomFor(void)
{
    PretendSize(0);
    int64_t fd = OpenFile("file");
    SystemNative_PipeEnds ends;
    REQUIRE(SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC) == 0);
    int room = fcntl((int)ends.ReadEnd, F_GETPIPE_SZ);
    REQUIRE(room > PAGE && room <= (int)sizeof(bytes));
    CHECK_SAME(room - PAGE, write((int)ends.WriteEnd, bytes, (size_t)(room - PAGE)));
    alarm(10);
    CHECK_SAME(PAGE, SystemNative_Splice(fd, CURRENT, ends.WriteEnd, CURRENT, FAILING_SIZE, 0));
    CHECK_SAME(PAGE, lseek((int)fd, 0, SEEK_CUR));
    const int32_t now = SystemNative_SPLICE_F_NONBLOCK;
    CHECK_ERROR(EAGAIN, SystemNative_Splice(fd, CURRENT, ends.WriteEnd, CURRENT, FAILING_SIZE, now));
    CHECK_SAME(PAGE, lseek((int)fd, 0, SEEK_CUR));
    CHECK_SAME(0, fcntl((int)ends.WriteEnd, F_SETFL, O_NONBLOCK));
    CHECK_ERROR(EAGAIN, SystemNative_Splice(fd, 1, ends.WriteEnd, CURRENT, 1, 0));
    signal(SIGPIPE, SIG_IGN);
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_ERROR(EPIPE, SystemNative_Splice(fd, CURRENT, ends.WriteEnd, CURRENT, 1, 0));
    CHECK_SAME(PAGE, lseek((int)fd, 0, SEEK_CUR));
    Close(fd, ends.WriteEnd);
}

TEST(SpliceByReadingWaitsAsSpliceDoes)
{
    Run(SpliceWhatThereIsRoomFor);
}

static void OutOfDescriptors(void)
{
    PretendSize(0);
    int64_t fd = OpenFile("file");
    SystemNative_PipeEnds ends;
    REQUIRE(SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC) == 0);
    const struct rlimit none = {.rlim_cur = (rlim_t)ends.WriteEnd + 1, .rlim_max = (rlim_t)ends.WriteEnd + 1};
    REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
    CHECK_ERROR(EMFILE, SystemNative_Splice(fd, CURRENT, ends.WriteEnd, CURRENT, 1, 0));
    CHECK_SAME(0, SystemNative_Splice(fd, FAILING_SIZE, ends.WriteEnd, CURRENT, 1, 0));
    CHECK_SAME(1, SystemNative_SendFile(ends.WriteEnd, fd, CURRENT, 1));
    Close(ends.ReadEnd, ends.WriteEnd);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(SpliceByReadingSaysThatThereAreNoDescriptors)
{
    Run(OutOfDescriptors);
}

static void CopyWithin(void)
{
    PretendSize(0);
    int64_t fd = OpenFile("file");
    CHECK_SAME(100, SystemNative_CopyFileRange(fd, 0, fd, 100, FAILING_SIZE));
    CHECK_SAME(100, SystemNative_CopyFileRange(fd, 100, fd, 0, FAILING_SIZE));
    CHECK_SAME(50, SystemNative_CopyFileRange(fd, 0, fd, 100, 50));
    CHECK_ERROR(EINVAL, SystemNative_CopyFileRange(fd, 10, fd, 10, 1));
    CHECK_SAME(0, SystemNative_CopyFileRange(fd, FAILING_SIZE, fd, FAILING_SIZE, 1));
    FailWith(FUSE_GETATTR, EIO);
    CHECK_ERROR(EIO, SystemNative_CopyFileRange(fd, 0, fd, 100, 1));
    FailWith(0, 0);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(RangesOfOneFileDoNotOverlapBehindItsSize)
{
    Run(CopyWithin);
}

static void WriteToWhatTakesNothing(void)
{
    PretendSize(FAILING_SIZE);
    TakeNothing();
    int64_t fd = OpenFile("file");
    int64_t source = MakeOutside(0600);
    SystemNative_PipeEnds ends;
    REQUIRE(SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC) == 0);
    CHECK_SAME(9, write((int)source, "some data", 9));
    CHECK_SAME(4, write((int)ends.WriteEnd, "pipe", 4));
    CHECK_SAME(0, write((int)fd, "x", 1));
    CHECK_ERROR(EIO, SystemNative_SendFile(fd, source, 0, 9));
    CHECK_ERROR(EIO, SystemNative_CopyFileRange(source, 0, fd, 0, 9));
    CHECK_ERROR(EIO, SystemNative_CopyFile(source, fd));
    CHECK_ERROR(EIO, SystemNative_Splice(ends.ReadEnd, CURRENT, fd, CURRENT, 4, 0));
    CHECK_SAME(4, read((int)ends.ReadEnd, bytes, 4));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(0, SystemNative_Splice(ends.ReadEnd, CURRENT, fd, CURRENT, 4, 0));
    CHECK_SAME(0, SystemNative_SendFile(fd, source, 9, 9));
    Close(fd, source);
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
}

TEST(ADestinationThatTakesNothingIsNoEndOfTheSource)
{
    Run(WriteToWhatTakesNothing);
}

/* A source with that mode, some data and an old time. */
static int64_t MakeSource(int mode)
{
    int64_t fd = MakeOutside(mode);
    CHECK_SAME(9, write((int)fd, "some data", 9));
    const struct timespec times[] = {{.tv_sec = OLD_TIME}, {.tv_sec = OLD_TIME}};
    CHECK_SAME(0, futimens((int)fd, times));
    return fd;
}

/* Copies it to a file of a mode. Result: what CopyFile says; *seen is what was permitted while bytes came. */
static int32_t CopyTo(const char* path, int mode, int64_t source, int* seen)
{
    CHECK_SAME(0, chmod(path, (mode_t)mode));
    atomic_store(&failing->ModesWhenWritten, 0);
    int64_t fd = OpenFile(path);
    int32_t result = SystemNative_CopyFile(source, fd);
    CHECK_SAME(0, SystemNative_Close(fd));
    *seen = atomic_load(&failing->ModesWhenWritten);
    return result;
}

static void CopyModes(void)
{
    static const int modes[] = {0600, 0640, 0444, 0755, 0666, 0000, 0200};
    for (size_t i = 0; i < COUNT_OF(modes) * COUNT_OF(modes); i++) {
        int mode = modes[i % COUNT_OF(modes)];
        int before = modes[i / COUNT_OF(modes)];
        int64_t source = MakeSource(mode);
        int seen;
        CHECK_SAME(0, CopyTo("other", before | (i % 2 == 0 ? S_ISUID : 0), source, &seen));
        CHECK_SAME(mode & before, seen);
        CHECK_SAME(mode, ModeOf("other"));
        CHECK_SAME(0, SystemNative_Close(source));
    }
}

TEST(ACopyIsNeverMoreOpenThanItsSource)
{
    Run(CopyModes);
}

static void FailToCopy(void)
{
    int64_t source = MakeSource(0600);
    int64_t fd = OpenFile("other");
    FailWith(FUSE_WRITE, ENOSPC);
    CHECK_ERROR(ENOSPC, SystemNative_CopyFile(source, fd));
    CHECK_SAME(0600, ModeOf("other"));
    Close(source, fd);
}

TEST(NorIsACopyThatFails)
{
    Run(FailToCopy);
}

/* Whatever the file system says, or if it says nothing and does nothing. */
static void CopyWithout(void)
{
    static const int errors[] = {EPERM, ENOTSUP, EOPNOTSUPP, EACCES, ENOSYS, EINVAL, EROFS, EIO, EDQUOT, 0};
    int seen;
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        int64_t source = MakeSource(0600);
        FailToSet(FATTR_ATIME | FATTR_MTIME, errors[i]);
        CHECK_SAME(TIMES, CopyTo("other", 0644, source, &seen));
        CHECK_SAME(0600, seen);
        CHECK_SAME(0600, ModeOf("other"));
        FailToSet(0, 0);
        CHECK_SAME(0, chmod("other", 0644));
        const struct timespec now[] = {{.tv_nsec = UTIME_NOW}, {.tv_nsec = UTIME_NOW}};
        CHECK_SAME(0, utimensat(AT_FDCWD, "other", now, 0));
        int64_t fd = OpenFile("other");
        FailToSet(FATTR_MODE, errors[i]);
        CHECK_SAME(MODE | MORE_OPEN, SystemNative_CopyFile(source, fd));
        FailToSet(FATTR_MODE | FATTR_ATIME | FATTR_MTIME, errors[i]);
        CHECK_SAME(0, fchmod((int)source, 0755));
        CHECK_SAME(MODE, SystemNative_CopyFile(source, fd) & ~TIMES);
        CHECK_SAME(0, fchmod((int)source, 0644));
        CHECK_SAME(0, SystemNative_CopyFile(source, fd) & ~TIMES);
        const struct timespec other[] = {{.tv_sec = 1}, {.tv_sec = 1}};
        CHECK_SAME(0, futimens((int)source, other));
        CHECK_SAME(TIMES, SystemNative_CopyFile(source, fd));
        CHECK_SAME(0644, ModeOf("other"));
        FailToSet(0, 0);
        CHECK_SAME(0, SystemNative_CopyFile(source, fd));
        Close(source, fd);
    }
}

TEST(WhatCannotBeKeptIsToldAndFailsNoCopy)
{
    Run(CopyWithout);
}

/* Of a copy that cannot be looked at. */
static void CopyBlindly(void)
{
    int64_t source = MakeSource(0600);
    int64_t fd = OpenFile("other");
    FailAfterWriting(FUSE_GETATTR, EIO);
    CHECK_SAME(TIMES | MODE | MORE_OPEN, SystemNative_CopyFile(source, fd));
    FailWith(0, 0);
    CHECK_SAME(0600, ModeOf("other"));
    Close(source, fd);
}

TEST(NothingIsKnownToBeKeptOfWhatCannotBeSeen)
{
    Run(CopyBlindly);
}
#endif
