#pragma once

#include "common/interop.h"

/*
 * The header of a record of ReadEvents or ReadDirectoryChanges. It is followed by Length bytes, the file name in any
 * encoding and one or more NULs, or nothing if there is no name, and then by the next record.
 * Mask is a set of IN constants, or one FILE_ACTION. With both, IN_Q_OVERFLOW and a Watch of -1 mean that events were
 * lost: the directory has to be scanned again.
 * Watch is the watch descriptor of INotifyAddWatch, 0 from ReadDirectoryChanges. Cookie, stored bit for bit from an
 * unsigned value, is not 0 and the same in both records of a rename.
 */
typedef struct {
    int32_t Watch;
    int32_t Mask;
    int32_t Cookie;
    int32_t Length;
} SystemNative_WatchEvent;

/* Changes that ReadDirectoryChanges waits for; an unknown bit fails with EINVAL. */
enum {
    SystemNative_FILE_NOTIFY_CHANGE_FILE_NAME = 0x0001,
    SystemNative_FILE_NOTIFY_CHANGE_DIR_NAME = 0x0002,
    SystemNative_FILE_NOTIFY_CHANGE_ATTRIBUTES = 0x0004,
    SystemNative_FILE_NOTIFY_CHANGE_SIZE = 0x0008,
    SystemNative_FILE_NOTIFY_CHANGE_LAST_WRITE = 0x0010,
    SystemNative_FILE_NOTIFY_CHANGE_LAST_ACCESS = 0x0020,
    SystemNative_FILE_NOTIFY_CHANGE_CREATION = 0x0040,
    SystemNative_FILE_NOTIFY_CHANGE_SECURITY = 0x0100,
};

/* The Mask of a record of ReadDirectoryChanges: one of these values, or IN_Q_OVERFLOW. */
enum {
    SystemNative_FILE_ACTION_ADDED = 1,
    SystemNative_FILE_ACTION_REMOVED = 2,
    SystemNative_FILE_ACTION_MODIFIED = 3,
    SystemNative_FILE_ACTION_RENAMED_OLD_NAME = 4,
    SystemNative_FILE_ACTION_RENAMED_NEW_NAME = 5,
};

/**
 * read(2) on an inotify instance. Waits for events, and fills the buffer with as many whole records as are available
 * and fit. A signal does not end the wait; removing a watch in another thread ends it with an IN_IGNORED event. The
 * buffer need not be aligned.
 * Result: the number of bytes filled, more than 0.
 * Errors: EAGAIN if the descriptor is non-blocking and there is no event; ERANGE if the buffer is too small for the
 * next event, which the next call returns: the maximum length of a name depends on the file system; EINVAL for a
 * negative length, or a descriptor that is not an inotify instance; EBADF.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ReadEvents(int64_t fd, uint8_t* buffer, int32_t length);

/**
 * ReadDirectoryChangesW. Waits for changes in a directory that was opened with O_DIRECTORY, with a subtree of 1 also in
 * its subdirectories, and fills the buffer with their records. Names are relative to the directory. filter is a set of
 * FILE_NOTIFY_CHANGE constants. From the first call on, changes are also recorded between calls, with the first call's
 * filter and subtree and half its length as buffer size. A renamed file has two consecutive records, with a Cookie of
 * 0. CancelIo in another thread ends the wait. Calls with the same descriptor wait for each other, other calls too, but
 * not those of the *At functions that find what they look for without a .. that leads out of the directory.
 * Result: the number of bytes filled, more than 0; after an overflow, those of its record.
 * Errors: ECANCELED; ERANGE for a length below 64, whereas an event that does not fit into half of a larger buffer is
 * lost, which is an overflow; EINVAL for an unknown bit or no bit, a subtree other than 0 or 1, a negative length, or a
 * descriptor that is not a directory; EBADF; ENOENT or EACCES if the directory was removed.
 * Linux, macOS: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDirectoryChanges(int64_t directory, uint8_t* buffer, int32_t length,
        int32_t subtree, int32_t filter);

/**
 * CancelIoEx. Ends all calls in other threads of this process that wait with this descriptor: they fail with ECANCELED.
 * A call that has not begun to wait is not affected.
 * Result: 0. Errors: ENOENT if no call is waiting, on systems that report that; EBADF.
 * Linux, macOS: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_CancelIo(int64_t fd);
