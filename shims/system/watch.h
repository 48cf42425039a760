#pragma once

#include "common/interop.h"

/*
 * How a record of ReadEvents or ReadDirectoryChanges begins. Behind it stand Length bytes: the name, whatever its
 * bytes, and one or more NULs; or none where there is no name. The next record follows at once.
 * Mask tells what happened: IN constants, or one FILE_ACTION. In both, IN_Q_OVERFLOW, with a Watch of -1, says that
 * events were lost: only looking at the folder anew tells what is there.
 * Watch is what INotifyAddWatch returned, 0 from ReadDirectoryChanges. Cookie is the same, and not 0, in both records
 * of a file that was moved: the bits of an unsigned number.
 */
typedef struct {
    int32_t Watch;
    int32_t Mask;
    int32_t Cookie;
    int32_t Length;
} SystemNative_WatchEvent;

/* What ReadDirectoryChanges waits for; an unknown bit is EINVAL. */
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

/* The Mask of ReadDirectoryChanges: one of these numbers, or IN_Q_OVERFLOW. */
enum {
    SystemNative_FILE_ACTION_ADDED = 1,
    SystemNative_FILE_ACTION_REMOVED = 2,
    SystemNative_FILE_ACTION_MODIFIED = 3,
    SystemNative_FILE_ACTION_RENAMED_OLD_NAME = 4,
    SystemNative_FILE_ACTION_RENAMED_NEW_NAME = 5,
};

/**
 * read(2) of a descriptor that INotifyInit made. Waits for events and fills the buffer with their records, as many as
 * there are and fit whole. A wait that a signal interrupts goes on; a watch that another thread removes or adds again
 * ends it by the event of that. The buffer need not be aligned.
 * Result: the number of bytes filled, more than 0.
 * Errors: EAGAIN at once for a descriptor with O_NONBLOCK that has no event; ERANGE when the first event does not fit,
 * which is then the first of the next call: how long a name may be is up to the file system; EINVAL for a negative
 * length, and for a descriptor of another kind; EBADF.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ReadEvents(int64_t fd, uint8_t* buffer, int32_t length);

/**
 * ReadDirectoryChangesW. Waits for changes in a directory that was opened with O_DIRECTORY, and with a subtree of 1
 * also in those below it; fills the buffer with their records. Names are relative to the directory. filter is a set
 * of FILE_NOTIFY_CHANGE constants; with the first call begins what is noted between calls, for that filter, that
 * subtree and half that length. A renamed file has two records in a row, with a Cookie of 0.
 * Another thread ends the wait by CancelIo. Calls with the same descriptor wait for each other.
 * Result: the number of bytes filled, more than 0; at an overflow, the record of that.
 * Errors: ECANCELED; ERANGE for a length below 64, while an event that half of a larger one has no room for is lost,
 * which is an overflow; EINVAL for an unknown bit or no bit, a subtree other than 0 or 1, a negative length, or what is
 * no directory; EBADF; ENOENT or EACCES where the directory was removed.
 * Linux, macOS: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ReadDirectoryChanges(int64_t directory, uint8_t* buffer, int32_t length,
        int32_t subtree, int32_t filter);

/**
 * CancelIoEx. Ends all calls that wait in other threads of this process with this descriptor: they fail with
 * ECANCELED. A call that is about to begin is not ended.
 * Result: 0. Errors: ENOENT if none waits and the system tells; EBADF.
 * Linux, macOS: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_CancelIo(int64_t fd);
