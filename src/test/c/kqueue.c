#include "test.h"

/* A queue; or a negative number where the system has none, which is checked then. */
static int64_t OpenQueue(void)
{
    int64_t queue = SystemNative_Kqueue();
    if (queue == -Error_ENOTSUP) {
        SystemNative_KernelEvent change = {.Filter = SystemNative_EVFILT_USER, .Flags = SystemNative_EV_ADD};
        uint8_t buffer[sizeof(change)];
        CHECK_ERROR(ENOTSUP, SystemNative_KeventChange(0, &change));
        CHECK_ERROR(ENOTSUP, SystemNative_Kevent(0, buffer, sizeof(buffer), 0));
        Test_Skip("the system has no kqueue");
    } else {
        CHECK(queue > 0);
    }
    return queue;
}

static int32_t Change(int64_t queue, int64_t ident, int32_t filter, int32_t flags, int32_t filterFlags)
{
    SystemNative_KernelEvent change = {
        .Ident = ident, .Filter = filter, .Flags = flags, .FilterFlags = filterFlags, .UserData = INT64_MAX - 1,
    };
    return SystemNative_KeventChange(queue, &change);
}

TEST(EventsOfAFolder)
{
    int64_t queue = OpenQueue();
    if (queue < 0) {
        return;
    }
    const int32_t flags = SystemNative_EV_ADD | SystemNative_EV_CLEAR;
    CHECK_SAME(0, SystemNative_MkDir("folder", 0700));
    int64_t folder = SystemNative_Open("folder", SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC, 0);
    CHECK_SAME(0, Change(queue, folder, SystemNative_EVFILT_VNODE, flags,
            SystemNative_NOTE_WRITE | SystemNative_NOTE_DELETE));
    uint8_t buffer[3 * sizeof(SystemNative_KernelEvent) + 1];
    CHECK_SAME(0, SystemNative_Kevent(queue, buffer, sizeof(buffer), 0));
    CHECK_SAME(0, SystemNative_Kevent(queue, buffer, sizeof(buffer), 1000000));
    CHECK_SAME(0, SystemNative_MkDir("folder/made", 0700));
    SystemNative_KernelEvent event;
    CHECK_SAME(sizeof(event), SystemNative_Kevent(queue, buffer + 1, sizeof(buffer) - 1, -1));
    memcpy(&event, buffer + 1, sizeof(event));
    CHECK_SAME(folder, event.Ident);
    CHECK_SAME(SystemNative_EVFILT_VNODE, event.Filter);
    CHECK_SAME(SystemNative_NOTE_WRITE, event.FilterFlags);
    CHECK_SAME(INT64_MAX - 1, event.UserData);
    CHECK_SAME(0, Change(queue, folder, SystemNative_EVFILT_VNODE, SystemNative_EV_DELETE, 0));
    CHECK_ERROR(ENOENT, Change(queue, folder, SystemNative_EVFILT_VNODE, SystemNative_EV_DELETE, 0));
    CHECK_SAME(0, SystemNative_Close(folder));
    CHECK_SAME(0, SystemNative_RmDir("folder/made"));
    CHECK_SAME(0, SystemNative_RmDir("folder"));
    CHECK_SAME(0, SystemNative_Close(queue));
}

TEST(EventsOfTheCallersOwn)
{
    int64_t queue = OpenQueue();
    if (queue < 0) {
        return;
    }
    CHECK_SAME(0, Change(queue, 7, SystemNative_EVFILT_USER, SystemNative_EV_ADD | SystemNative_EV_CLEAR, 0));
    CHECK_SAME(0, Change(queue, 7, SystemNative_EVFILT_USER, 0, SystemNative_NOTE_TRIGGER | 0x123));
    SystemNative_KernelEvent event;
    CHECK_SAME(sizeof(event), SystemNative_Kevent(queue, (uint8_t*)&event, sizeof(event), -1));
    CHECK_SAME(7, event.Ident);
    CHECK_SAME(0x123, event.FilterFlags & SystemNative_NOTE_FFLAGSMASK);
    CHECK_ERROR(ERANGE, SystemNative_Kevent(queue, (uint8_t*)&event, sizeof(event) - 1, 0));
    CHECK_ERROR(EINVAL, SystemNative_Kevent(queue, (uint8_t*)&event, -1, 0));
    CHECK_ERROR(EINVAL, SystemNative_Kevent(queue, (uint8_t*)&event, sizeof(event), -2));
    CHECK_ERROR(EFAULT, SystemNative_Kevent(queue, NULL, sizeof(event), 0));
    CHECK_ERROR(EFAULT, SystemNative_KeventChange(queue, NULL));
    CHECK_ERROR(EINVAL, Change(queue, 7, 0, SystemNative_EV_ADD, 0));
    CHECK_ERROR(EINVAL, Change(queue, 7, INT32_MIN, SystemNative_EV_ADD, 0));
    CHECK_ERROR(EINVAL, Change(queue, 7, SystemNative_EVFILT_USER, SystemNative_EV_EOF, 0));
    CHECK_ERROR(EINVAL, Change(queue, 0, SystemNative_EVFILT_VNODE, SystemNative_EV_ADD, 0x1000));
    CHECK_ERROR(EBADF, Change(-1, 7, SystemNative_EVFILT_USER, SystemNative_EV_ADD, 0));
    CHECK_ERROR(EBADF, SystemNative_Kevent(-1, (uint8_t*)&event, sizeof(event), 0));
    CHECK_SAME(0, SystemNative_Close(queue));
}

#if !defined(_WIN32)
TEST(WaitsThroughAStormForItsTime)
{
    int64_t queue = OpenQueue();
    if (queue < 0) {
        return;
    }
    SystemNative_KernelEvent event;
    struct timeval begin;
    struct timeval end;
    gettimeofday(&begin, NULL);
    StartStorm();
    CHECK_SAME(0, SystemNative_Kevent(queue, (uint8_t*)&event, sizeof(event), 100000000));
    StopStorm();
    gettimeofday(&end, NULL);
    CHECK((end.tv_sec - begin.tv_sec) * 1000000 + (end.tv_usec - begin.tv_usec) >= 99000);
    CHECK_SAME(0, SystemNative_Close(queue));
}
#endif
