#pragma once

#include "common/interop.h"

/* Filters of a KernelEvent. Any other number fails with EINVAL. */
enum {
    SystemNative_EVFILT_READ = -1,
    SystemNative_EVFILT_WRITE = -2,
    SystemNative_EVFILT_VNODE = -4,
    SystemNative_EVFILT_PROC = -5,
    SystemNative_EVFILT_SIGNAL = -6,
    SystemNative_EVFILT_TIMER = -7,
    SystemNative_EVFILT_USER = -10,
};

/*
 * Flags of a KernelEvent: actions, and EV_EOF, which only events have. An unknown flag in a change fails with EINVAL.
 */
enum {
    SystemNative_EV_ADD = 0x0001,
    SystemNative_EV_DELETE = 0x0002,
    SystemNative_EV_ENABLE = 0x0004,
    SystemNative_EV_DISABLE = 0x0008,
    SystemNative_EV_ONESHOT = 0x0010,
    SystemNative_EV_CLEAR = 0x0020,
    SystemNative_EV_DISPATCH = 0x0080,
    SystemNative_EV_EOF = 0x8000,
};

/* Filter flags of EVFILT_VNODE. */
enum {
    SystemNative_NOTE_DELETE = 0x0001,
    SystemNative_NOTE_WRITE = 0x0002,
    SystemNative_NOTE_EXTEND = 0x0004,
    SystemNative_NOTE_ATTRIB = 0x0008,
    SystemNative_NOTE_LINK = 0x0010,
    SystemNative_NOTE_RENAME = 0x0020,
    SystemNative_NOTE_REVOKE = 0x0040,
    SystemNative_NOTE_FUNLOCK = 0x0100,
};

/* Filter flags of EVFILT_READ and EVFILT_WRITE. */
enum {
    SystemNative_NOTE_LOWAT = 0x0001,
};

/* Filter flags of EVFILT_TIMER: the unit of Data, by default milliseconds, and NOTE_ABSOLUTE. */
enum {
    SystemNative_NOTE_SECONDS = 0x0001,
    SystemNative_NOTE_USECONDS = 0x0002,
    SystemNative_NOTE_NSECONDS = 0x0004,
    SystemNative_NOTE_ABSOLUTE = 0x0008,
};

/* Filter flags of EVFILT_PROC. */
enum {
    SystemNative_NOTE_EXIT = -0x7FFFFFFF - 1,
    SystemNative_NOTE_FORK = 0x40000000,
    SystemNative_NOTE_EXEC = 0x20000000,
};

/* Filter flags of EVFILT_USER: NOTE_TRIGGER, and 24 user-defined bits. */
enum {
    SystemNative_NOTE_TRIGGER = 0x01000000,
    SystemNative_NOTE_FFLAGSMASK = 0x00FFFFFF,
};

/*
 * struct kevent: a change of what a queue monitors, or an event. Ident is a descriptor, a process ID, a signal number,
 * or the caller's number for a timer or user event. UserData is returned unchanged.
 */
typedef struct {
    int64_t Ident;
    int32_t Filter;
    int32_t Flags;
    int32_t FilterFlags;
    int32_t Reserved;
    int64_t Data;
    int64_t UserData;
} SystemNative_KernelEvent;

/**
 * kqueue(2). Creates a kernel event queue; child processes do not inherit it.
 * Result: the descriptor. The caller closes it with SystemNative_Close. Errors: EMFILE, ENFILE, ENOMEM.
 * Linux, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_Kqueue(void);

/**
 * kevent(2) with one change and no events. Changes what a queue monitors.
 * Result: 0. Errors: those of kevent(2), such as ENOENT if the queue does not monitor it; EINVAL for an unknown filter
 * or bit; EBADF.
 * Linux, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_KeventChange(int64_t queue, const SystemNative_KernelEvent* change);

/**
 * kevent(2) without changes. Waits for events; nanoseconds is the timeout, -1 for none. Fills the buffer with as many
 * pending SystemNative_KernelEvent as fit, at most 64. A signal neither ends nor extends the wait. The buffer need not
 * be aligned.
 * Result: the number of bytes filled; 0 on timeout. Errors: EBADF, also for a descriptor that is not a queue; ERANGE if
 * the buffer is too small for one event; EINVAL for a negative length, or a timeout below -1.
 * Linux, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_Kevent(int64_t queue, uint8_t* buffer, int32_t length, int64_t nanoseconds);
