#include "common/config.h"

#include "system/event.h"
#include "system/fcntl.h"
#include "system/inotify.h"
#include "system/kqueue.h"
#include "system/memory.h"
#include "system/pages.h"
#include "system/shared.h"
#include "system/splice.h"
#include "system/synchronization.h"
#include "system/watch.h"

/* Exports on systems without the call; on the others they are in the system's folder. */

#if !HAVE_EVENTFD
int64_t SystemNative_EventFd(int64_t start, int32_t flags)
{
    (void)start;
    (void)flags;
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_F_ADD_SEALS
int32_t SystemNative_FcntlAddSeals(int64_t fd, int32_t seals)
{
    (void)fd;
    (void)seals;
    return -Error_ENOTSUP;
}

int32_t SystemNative_FcntlGetSeals(int64_t fd)
{
    (void)fd;
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_F_SETPIPE_SZ
int32_t SystemNative_FcntlSetPipeSz(int64_t fd, int32_t size)
{
    (void)fd;
    return size < 0 || size > 1 << 30 ? -Error_EINVAL : -Error_ENOTSUP;
}
#endif

#if !HAVE_INOTIFY_INIT1
int64_t SystemNative_INotifyInit(int32_t flags)
{
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_INotifyAddWatch(int64_t fd, const char* path, int32_t mask)
{
    (void)fd;
    (void)path;
    (void)mask;
    return -Error_ENOTSUP;
}

int32_t SystemNative_INotifyRemoveWatch(int64_t fd, int32_t watch)
{
    (void)fd;
    (void)watch;
    return -Error_ENOTSUP;
}

int32_t SystemNative_ReadEvents(int64_t fd, uint8_t* buffer, int32_t length)
{
    (void)fd;
    (void)buffer;
    (void)length;
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_KQUEUE
int64_t SystemNative_Kqueue(void)
{
    return -Error_ENOTSUP;
}

int32_t SystemNative_KeventChange(int64_t queue, const SystemNative_KernelEvent* change)
{
    (void)queue;
    (void)change;
    return -Error_ENOTSUP;
}

int32_t SystemNative_Kevent(int64_t queue, uint8_t* buffer, int32_t length, int64_t nanoseconds)
{
    (void)queue;
    (void)buffer;
    (void)length;
    (void)nanoseconds;
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_MCL_ONFAULT
int32_t SystemNative_MLockAll(int32_t flags)
{
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_MUnlockAll(void)
{
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_MREMAP
int64_t SystemNative_MRemap(int64_t address, int64_t oldLength, int64_t newLength, int32_t flags)
{
    (void)address;
    return oldLength < 1 || newLength < 1 || (flags & ~SystemNative_MREMAP_MAYMOVE) != 0 ? -Error_EINVAL
            : -Error_ENOTSUP;
}
#endif

#if !HAVE_SPLICE
int64_t SystemNative_Splice(int64_t source, int64_t sourceOffset, int64_t destination, int64_t destinationOffset,
        int64_t length, int32_t flags)
{
    (void)source;
    (void)sourceOffset;
    (void)destination;
    (void)destinationOffset;
    (void)length;
    (void)flags;
    return -Error_ENOTSUP;
}

int64_t SystemNative_Tee(int64_t source, int64_t destination, int64_t length, int32_t flags)
{
    (void)source;
    (void)destination;
    (void)length;
    (void)flags;
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_SYNC_FILE_RANGE
int32_t SystemNative_SyncFileRange(int64_t fd, int64_t offset, int64_t length, int32_t flags)
{
    (void)fd;
    const int32_t known = SystemNative_SYNC_FILE_RANGE_WAIT_BEFORE | SystemNative_SYNC_FILE_RANGE_WRITE
            | SystemNative_SYNC_FILE_RANGE_WAIT_AFTER;
    return offset < 0 || length < 0 || (flags & ~known) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
}
#endif

#if !HAVE_SYS_MEMFD_CREATE
int32_t SystemNative_IsMemfdSupported(void)
{
    return 0;
}

int64_t SystemNative_MemfdCreate(const char* name, int32_t flags)
{
    (void)name;
    (void)flags;
    return -Error_ENOTSUP;
}
#endif

#if !HAVE_TIMERFD
int64_t SystemNative_TimerFdCreate(int32_t clock, int32_t flags)
{
    (void)clock;
    (void)flags;
    return -Error_ENOTSUP;
}

int32_t SystemNative_TimerFdSetTime(int64_t fd, int32_t flags, const SystemNative_TimerSetting* setting,
        SystemNative_TimerSetting* old)
{
    (void)fd;
    (void)flags;
    (void)setting;
    (void)old;
    return -Error_ENOTSUP;
}

int32_t SystemNative_TimerFdGetTime(int64_t fd, SystemNative_TimerSetting* setting)
{
    (void)fd;
    (void)setting;
    return -Error_ENOTSUP;
}
#endif
