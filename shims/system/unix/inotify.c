#include "common/unix.h"

#if HAVE_INOTIFY_INIT1
#include <stdbool.h>
#include <sys/inotify.h>
#include <unistd.h>
#endif

#include "system/descriptor.h"
#include "system/inotify.h"
#include "system/watch.h"

#if HAVE_INOTIFY_INIT1

INTEROP_SAME(SystemNative_IN_ACCESS, IN_ACCESS);
INTEROP_SAME(SystemNative_IN_MODIFY, IN_MODIFY);
INTEROP_SAME(SystemNative_IN_ATTRIB, IN_ATTRIB);
INTEROP_SAME(SystemNative_IN_CLOSE_WRITE, IN_CLOSE_WRITE);
INTEROP_SAME(SystemNative_IN_CLOSE_NOWRITE, IN_CLOSE_NOWRITE);
INTEROP_SAME(SystemNative_IN_OPEN, IN_OPEN);
INTEROP_SAME(SystemNative_IN_MOVED_FROM, IN_MOVED_FROM);
INTEROP_SAME(SystemNative_IN_MOVED_TO, IN_MOVED_TO);
INTEROP_SAME(SystemNative_IN_CREATE, IN_CREATE);
INTEROP_SAME(SystemNative_IN_DELETE, IN_DELETE);
INTEROP_SAME(SystemNative_IN_DELETE_SELF, IN_DELETE_SELF);
INTEROP_SAME(SystemNative_IN_MOVE_SELF, IN_MOVE_SELF);
INTEROP_SAME(SystemNative_IN_ONLYDIR, IN_ONLYDIR);
INTEROP_SAME(SystemNative_IN_DONT_FOLLOW, IN_DONT_FOLLOW);
INTEROP_SAME(SystemNative_IN_EXCL_UNLINK, IN_EXCL_UNLINK);
INTEROP_SAME(SystemNative_IN_MASK_ADD, IN_MASK_ADD);
INTEROP_SAME(SystemNative_IN_ONESHOT, IN_ONESHOT);
INTEROP_SAME(SystemNative_IN_UNMOUNT, IN_UNMOUNT);
INTEROP_SAME(SystemNative_IN_Q_OVERFLOW, IN_Q_OVERFLOW);
INTEROP_SAME(SystemNative_IN_IGNORED, IN_IGNORED);
INTEROP_SAME(SystemNative_IN_ISDIR, IN_ISDIR);

/* The kernel's records are returned unchanged. */
INTEROP_SAME(sizeof(SystemNative_WatchEvent), sizeof(struct inotify_event));
INTEROP_SAME(offsetof(SystemNative_WatchEvent, Watch), offsetof(struct inotify_event, wd));
INTEROP_SAME(offsetof(SystemNative_WatchEvent, Mask), offsetof(struct inotify_event, mask));
INTEROP_SAME(offsetof(SystemNative_WatchEvent, Cookie), offsetof(struct inotify_event, cookie));
INTEROP_SAME(offsetof(SystemNative_WatchEvent, Length), offsetof(struct inotify_event, len));

enum {
    ADD_BITS = IN_ALL_EVENTS | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK | SystemNative_IN_MASK_CREATE | IN_MASK_ADD
            | SystemNative_IN_ONESHOT,
};

int64_t SystemNative_INotifyInit(int32_t flags)
{
    if ((flags & ~(SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK)) != 0) {
        return -Error_EINVAL;
    }
    return Interop_Result64(inotify_init1(((flags & SystemNative_O_CLOEXEC) != 0 ? IN_CLOEXEC : 0)
            | ((flags & SystemNative_O_NONBLOCK) != 0 ? IN_NONBLOCK : 0)));
}

int32_t SystemNative_INotifyAddWatch(int64_t fd, const char* path, int32_t mask)
{
    /* The kernel accepts a mask with flags but no events, which watches nothing. */
    if ((mask & ~ADD_BITS) != 0 || (mask & IN_ALL_EVENTS) == 0) {
        return -Error_EINVAL;
    }
    int result;
    INTEROP_RETRY(result, inotify_add_watch(Interop_Descriptor(fd), path, (uint32_t)mask));
    return Interop_Result(result);
}

int32_t SystemNative_INotifyRemoveWatch(int64_t fd, int32_t watch)
{
    return Interop_Result(inotify_rm_watch(Interop_Descriptor(fd), watch));
}

/* Whether the data are whole records: a descriptor that is not an inotify instance may return anything. */
static bool IsWhole(const uint8_t* buffer, ssize_t count)
{
    ssize_t at = 0;
    while (count - at >= (ssize_t)sizeof(struct inotify_event)) {
        struct inotify_event event;
        memcpy(&event, buffer + at, sizeof(event));
        at += (ssize_t)sizeof(event);
        if (event.len > (uint32_t)(count - at) || (event.len > 0 && buffer[at + event.len - 1] != '\0')) {
            return false;
        }
        at += event.len;
    }
    return at == count && count > 0;
}

/* The kernel checks the type of the descriptor before the path. */
static bool IsQueue(int fd)
{
    return inotify_add_watch(fd, NULL, IN_CREATE) == -1 && errno == EFAULT;
}

int32_t SystemNative_ReadEvents(int64_t fd, uint8_t* buffer, int32_t length)
{
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    ssize_t count;
    INTEROP_RETRY(count, read(Interop_Descriptor(fd), buffer, (size_t)length));
    if (count == -1 && errno == EINVAL) {
        /* For an inotify instance, EINVAL means that the buffer is too small for the next event. */
        return IsQueue(Interop_Descriptor(fd)) ? -Error_ERANGE : -Error_EINVAL;
    }
    if (count == -1) {
        return errno == EISDIR ? -Error_EINVAL : Interop_Fail();
    }
    return IsWhole(buffer, count) ? (int32_t)count : -Error_EINVAL;
}

#endif
