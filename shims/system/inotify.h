#pragma once

#include "common/interop.h"

/*
 * Events and flags of INotifyAddWatch; an unknown bit fails with EINVAL. Those up to IN_MOVE_SELF are also in the Mask
 * of events.
 */
enum {
    SystemNative_IN_ACCESS = 0x00000001,
    SystemNative_IN_MODIFY = 0x00000002,
    SystemNative_IN_ATTRIB = 0x00000004,
    SystemNative_IN_CLOSE_WRITE = 0x00000008,
    SystemNative_IN_CLOSE_NOWRITE = 0x00000010,
    SystemNative_IN_OPEN = 0x00000020,
    SystemNative_IN_MOVED_FROM = 0x00000040,
    SystemNative_IN_MOVED_TO = 0x00000080,
    SystemNative_IN_CREATE = 0x00000100,
    SystemNative_IN_DELETE = 0x00000200,
    SystemNative_IN_DELETE_SELF = 0x00000400,
    SystemNative_IN_MOVE_SELF = 0x00000800,
    SystemNative_IN_ONLYDIR = 0x01000000,
    SystemNative_IN_DONT_FOLLOW = 0x02000000,
    SystemNative_IN_EXCL_UNLINK = 0x04000000,
    SystemNative_IN_MASK_CREATE = 0x10000000,
    SystemNative_IN_MASK_ADD = 0x20000000,
    SystemNative_IN_ONESHOT = -0x7FFFFFFF - 1,
};

/* Further bits in the Mask of an event. */
enum {
    SystemNative_IN_UNMOUNT = 0x00002000,
    SystemNative_IN_Q_OVERFLOW = 0x00004000,
    SystemNative_IN_IGNORED = 0x00008000,
    SystemNative_IN_ISDIR = 0x40000000,
};

/**
 * inotify_init1(2). Creates an inotify instance; flags are O_CLOEXEC and O_NONBLOCK. ReadEvents reads its events; Poll
 * and Select wait for them.
 * Result: the descriptor. The caller closes it with SystemNative_Close, which removes its watches.
 * Errors: EMFILE for too many descriptors of the process, or instances of the user; ENFILE, ENOMEM; EINVAL for any
 * other flag. macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_INotifyInit(int32_t flags);

/**
 * inotify_add_watch(2). Watches a file, or a directory and the files in it; symbolic links are followed unless mask has
 * IN_DONT_FOLLOW. If the file is already watched, mask replaces the previous one, or with IN_MASK_ADD is added to it.
 * Result: the watch descriptor, above 0; always the same for the same file.
 * Errors: those of inotify_add_watch(2), such as ENOSPC for too many watches of the user; EEXIST with IN_MASK_CREATE,
 * which Linux before 4.18 ignores; EINVAL for an unknown bit, a mask without an event, or a descriptor that is not an
 * inotify instance.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_INotifyAddWatch(int64_t fd, const char* path, int32_t mask);

/**
 * inotify_rm_watch(2). Removes a watch. Its last event is IN_IGNORED, after those that are already in the queue.
 * Result: 0. Errors: EBADF; EINVAL for an invalid watch descriptor, or a descriptor that is not an inotify instance.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_INotifyRemoveWatch(int64_t fd, int32_t watch);
