#include "test.h"

#if !defined(_WIN32)
#include <pthread.h>

enum {
    ALL_EVENTS = 0x0FFF,
    CLOEXEC = SystemNative_O_CLOEXEC,
    BATCH_SIZE = 16384,
};

static uint8_t batch[BATCH_SIZE];

typedef struct {
    int32_t Watch;
    int32_t Mask;
    int32_t Cookie;
    char Name[300];
} Event;

static Event events[BATCH_SIZE / sizeof(SystemNative_WatchEvent)];

/* Reads what is in the queue. Result: how many events there were. */
static int ReadAll(int64_t queue)
{
    int32_t filled = SystemNative_ReadEvents(queue, batch, BATCH_SIZE);
    int count = 0;
    for (int32_t at = 0; at < filled; count++) {
        SystemNative_WatchEvent head;
        memcpy(&head, batch + at, sizeof(head));
        at += (int32_t)sizeof(head);
        if (!CHECK(head.Length >= 0 && head.Length <= filled - at && head.Length < (int32_t)sizeof(events[0].Name))) {
            return -1;
        }
        events[count] = (Event){head.Watch, head.Mask, head.Cookie, ""};
        memcpy(events[count].Name, batch + at, (size_t)head.Length);
        at += head.Length;
    }
    return count;
}

static void CheckEvent(int index, int32_t watch, int32_t mask, const char* name)
{
    CHECK_SAME(watch, events[index].Watch);
    CHECK_SAME(mask, events[index].Mask);
    CHECK_TEXT(name, events[index].Name);
}

/* A queue; or a negative number where the system has none, which is checked then. */
static int64_t OpenQueue(int32_t flags)
{
    int64_t queue = SystemNative_INotifyInit(flags);
    if (queue == -Error_ENOTSUP) {
        CHECK_ERROR(ENOTSUP, SystemNative_INotifyAddWatch(0, ".", SystemNative_IN_CREATE));
        CHECK_ERROR(ENOTSUP, SystemNative_INotifyRemoveWatch(0, 1));
        CHECK_ERROR(ENOTSUP, SystemNative_ReadEvents(0, batch, BATCH_SIZE));
        Test_Skip("the system has no inotify");
    } else {
        CHECK(queue > 0);
    }
    return queue;
}

#define ODD_NAME "caf\xE9 \n"

TEST(WhatAnotherProcessDoes)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    REQUIRE(mkdir("a", 0700) == 0 && mkdir("b", 0700) == 0);
    const int32_t mask = SystemNative_IN_CREATE | SystemNative_IN_MOVED_FROM | SystemNative_IN_MOVED_TO
            | SystemNative_IN_DELETE | SystemNative_IN_CLOSE_WRITE | SystemNative_IN_ATTRIB;
    int32_t a = SystemNative_INotifyAddWatch(queue, "a", mask);
    int32_t b = SystemNative_INotifyAddWatch(queue, "b", mask);
    REQUIRE(a > 0 && b > 0 && a != b);
    pid_t child = fork();
    if (child == 0) {
        WriteFile("a/" ODD_NAME, "");
        bool done = rename("a/" ODD_NAME, "b/moved") == 0 && mkdir("a/folder", 0700) == 0
                && rename("a/folder", "a/other") == 0 && chmod("b/moved", 0600) == 0 && unlink("b/moved") == 0
                && rmdir("a/other") == 0;
        _exit(done ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
    CHECK_SAME(10, ReadAll(queue));
    CheckEvent(0, a, SystemNative_IN_CREATE, ODD_NAME);
    CheckEvent(1, a, SystemNative_IN_CLOSE_WRITE, ODD_NAME);
    CheckEvent(2, a, SystemNative_IN_MOVED_FROM, ODD_NAME);
    CheckEvent(3, b, SystemNative_IN_MOVED_TO, "moved");
    CHECK(events[2].Cookie != 0);
    CHECK_SAME(events[2].Cookie, events[3].Cookie);
    CheckEvent(4, a, SystemNative_IN_CREATE | SystemNative_IN_ISDIR, "folder");
    CheckEvent(5, a, SystemNative_IN_MOVED_FROM | SystemNative_IN_ISDIR, "folder");
    CheckEvent(6, a, SystemNative_IN_MOVED_TO | SystemNative_IN_ISDIR, "other");
    CHECK_SAME(events[5].Cookie, events[6].Cookie);
    CHECK(events[5].Cookie != events[2].Cookie && events[4].Cookie == 0);
    CheckEvent(7, b, SystemNative_IN_ATTRIB, "moved");
    CheckEvent(8, b, SystemNative_IN_DELETE, "moved");
    CheckEvent(9, a, SystemNative_IN_DELETE | SystemNative_IN_ISDIR, "other");
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK(rmdir("a") == 0 && rmdir("b") == 0);
}

TEST(WatchesThatEnd)
{
    int64_t queue = OpenQueue(CLOEXEC | SystemNative_O_NONBLOCK);
    if (queue < 0) {
        return;
    }
    CHECK_ERROR(EAGAIN, SystemNative_ReadEvents(queue, batch, BATCH_SIZE));
    WriteFile("file", "");
    int32_t watch = SystemNative_INotifyAddWatch(queue, "file", ALL_EVENTS);
    CHECK_SAME(0, SystemNative_INotifyRemoveWatch(queue, watch));
    CHECK_ERROR(EINVAL, SystemNative_INotifyRemoveWatch(queue, watch));
    CHECK_SAME(1, ReadAll(queue));
    CheckEvent(0, watch, SystemNative_IN_IGNORED, "");

    watch = SystemNative_INotifyAddWatch(queue, "file", SystemNative_IN_DELETE_SELF);
    CHECK_SAME(0, SystemNative_Unlink("file"));
    CHECK_SAME(2, ReadAll(queue));
    CheckEvent(0, watch, SystemNative_IN_DELETE_SELF, "");
    CheckEvent(1, watch, SystemNative_IN_IGNORED, "");

    WriteFile("file", "");
    watch = SystemNative_INotifyAddWatch(queue, "file", SystemNative_IN_ATTRIB | SystemNative_IN_ONESHOT);
    CHECK_SAME(0, SystemNative_ChMod("file", 0600));
    CHECK_SAME(0, SystemNative_ChMod("file", 0640));
    CHECK_SAME(2, ReadAll(queue));
    CheckEvent(0, watch, SystemNative_IN_ATTRIB, "");
    CheckEvent(1, watch, SystemNative_IN_IGNORED, "");
    CHECK_ERROR(EAGAIN, SystemNative_ReadEvents(queue, batch, BATCH_SIZE));
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK_SAME(0, SystemNative_Unlink("file"));
}

TEST(HowToWatch)
{
    int64_t queue = OpenQueue(CLOEXEC | SystemNative_O_NONBLOCK);
    if (queue < 0) {
        return;
    }
    WriteFile("file", "");
    REQUIRE(symlink("file", "link") == 0 && symlink("loop", "loop") == 0);
    int32_t watch = SystemNative_INotifyAddWatch(queue, "file", SystemNative_IN_ATTRIB);
    CHECK_SAME(watch, SystemNative_INotifyAddWatch(queue, "link", SystemNative_IN_MODIFY | SystemNative_IN_MASK_ADD));
    CHECK_SAME(0, SystemNative_ChMod("file", 0600));
    CHECK_SAME(1, ReadAll(queue));
    CHECK_SAME(watch, SystemNative_INotifyAddWatch(queue, "file", SystemNative_IN_MODIFY));
    CHECK_SAME(0, SystemNative_ChMod("file", 0640));
    CHECK_ERROR(EAGAIN, SystemNative_ReadEvents(queue, batch, BATCH_SIZE));
    int32_t link = SystemNative_INotifyAddWatch(queue, "link", SystemNative_IN_ATTRIB | SystemNative_IN_DONT_FOLLOW);
    CHECK(link > 0 && link != watch);
    CHECK_ERROR(ELOOP, SystemNative_INotifyAddWatch(queue, "loop", SystemNative_IN_ATTRIB));
    CHECK_ERROR(ENOTDIR, SystemNative_INotifyAddWatch(queue, "file", SystemNative_IN_CREATE | SystemNative_IN_ONLYDIR));
    CHECK_ERROR(EEXIST,
            SystemNative_INotifyAddWatch(queue, "file", SystemNative_IN_ATTRIB | SystemNative_IN_MASK_CREATE));
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK(unlink("link") == 0 && unlink("loop") == 0 && unlink("file") == 0);
}

TEST(FilesThatMayNotBeRead)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    WriteFile("secret", "");
    REQUIRE(chmod("secret", 0) == 0);
    int32_t result = SystemNative_INotifyAddWatch(queue, "secret", SystemNative_IN_OPEN);
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK_SAME(0, SystemNative_Unlink("secret"));
    if (geteuid() == 0) {
        SKIP("root may read every file");
    }
    CHECK_ERROR(EACCES, result);
}

TEST(OddArguments)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    const int32_t flags[] = {SystemNative_O_APPEND, 1, -1, INT32_MIN, CLOEXEC | SystemNative_O_RDWR};
    for (size_t i = 0; i < COUNT_OF(flags); i++) {
        CHECK_ERROR(EINVAL, SystemNative_INotifyInit(flags[i]));
    }
    const int32_t masks[] = {
        0, SystemNative_IN_ONLYDIR, SystemNative_IN_UNMOUNT, SystemNative_IN_Q_OVERFLOW, SystemNative_IN_IGNORED,
        SystemNative_IN_ISDIR, 0x1000, SystemNative_IN_CREATE | 0x08000000, -1,
        SystemNative_IN_CREATE | SystemNative_IN_MASK_ADD | SystemNative_IN_MASK_CREATE,
    };
    for (size_t i = 0; i < COUNT_OF(masks); i++) {
        CHECK_ERROR(EINVAL, SystemNative_INotifyAddWatch(queue, ".", masks[i]));
    }
    const int32_t watches[] = {0, -1, 77, INT32_MIN, INT32_MAX};
    for (size_t i = 0; i < COUNT_OF(watches); i++) {
        CHECK_ERROR(EINVAL, SystemNative_INotifyRemoveWatch(queue, watches[i]));
    }
    CHECK_ERROR(ENOENT, SystemNative_INotifyAddWatch(queue, "missing", SystemNative_IN_CREATE));
    CHECK_ERROR(EFAULT, SystemNative_INotifyAddWatch(queue, NULL, SystemNative_IN_CREATE));
    CHECK_ERROR(EINVAL, SystemNative_ReadEvents(queue, batch, -1));
    CHECK_ERROR(EFAULT, SystemNative_ReadEvents(queue, NULL, 10));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_INotifyAddWatch(BadDescriptors[i], ".", SystemNative_IN_CREATE));
        CHECK_ERROR(EBADF, SystemNative_INotifyRemoveWatch(BadDescriptors[i], 1));
        CHECK_ERROR(EBADF, SystemNative_ReadEvents(BadDescriptors[i], batch, BATCH_SIZE));
    }
    CHECK_SAME(0, SystemNative_Close(queue));
}

/* What a descriptor of another kind has to read is never taken for events. */
TEST(DescriptorsOfAnotherKind)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    CHECK_SAME(0, SystemNative_Close(queue));
    WriteFile("file", "0123456789ABCDEF0123456789ABCDEF");
    int fd = open("file", O_RDONLY);
    const int32_t lengths[] = {0, 1, 15, 16, 17, 32, BATCH_SIZE};
    for (size_t i = 0; i < COUNT_OF(lengths); i++) {
        REQUIRE(lseek(fd, 0, SEEK_SET) == 0);
        CHECK_ERROR(EINVAL, SystemNative_ReadEvents(fd, batch, lengths[i]));
    }
    CHECK_ERROR(EINVAL, SystemNative_ReadEvents(fd, batch, BATCH_SIZE));
    CHECK_ERROR(EINVAL, SystemNative_INotifyAddWatch(fd, ".", SystemNative_IN_CREATE));
    CHECK_ERROR(EINVAL, SystemNative_INotifyRemoveWatch(fd, 1));
    close(fd);
    fd = open(".", O_RDONLY);
    CHECK_ERROR(EINVAL, SystemNative_ReadEvents(fd, batch, BATCH_SIZE));
    close(fd);
    /* A pipe in which the records that one length announces are not there, or a name without its end. */
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const SystemNative_WatchEvent heads[] = {{1, 1, 0, 4}, {1, 1, 0, 17}, {1, 1, 0, -1}, {1, 1, 0, INT32_MIN}};
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        REQUIRE(write(ends[1], &heads[i], sizeof(heads[i])) == sizeof(heads[i]) && write(ends[1], "abcd", 4) == 4);
        CHECK_ERROR(EINVAL, SystemNative_ReadEvents(ends[0], batch, BATCH_SIZE));
    }
    close(ends[0]);
    close(ends[1]);
    CHECK_SAME(0, SystemNative_Unlink("file"));
}

TEST(BufferOfEverySize)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    int32_t watch = SystemNative_INotifyAddWatch(queue, ".", SystemNative_IN_CREATE);
    WriteFile(name, "");
    WriteFile("second", "");
    for (int32_t length = 0; length < 272; length++) {
        REQUIRE(SystemNative_ReadEvents(queue, batch, length) == -Error_ERANGE);
    }
    /* Not even aligned. */
    CHECK_SAME(272, SystemNative_ReadEvents(queue, batch + 1, 272));
    CHECK_TEXT(name, batch + 1 + sizeof(SystemNative_WatchEvent));
    CHECK_SAME(1, ReadAll(queue));
    CheckEvent(0, watch, SystemNative_IN_CREATE, "second");
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK(unlink(name) == 0 && unlink("second") == 0);
}

static void MakeFileLater(const char* path)
{
    SleepMilliseconds(100);
    WriteFile(path, "");
}

TEST(WaitsThroughAStorm)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    int32_t watch = SystemNative_INotifyAddWatch(queue, ".", SystemNative_IN_CREATE);
    pid_t child = fork();
    if (child == 0) {
        MakeFileLater("late");
        _exit(0);
    }
    StartStorm();
    int count = ReadAll(queue);
    StopStorm();
    CHECK_SAME(1, count);
    CheckEvent(0, watch, SystemNative_IN_CREATE, "late");
    CHECK_SAME(0, WaitFor(child));
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK_SAME(0, SystemNative_Unlink("late"));
}

typedef struct {
    int64_t Queue;
    int32_t Watch;
} Removal;

static void* RemoveLater(void* argument)
{
    const Removal* removal = argument;
    SleepMilliseconds(100);
    CHECK_SAME(0, SystemNative_INotifyRemoveWatch(removal->Queue, removal->Watch));
    return NULL;
}

TEST(ARemovedWatchEndsTheWait)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    Removal removal = {queue, SystemNative_INotifyAddWatch(queue, ".", SystemNative_IN_CREATE)};
    pthread_t thread;
    REQUIRE(pthread_create(&thread, NULL, RemoveLater, &removal) == 0);
    CHECK_SAME(1, ReadAll(queue));
    CheckEvent(0, removal.Watch, SystemNative_IN_IGNORED, "");
    pthread_join(thread, NULL);
    CHECK_SAME(0, SystemNative_Close(queue));
}

TEST(OverflowIsAnEvent)
{
    int64_t queue = OpenQueue(CLOEXEC | SystemNative_O_NONBLOCK);
    if (queue < 0) {
        return;
    }
    long limit = strtol(ReadFile("/proc/sys/fs/inotify/max_queued_events"), NULL, 10);
    if (limit <= 0 || limit > 100000) {
        close((int)queue);
        SKIP("the system does not say when a queue is full, or only when it is very long");
    }
    WriteFile("one", "");
    WriteFile("two", "");
    CHECK(SystemNative_INotifyAddWatch(queue, ".", SystemNative_IN_OPEN) > 0);
    /* Two in turn, since the same event twice in a row is one. */
    for (long i = 0; i < limit + 10; i++) {
        close(open(i % 2 == 0 ? "one" : "two", O_RDONLY));
    }
    long seen = 0;
    int overflows = 0;
    int count;
    while ((count = ReadAll(queue)) > 0) {
        for (int i = 0; i < count; i++) {
            if ((events[i].Mask & SystemNative_IN_Q_OVERFLOW) != 0) {
                CheckEvent(i, -1, SystemNative_IN_Q_OVERFLOW, "");
                overflows++;
            } else {
                seen++;
            }
        }
    }
    CHECK_SAME(1, overflows);
    CHECK(seen > 0);
    CHECK_SAME(0, SystemNative_Close(queue));
    CHECK(unlink("one") == 0 && unlink("two") == 0);
}

TEST(TooManyDescriptors)
{
    int64_t queue = OpenQueue(CLOEXEC);
    if (queue < 0) {
        return;
    }
    CHECK((fcntl((int)queue, F_GETFD) & FD_CLOEXEC) != 0);
    CHECK_SAME(0, SystemNative_Close(queue));
    queue = SystemNative_INotifyInit(0);
    CHECK((fcntl((int)queue, F_GETFD) & FD_CLOEXEC) == 0);
    struct rlimit before;
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    struct rlimit few = {.rlim_cur = 3, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    CHECK_ERROR(EMFILE, SystemNative_INotifyInit(CLOEXEC));
    CHECK(setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK_SAME(0, SystemNative_Close(queue));
}
#endif
