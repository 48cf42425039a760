#pragma once

#include "common/interop.h"

/* Flags of EventFd; those that Open has too are the same. */
enum {
    SystemNative_EFD_SEMAPHORE = 0x0001,
    SystemNative_EFD_CLOEXEC = 0x0010,
    SystemNative_EFD_NONBLOCK = 0x1000,
};

/* Flags of TimerFdCreate. */
enum {
    SystemNative_TFD_CLOEXEC = 0x0010,
    SystemNative_TFD_NONBLOCK = 0x1000,
};

/* The clock of a timer. */
enum {
    SystemNative_TFD_CLOCK_REALTIME = 0,
    SystemNative_TFD_CLOCK_MONOTONIC = 1,
    /* Like CLOCK_MONOTONIC, but goes on while the machine sleeps. */
    SystemNative_TFD_CLOCK_BOOTTIME = 7,
};

/* Flags of TimerFdSetTime. */
enum {
    SystemNative_TFD_TIMER_ABSTIME = 1,
    SystemNative_TFD_TIMER_CANCEL_ON_SET = 2,
};

/* Nanoseconds: until the timer runs out, 0 for one that is stopped; and from then on each time, 0 for once. */
typedef struct {
    int64_t Value;
    int64_t Interval;
} SystemNative_TimerSetting;

/**
 * eventfd(2). Makes a counter that is read and written like a file, as eight bytes in the order of the machine: a write
 * adds to it; a read waits until it is not 0, tells it and sets it to 0, with EFD_SEMAPHORE tells 1 and subtracts that.
 * Result: the descriptor. The caller closes it with SystemNative_Close.
 * Errors: those of eventfd(2); EINVAL for a start below 0 or above 4,294,967,295, or an unknown flag.
 * macOS: ENOTSUP. Windows: ENOTSUP, since its events cannot be read and written.
 */
INTEROP_EXPORT int64_t SystemNative_EventFd(int64_t start, int32_t flags);

/**
 * timerfd_create(2). Makes a timer, stopped, of a TFD_CLOCK. A read waits until it has run out and tells how often it
 * has since the last one, as eight bytes in the order of the machine.
 * Result: the descriptor. The caller closes it with SystemNative_Close.
 * Errors: those of timerfd_create(2); EINVAL for an unknown clock or flag.
 * macOS: ENOTSUP. Windows: ENOTSUP, since its timers cannot be read.
 */
INTEROP_EXPORT int64_t SystemNative_TimerFdCreate(int32_t clock, int32_t flags);

/**
 * timerfd_settime(2). Starts a timer, or stops it. With TFD_TIMER_ABSTIME the setting's Value is a time of the clock;
 * with TFD_TIMER_CANCEL_ON_SET too, a read is ECANCELED once TFD_CLOCK_REALTIME has been set. The setting before goes
 * to *old, which may be NULL.
 * Result: 0. Errors: EBADF; EINVAL for what is no timer, an unknown flag or a negative number; EFAULT for no setting;
 * ECANCELED in place of the read that would have told so: the new setting holds, and *old is left alone.
 * macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_TimerFdSetTime(int64_t fd, int32_t flags,
        const SystemNative_TimerSetting* setting, SystemNative_TimerSetting* old);

/**
 * timerfd_gettime(2). Tells how long it is until a timer runs out, whatever way it was set, and its interval.
 * Result: 0. Errors: EBADF; EINVAL for what is no timer; EFAULT for no setting.
 * macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_TimerFdGetTime(int64_t fd, SystemNative_TimerSetting* setting);
