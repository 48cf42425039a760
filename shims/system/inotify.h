#pragma once

#include "common/interop.h"

/* What INotifyAddWatch watches for, and how; an unknown bit is EINVAL. Events have those up to IN_MOVE_SELF too. */
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

/* What else the Mask of an event can have. */
enum {
    SystemNative_IN_UNMOUNT = 0x00002000,
    SystemNative_IN_Q_OVERFLOW = 0x00004000,
    SystemNative_IN_IGNORED = 0x00008000,
    SystemNative_IN_ISDIR = 0x40000000,
};

/**
 * inotify_init1(2). Makes a queue of events; flags are O_CLOEXEC and O_NONBLOCK. ReadEvents reads it, and what waits
 * for descriptors can wait for it.
 * Result: the descriptor. The caller closes it with SystemNative_Close, which removes its watches.
 * Errors: EMFILE for too many descriptors of the process, or queues of the user; ENFILE, ENOMEM; EINVAL for any other
 * flag. macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_INotifyInit(int32_t flags);

/**
 * inotify_add_watch(2). Watches a file, or a directory and the files in it, through symbolic links unless mask has
 * IN_DONT_FOLLOW. For a file that is watched already, mask replaces the one before, or adds to it with IN_MASK_ADD.
 * Result: the number of the watch, above 0; the same one for the same file.
 * Errors: those of inotify_add_watch(2), as ENOSPC for too many watches of the user; EEXIST with IN_MASK_CREATE, which
 * Linux before 4.18 passes over; EINVAL for an unknown bit, a mask without an event, and a descriptor of another kind.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_INotifyAddWatch(int64_t fd, const char* path, int32_t mask);

/**
 * inotify_rm_watch(2). Ends a watch. Its last event is IN_IGNORED, behind those that are in the queue already.
 * Result: 0. Errors: EBADF; EINVAL for a number that is no watch, and for a descriptor of another kind.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_INotifyRemoveWatch(int64_t fd, int32_t watch);
