#include "common/unix.h"

#if HAVE_KQUEUE
#include <fcntl.h>
#include <stdbool.h>
#include <sys/event.h>
#include <unistd.h>
#endif

#include "system/internal/deadline.h"
#include "system/kqueue.h"

#if HAVE_KQUEUE

INTEROP_SAME(SystemNative_EVFILT_READ, EVFILT_READ);
INTEROP_SAME(SystemNative_EVFILT_WRITE, EVFILT_WRITE);
INTEROP_SAME(SystemNative_EVFILT_VNODE, EVFILT_VNODE);
INTEROP_SAME(SystemNative_EVFILT_PROC, EVFILT_PROC);
INTEROP_SAME(SystemNative_EVFILT_SIGNAL, EVFILT_SIGNAL);
INTEROP_SAME(SystemNative_EVFILT_TIMER, EVFILT_TIMER);
INTEROP_SAME(SystemNative_EVFILT_USER, EVFILT_USER);
INTEROP_SAME(SystemNative_EV_ADD, EV_ADD);
INTEROP_SAME(SystemNative_EV_DELETE, EV_DELETE);
INTEROP_SAME(SystemNative_EV_ENABLE, EV_ENABLE);
INTEROP_SAME(SystemNative_EV_DISABLE, EV_DISABLE);
INTEROP_SAME(SystemNative_EV_ONESHOT, EV_ONESHOT);
INTEROP_SAME(SystemNative_EV_CLEAR, EV_CLEAR);
INTEROP_SAME(SystemNative_EV_DISPATCH, EV_DISPATCH);
INTEROP_SAME(SystemNative_EV_EOF, EV_EOF);
INTEROP_SAME(SystemNative_NOTE_DELETE, NOTE_DELETE);
INTEROP_SAME(SystemNative_NOTE_WRITE, NOTE_WRITE);
INTEROP_SAME(SystemNative_NOTE_EXTEND, NOTE_EXTEND);
INTEROP_SAME(SystemNative_NOTE_ATTRIB, NOTE_ATTRIB);
INTEROP_SAME(SystemNative_NOTE_LINK, NOTE_LINK);
INTEROP_SAME(SystemNative_NOTE_RENAME, NOTE_RENAME);
INTEROP_SAME(SystemNative_NOTE_REVOKE, NOTE_REVOKE);
INTEROP_SAME(SystemNative_NOTE_FUNLOCK, NOTE_FUNLOCK);
INTEROP_SAME(SystemNative_NOTE_LOWAT, NOTE_LOWAT);
INTEROP_SAME(SystemNative_NOTE_SECONDS, NOTE_SECONDS);
INTEROP_SAME(SystemNative_NOTE_USECONDS, NOTE_USECONDS);
INTEROP_SAME(SystemNative_NOTE_NSECONDS, NOTE_NSECONDS);
INTEROP_SAME(SystemNative_NOTE_ABSOLUTE, NOTE_ABSOLUTE);
INTEROP_SAME(SystemNative_NOTE_EXIT, NOTE_EXIT);
INTEROP_SAME(SystemNative_NOTE_FORK, NOTE_FORK);
INTEROP_SAME(SystemNative_NOTE_EXEC, NOTE_EXEC);
INTEROP_SAME(SystemNative_NOTE_TRIGGER, NOTE_TRIGGER);
INTEROP_SAME(SystemNative_NOTE_FFLAGSMASK, NOTE_FFLAGSMASK);

enum {
    CHANGE_FLAGS = SystemNative_EV_ADD | SystemNative_EV_DELETE | SystemNative_EV_ENABLE | SystemNative_EV_DISABLE
            | SystemNative_EV_ONESHOT | SystemNative_EV_CLEAR | SystemNative_EV_DISPATCH,
    EVENT_FLAGS = CHANGE_FLAGS | SystemNative_EV_EOF,
    EVENTS_AT_ONCE = 64,
    NANOSECONDS = 1000000000,
    /* More than INT32_MAX is rejected. */
    LONGEST_SECONDS = 10000000,
};

int64_t SystemNative_Kqueue(void)
{
    int queue = kqueue();
    /* A kqueue is not inherited across fork(2), but across execve(2) without fork. */
    if (queue != -1 && fcntl(queue, F_SETFD, FD_CLOEXEC) == -1) {
        int32_t error = Interop_Fail();
        (void)close(queue);
        return error;
    }
    return Interop_Result64(queue);
}

/* Result: whether the filter is known; *bits are its valid FilterFlags. */
static bool GetFilterBits(int32_t filter, int32_t* bits)
{
    switch (filter) {
    case SystemNative_EVFILT_READ:
    case SystemNative_EVFILT_WRITE:
        *bits = SystemNative_NOTE_LOWAT;
        return true;
    case SystemNative_EVFILT_VNODE:
        *bits = SystemNative_NOTE_DELETE | SystemNative_NOTE_WRITE | SystemNative_NOTE_EXTEND
                | SystemNative_NOTE_ATTRIB | SystemNative_NOTE_LINK | SystemNative_NOTE_RENAME
                | SystemNative_NOTE_REVOKE | SystemNative_NOTE_FUNLOCK;
        return true;
    case SystemNative_EVFILT_PROC:
        *bits = SystemNative_NOTE_EXIT | SystemNative_NOTE_FORK | SystemNative_NOTE_EXEC;
        return true;
    case SystemNative_EVFILT_SIGNAL:
        *bits = 0;
        return true;
    case SystemNative_EVFILT_TIMER:
        *bits = SystemNative_NOTE_SECONDS | SystemNative_NOTE_USECONDS | SystemNative_NOTE_NSECONDS
                | SystemNative_NOTE_ABSOLUTE;
        return true;
    case SystemNative_EVFILT_USER:
        *bits = SystemNative_NOTE_TRIGGER | SystemNative_NOTE_FFLAGSMASK;
        return true;
    default:
        return false;
    }
}

int32_t SystemNative_KeventChange(int64_t queue, const SystemNative_KernelEvent* change)
{
    if (change == NULL) {
        return -Error_EFAULT;
    }
    int32_t bits;
    if (!GetFilterBits(change->Filter, &bits) || (change->FilterFlags & ~bits) != 0
            || (change->Flags & ~CHANGE_FLAGS) != 0) {
        return -Error_EINVAL;
    }
    /* The user-defined bits replace the previous ones. */
    uint32_t control = change->Filter == SystemNative_EVFILT_USER ? NOTE_FFCOPY : 0;
    struct kevent platform;
    EV_SET(&platform, (uintptr_t)change->Ident, (int16_t)change->Filter, (uint16_t)change->Flags,
            (uint32_t)change->FilterFlags | control, (intptr_t)change->Data, (void*)(intptr_t)change->UserData);
    /* Without an event list it does not wait, so it cannot be interrupted by a signal. */
    return Interop_Result(kevent(Interop_Descriptor(queue), &platform, 1, NULL, 0, NULL));
}

static int Wait(int queue, struct kevent* events, int count, int64_t nanoseconds)
{
    const int64_t longest = (int64_t)LONGEST_SECONDS * NANOSECONDS;
    int64_t deadline = Interop_MakeDeadline(nanoseconds, 1);
    int64_t left;
    int result;
    do {
        left = Interop_GetRemaining(deadline, 1, longest);
        struct timespec time = {.tv_sec = left / NANOSECONDS, .tv_nsec = left % NANOSECONDS};
        result = kevent(queue, NULL, 0, events, count, &time);
    } while (result == -1 ? errno == EINTR : result == 0 && left == longest);
    return result;
}

int32_t SystemNative_Kevent(int64_t queue, uint8_t* buffer, int32_t length, int64_t nanoseconds)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    if (nanoseconds < -1) {
        return -Error_EINVAL;
    }
    int room = length / (int32_t)sizeof(SystemNative_KernelEvent);
    if (room == 0) {
        return -Error_ERANGE;
    }
    struct kevent events[EVENTS_AT_ONCE];
    int count = Wait(Interop_Descriptor(queue), events, room < EVENTS_AT_ONCE ? room : EVENTS_AT_ONCE, nanoseconds);
    if (count == -1) {
        return Interop_Fail();
    }
    for (int i = 0; i < count; i++) {
        SystemNative_KernelEvent event = {
            .Ident = (int64_t)events[i].ident,
            .Filter = events[i].filter,
            .Flags = events[i].flags & EVENT_FLAGS,
            .FilterFlags = (int32_t)events[i].fflags,
            .Data = (int64_t)events[i].data,
            .UserData = (int64_t)(intptr_t)events[i].udata,
        };
        memcpy(buffer + (size_t)i * sizeof(event), &event, sizeof(event));
    }
    return count * (int32_t)sizeof(SystemNative_KernelEvent);
}

#endif
