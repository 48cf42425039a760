#include "test.h"

#if defined(_WIN32)
#include <windows.h>
#else
/* For FD_SET, which some systems define without a cast. */
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <poll.h>
#include <sys/select.h>
#endif

enum {
    CAN_READ = SystemNative_POLLIN,
    CAN_WRITE = SystemNative_POLLOUT,
    BROKEN = SystemNative_POLLERR,
    HUNG_UP = SystemNative_POLLHUP,
    NOT_OPEN = SystemNative_POLLNVAL,
    EVERYTHING = CAN_READ | CAN_WRITE | SystemNative_POLLPRI,
};

static const int64_t Millisecond = 1000000;

typedef SystemNative_PollEvent Event;

static int32_t Poll(Event* events, size_t count, int32_t milliseconds)
{
    return SystemNative_Poll((uint8_t*)events, (int32_t)(count * sizeof(Event)), milliseconds);
}

static int32_t Select(Event* events, size_t count, int64_t microseconds)
{
    return SystemNative_Select((uint8_t*)events, (int32_t)(count * sizeof(Event)), microseconds);
}

/* What is told of one descriptor now. */
static int32_t PollOne(int64_t fd, int32_t asked)
{
    Event event = {fd, asked, -1};
    int32_t ready = Poll(&event, 1, 0);
    CHECK_SAME(event.TriggeredEvents != 0, ready);
    CHECK(event.FileDescriptor == fd && event.Events == asked);
    return event.TriggeredEvents;
}

static int32_t SelectOne(int64_t fd, int32_t asked)
{
    Event event = {fd, asked, -1};
    int32_t ready = Select(&event, 1, 0);
    CHECK_SAME(event.TriggeredEvents != 0, ready);
    CHECK(event.FileDescriptor == fd && event.Events == asked);
    return event.TriggeredEvents;
}

TEST(Pipes)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, PollOne(ends.ReadEnd, EVERYTHING));
    CHECK_SAME(CAN_WRITE, PollOne(ends.WriteEnd, CAN_WRITE));
    CHECK_SAME(0, PollOne(ends.WriteEnd, 0));
    CHECK_SAME(0, SelectOne(ends.ReadEnd, CAN_READ));
    CHECK_SAME(CAN_WRITE, SelectOne(ends.WriteEnd, CAN_WRITE));
    CHECK_SAME(1, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"x", 1));
    CHECK_SAME(CAN_READ, PollOne(ends.ReadEnd, CAN_READ));
    CHECK_SAME(0, PollOne(ends.ReadEnd, 0));
    CHECK_SAME(CAN_READ, SelectOne(ends.ReadEnd, CAN_READ));
    Event both[] = {{ends.ReadEnd, CAN_READ, -1}, {ends.WriteEnd, CAN_WRITE, -1}, {ends.ReadEnd, 0, -1},
        {ends.ReadEnd, CAN_READ, -1}};
    CHECK_SAME(3, Poll(both, COUNT_OF(both), -1));
    CHECK(both[0].TriggeredEvents == CAN_READ && both[1].TriggeredEvents == CAN_WRITE && both[2].TriggeredEvents == 0
            && both[3].TriggeredEvents == CAN_READ);
    CHECK_SAME(3, Select(both, COUNT_OF(both), -1));
    CHECK(both[0].TriggeredEvents == CAN_READ && both[1].TriggeredEvents == CAN_WRITE && both[2].TriggeredEvents == 0
            && both[3].TriggeredEvents == CAN_READ);
    CHECK_SAME(1, SystemNative_Read(ends.ReadEnd, (uint8_t[1]){0}, 1));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(HUNG_UP, PollOne(ends.ReadEnd, 0));
    CHECK_SAME(HUNG_UP, PollOne(ends.ReadEnd, CAN_READ) & HUNG_UP);
    CHECK_SAME(CAN_READ, SelectOne(ends.ReadEnd, CAN_READ));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(NOT_OPEN, PollOne(ends.ReadEnd, CAN_READ));
}

TEST(Files)
{
    int64_t fd = SystemNative_Open("file", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600);
    CHECK_SAME(CAN_READ | CAN_WRITE, PollOne(fd, CAN_READ | CAN_WRITE));
    CHECK_SAME(CAN_READ, PollOne(fd, CAN_READ));
    CHECK_SAME(CAN_READ | CAN_WRITE, SelectOne(fd, CAN_READ | CAN_WRITE));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(NoFiles)
{
    CHECK_SAME(0, SystemNative_Poll(NULL, 0, 0));
    CHECK_SAME(0, SystemNative_Select(NULL, 0, 0));
    int64_t start = SystemNative_GetTimestamp();
    CHECK_SAME(0, SystemNative_Poll(NULL, 0, 30));
    CHECK(SystemNative_GetTimestamp() - start >= 30 * Millisecond);
    start = SystemNative_GetTimestamp();
    CHECK_SAME(0, SystemNative_Select(NULL, 0, 30500));
    CHECK(SystemNative_GetTimestamp() - start >= 30 * Millisecond);
}

TEST(BadDescriptor)
{
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        Event event = {BadDescriptors[i], CAN_READ, 0};
        CHECK_SAME(1, Poll(&event, 1, -1));
        CHECK_SAME(NOT_OPEN, event.TriggeredEvents);
        CHECK_ERROR(EBADF, Select(&event, 1, -1));
    }
    /* Whatever it is asked for, which may be nothing that select has a set for; an open one beside it is above it. */
    SystemNative_PipeEnds pipe;
    REQUIRE(SystemNative_Pipe(&pipe, SystemNative_O_CLOEXEC) == 0);
    int64_t closed = pipe.ReadEnd < pipe.WriteEnd ? pipe.ReadEnd : pipe.WriteEnd;
    int64_t open = pipe.ReadEnd < pipe.WriteEnd ? pipe.WriteEnd : pipe.ReadEnd;
    const int32_t asked[] = {0, BROKEN, HUNG_UP, NOT_OPEN, CAN_READ, BROKEN | CAN_WRITE};
    CHECK_SAME(0, SystemNative_Close(closed));
    for (size_t i = 0; i < COUNT_OF(asked); i++) {
        Event both[] = {{open, BROKEN, 0}, {closed, asked[i], 0}};
        CHECK_SAME(NOT_OPEN, Poll(both, 2, 100) < 1 ? 0 : both[1].TriggeredEvents);
        CHECK_ERROR(EBADF, Select(both, 2, 100000));
    }
    CHECK_SAME(0, SystemNative_Close(open));
    /* Above all that are open. */
    Event event = {1000000, CAN_READ, 0};
    CHECK_SAME(1, Poll(&event, 1, -1));
    CHECK_SAME(NOT_OPEN, event.TriggeredEvents);
    CHECK_ERROR(EBADF, Select(&event, 1, -1));
}

TEST(BadArgumentsComeFirst)
{
    Event event = {-1, CAN_READ, 77};
    uint8_t* bytes = (uint8_t*)&event;
    CHECK_ERROR(EINVAL, SystemNative_Poll(bytes, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_Poll(bytes, -16, 0));
    CHECK_ERROR(EINVAL, SystemNative_Poll(bytes, 15, 0));
    CHECK_ERROR(EINVAL, SystemNative_Poll(bytes, 16, -2));
    CHECK_ERROR(EFAULT, SystemNative_Poll(NULL, 16, 0));
    CHECK_ERROR(EINVAL, SystemNative_Select(bytes, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_Select(bytes, 17, 0));
    CHECK_ERROR(EINVAL, SystemNative_Select(bytes, 16, INT64_MIN));
    CHECK_ERROR(EFAULT, SystemNative_Select(NULL, 16, 0));
    for (int32_t bit = 0x40; bit != 0; bit = (int32_t)((uint32_t)bit << 1)) {
        event.Events = bit;
        CHECK_ERROR(EINVAL, Poll(&event, 1, 0));
        CHECK_ERROR(EINVAL, Select(&event, 1, 0));
    }
    CHECK_SAME(77, event.TriggeredEvents);
}

TEST(EventsNeedNoAlignment)
{
    int64_t fd = SystemNative_Open(".", SystemNative_O_RDONLY, 0);
    uint8_t bytes[100] = {0};
    for (size_t offset = 0; offset < 9; offset++) {
        Event events[] = {{fd, CAN_READ, 0}, {fd, 0, -1}};
        memcpy(bytes + offset, events, sizeof(events));
        CHECK_SAME(1, SystemNative_Poll(bytes + offset, sizeof(events), -1));
        memcpy(events, bytes + offset, sizeof(events));
        CHECK(events[0].TriggeredEvents == CAN_READ && events[1].TriggeredEvents == 0);
        CHECK_SAME(1, SystemNative_Select(bytes + offset, sizeof(events), -1));
    }
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(LongTimes)
{
    int64_t fd = SystemNative_Open(".", SystemNative_O_RDONLY, 0);
    Event event = {fd, CAN_READ, 0};
    CHECK_SAME(1, Poll(&event, 1, INT32_MAX));
    CHECK_SAME(1, Select(&event, 1, INT64_MAX));
    CHECK_SAME(1, Select(&event, 1, INT64_MAX / 1000));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(MorePollsThanFitOnTheStack)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    static Event events[200];
    for (size_t i = 0; i < COUNT_OF(events); i++) {
        events[i] = (Event){i == 150 ? ends.WriteEnd : ends.ReadEnd, i == 150 ? CAN_WRITE : CAN_READ, -1};
    }
    CHECK_SAME(1, Poll(events, COUNT_OF(events), -1));
    for (size_t i = 0; i < COUNT_OF(events); i++) {
        CHECK_SAME(i == 150 ? CAN_WRITE : 0, events[i].TriggeredEvents);
    }
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

#if !defined(_WIN32)
TEST(ABrokenPipe)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    struct pollfd expected = {.fd = (int)ends.WriteEnd, .events = POLLOUT};
    CHECK_SAME(1, poll(&expected, 1, 0));
    CHECK_SAME(expected.revents, PollOne(ends.WriteEnd, CAN_WRITE));
    CHECK((expected.revents & (POLLERR | POLLHUP)) != 0);
    CHECK_SAME(CAN_WRITE, SelectOne(ends.WriteEnd, CAN_WRITE));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

TEST(AFullPipe)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_NONBLOCK));
    static const uint8_t buffer[65536];
    while (SystemNative_Write(ends.WriteEnd, buffer, sizeof(buffer)) > 0) {
    }
    CHECK_SAME(0, PollOne(ends.WriteEnd, CAN_WRITE));
    CHECK_SAME(0, SelectOne(ends.WriteEnd, CAN_WRITE));
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

/* Milliseconds that a call took; the test's own process may have to wait for a processor. */
static void CheckTook(int64_t start, int64_t expected)
{
    int64_t took = (SystemNative_GetTimestamp() - start) / Millisecond;
    CHECK(took >= expected);
    CHECK(took < expected + 2000);
}

TEST(AStormOfSignalsNeitherEndsNorProlongsTheWait)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    Event event = {ends.ReadEnd, CAN_READ, -1};
    StartStorm();
    int64_t start = SystemNative_GetTimestamp();
    CHECK_SAME(0, Poll(&event, 1, 300));
    CheckTook(start, 300);
    CHECK_SAME(0, event.TriggeredEvents);
    start = SystemNative_GetTimestamp();
    CHECK_SAME(0, Select(&event, 1, 300000));
    CheckTook(start, 300);
    CHECK_SAME(0, event.TriggeredEvents);
    CHECK_SAME(0, Poll(&event, 1, 0));
    CHECK_SAME(0, Select(&event, 1, 0));
    StopStorm();
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

/* A child that writes after a while to a pipe, while signals arrive. */
static void AwaitChild(int32_t (*await)(Event*))
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(200);
        _exit(write((int)ends.WriteEnd, "x", 1) == 1 ? 0 : 1);
    }
    Event event = {ends.ReadEnd, CAN_READ, -1};
    StartStorm();
    int32_t ready = await(&event);
    StopStorm();
    CHECK_SAME(1, ready);
    CHECK_SAME(CAN_READ, event.TriggeredEvents);
    CHECK_SAME(0, WaitFor(child));
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

static int32_t PollForever(Event* event)
{
    return Poll(event, 1, -1);
}

static int32_t SelectForever(Event* event)
{
    return Select(event, 1, -1);
}

TEST(WaitsForeverUnderAStormOfSignals)
{
    AwaitChild(PollForever);
    AwaitChild(SelectForever);
}

TEST(TellsWhatTheSystemTells)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_SAME(1, SystemNative_Write(ends.WriteEnd, (const uint8_t*)"x", 1));
    int fds[] = {(int)ends.ReadEnd, (int)ends.WriteEnd, open("/dev/null", O_RDWR), open("/dev/zero", O_RDONLY),
        open(".", O_RDONLY), open("new", O_CREAT | O_WRONLY, 0600), posix_openpt(O_RDWR | O_NOCTTY), -1};
    for (size_t i = 0; i < COUNT_OF(fds) - 1; i++) {
        for (int32_t asked = 0; asked < 0x40; asked++) {
            struct pollfd expected = {.fd = fds[i], .events = (short)asked};
            CHECK(poll(&expected, 1, 0) >= 0);
            CHECK_SAME(expected.revents, PollOne(fds[i], asked));
        }
        for (int32_t asked = 0; asked <= EVERYTHING; asked++) {
            fd_set sets[3];
            for (int set = 0; set < 3; set++) {
                FD_ZERO(&sets[set]);
            }
            const int32_t events[] = {CAN_READ, CAN_WRITE, SystemNative_POLLPRI};
            for (int set = 0; set < 3; set++) {
                if ((asked & events[set]) != 0) {
                    FD_SET(fds[i], &sets[set]);
                }
            }
            struct timeval now = {0};
            CHECK(select(fds[i] + 1, &sets[0], &sets[1], &sets[2], &now) >= 0);
            int32_t expected = 0;
            for (int set = 0; set < 3; set++) {
                expected |= FD_ISSET(fds[i], &sets[set]) ? events[set] : 0;
            }
            CHECK_SAME(expected, SelectOne(fds[i], asked));
        }
        if (fds[i] >= 0) {
            CHECK(close(fds[i]) == 0);
        }
    }
}

/* Whether the system's own call takes a descriptor above FD_SETSIZE, which one under an emulator may not survive. */
static bool SelectsBeyondTheUsual(int fd)
{
    pid_t child = fork();
    if (child == 0) {
        static fd_mask words[65536 / sizeof(fd_mask)];
        struct timeval now = {0};
        _exit(select(fd + 1, (fd_set*)(void*)words, NULL, NULL, &now) == 0 ? 0 : 1);
    }
    return WaitFor(child) == 0;
}

/* Result: 0, a number that tells what went wrong, or 100 and more for a part that was left out. */
static int WatchMany(void)
{
    enum {
        MANY = 3000,
    };
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = 2 * MANY + 100;
    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) {
        return 100;
    }
    static Event events[MANY];
    static SystemNative_PipeEnds ends[MANY];
    for (size_t i = 0; i < MANY; i++) {
        if (SystemNative_Pipe(&ends[i], SystemNative_O_CLOEXEC) != 0) {
            return 1;
        }
        events[i] = (Event){ends[i].ReadEnd, CAN_READ, -1};
    }
    bool selects = SelectsBeyondTheUsual((int)ends[MANY - 1].ReadEnd);
    for (size_t i = 0; i < MANY; i += 77) {
        if (write((int)ends[i].WriteEnd, "x", 1) != 1 || (i == 0 && Poll(events, MANY, -1) != 1)) {
            return 2;
        }
    }
    for (int round = 0; round < (selects ? 2 : 1); round++) {
        int32_t ready = round == 0 ? Poll(events, MANY, -1) : Select(events, MANY, -1);
        if (ready != (MANY + 76) / 77) {
            return 3;
        }
        for (size_t i = 0; i < MANY; i++) {
            if (events[i].TriggeredEvents != (i % 77 == 0 ? CAN_READ : 0)) {
                return 4;
            }
            events[i].TriggeredEvents = -1;
        }
    }
    close((int)events[1234].FileDescriptor);
    if (selects && Select(events, MANY, -1) != -Error_EBADF) {
        return 5;
    }
    return selects ? 0 : 101;
}

TEST(ThousandsOfDescriptors)
{
    pid_t child = fork();
    if (child == 0) {
        _exit(WatchMany());
    }
    int result = WaitFor(child);
    if (result == 100) {
        SKIP("the process may not have so many descriptors");
    } else if (result == 101) {
        SKIP("the system's select takes no descriptor above FD_SETSIZE");
    }
    CHECK_SAME(0, result);
}
#else
static void CheckSignalled(HANDLE handle)
{
    int64_t fd = (int64_t)(intptr_t)handle;
    CHECK_SAME(CAN_READ, PollOne(fd, CAN_READ));
    CHECK_SAME(0, PollOne(fd, CAN_WRITE));
}

TEST(Objects)
{
    HANDLE event = CreateEventW(NULL, TRUE, FALSE, NULL);
    int64_t fd = (int64_t)(intptr_t)event;
    CHECK_SAME(0, PollOne(fd, CAN_READ));
    CHECK_SAME(0, SelectOne(fd, CAN_READ));
    CHECK(SetEvent(event));
    CheckSignalled(event);
    CheckSignalled(event);
    CHECK_SAME(CAN_READ, SelectOne(fd, CAN_READ));
    CHECK(CloseHandle(event));
    CHECK_SAME(NOT_OPEN, PollOne(fd, CAN_READ));
    CHECK_SAME(NOT_OPEN, PollOne(fd, 0));

    HANDLE resets = CreateEventW(NULL, FALSE, TRUE, NULL);
    fd = (int64_t)(intptr_t)resets;
    CHECK_SAME(0, PollOne(fd, CAN_WRITE));
    CHECK_SAME(CAN_READ, PollOne(fd, CAN_READ));
    CHECK_SAME(0, PollOne(fd, CAN_READ));
    CHECK(CloseHandle(resets));

    HANDLE timer = CreateWaitableTimerW(NULL, TRUE, NULL);
    LARGE_INTEGER due = {.QuadPart = -50 * 10000};
    CHECK(SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE));
    Event waited = {(int64_t)(intptr_t)timer, CAN_READ, 0};
    CHECK_SAME(1, Poll(&waited, 1, -1));
    CHECK_SAME(CAN_READ, waited.TriggeredEvents);
    CHECK(CloseHandle(timer));
}

TEST(Devices)
{
    int64_t fd = SystemNative_Open("NUL", SystemNative_O_RDWR, 0);
    CHECK(fd > 0);
    CHECK_SAME(CAN_READ | CAN_WRITE, PollOne(fd, CAN_READ | CAN_WRITE));
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(Consoles)
{
    const DWORD both = GENERIC_READ | GENERIC_WRITE;
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE;
    HANDLE input = CreateFileW(L"CONIN$", both, share, NULL, OPEN_EXISTING, 0, NULL);
    HANDLE output = CreateFileW(L"CONOUT$", both, share, NULL, OPEN_EXISTING, 0, NULL);
    DWORD mode;
    if (!GetConsoleMode(input, &mode) || !GetConsoleMode(output, &mode)) {
        SKIP("there is no console");
    }
    int64_t fd = (int64_t)(intptr_t)input;
    CHECK(FlushConsoleInputBuffer(input));
    CHECK_SAME(0, PollOne(fd, EVERYTHING));
    CHECK_SAME(0, SelectOne(fd, EVERYTHING));
    INPUT_RECORD key = {.EventType = KEY_EVENT, .Event.KeyEvent = {.bKeyDown = TRUE, .uChar.UnicodeChar = L'x'}};
    DWORD count;
    CHECK(WriteConsoleInputW(input, &key, 1, &count) && count == 1);
    CHECK_SAME(CAN_READ, PollOne(fd, EVERYTHING));
    CHECK_SAME(CAN_READ, SelectOne(fd, EVERYTHING));
    CHECK(FlushConsoleInputBuffer(input));
    CHECK_SAME(CAN_WRITE, PollOne((int64_t)(intptr_t)output, EVERYTHING));
    CHECK(CloseHandle(input) && CloseHandle(output));
}

static DWORD WINAPI WriteLater(void* argument)
{
    Sleep(100);
    return SystemNative_Write(*(int64_t*)argument, (const uint8_t*)"x", 1) == 1 ? 0 : 1;
}

TEST(AnotherThreadWrites)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    HANDLE thread = CreateThread(NULL, 0, WriteLater, &ends.WriteEnd, 0, NULL);
    int64_t start = SystemNative_GetTimestamp();
    Event event = {ends.ReadEnd, CAN_READ, 0};
    CHECK_SAME(1, Poll(&event, 1, -1));
    CHECK_SAME(CAN_READ, event.TriggeredEvents);
    CHECK(SystemNative_GetTimestamp() - start >= 50 * Millisecond);
    CHECK(WaitForSingleObject(thread, INFINITE) == WAIT_OBJECT_0);
    CHECK(CloseHandle(thread));
    SystemNative_Close(ends.ReadEnd);
    SystemNative_Close(ends.WriteEnd);
}

TEST(ABrokenPipe)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(CAN_WRITE, PollOne(ends.WriteEnd, CAN_WRITE) & CAN_WRITE);
    CHECK_SAME(CAN_WRITE, SelectOne(ends.WriteEnd, CAN_WRITE));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}
#endif
