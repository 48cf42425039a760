#pragma once

#include "common/interop.h"

/* Flags of EventFd; flags that Open also has have the same values. */
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
    /* Like CLOCK_MONOTONIC, but includes the time that the system is suspended. */
    SystemNative_TFD_CLOCK_BOOTTIME = 7,
};

/* Flags of TimerFdSetTime. */
enum {
    SystemNative_TFD_TIMER_ABSTIME = 1,
    SystemNative_TFD_TIMER_CANCEL_ON_SET = 2,
};

/*
 * struct itimerspec in nanoseconds: Value is the time until the next expiration, 0 for a disarmed timer; Interval is
 * the period of further expirations, 0 for none.
 */
typedef struct {
    int64_t Value;
    int64_t Interval;
} SystemNative_TimerSetting;

/**
 * eventfd(2). Creates a counter that is read and written as an 8-byte integer in native byte order. A write adds to the
 * counter; a read waits until the counter is not 0, and returns it and sets it to 0, or with EFD_SEMAPHORE returns 1
 * and decrements it.
 * Result: the descriptor. The caller closes it with SystemNative_Close.
 * Errors: those of eventfd(2); EINVAL for a start below 0 or above 4,294,967,295, or an unknown flag.
 * macOS: ENOTSUP. Windows: ENOTSUP, since event objects cannot be read and written.
 */
INTEROP_EXPORT int64_t SystemNative_EventFd(int64_t start, int32_t flags);

/**
 * timerfd_create(2). Creates a disarmed timer on a TFD_CLOCK. A read waits for an expiration, and returns the number of
 * expirations since the timer was set or last read, as an 8-byte integer in native byte order.
 * Result: the descriptor. The caller closes it with SystemNative_Close.
 * Errors: those of timerfd_create(2); EINVAL for an unknown clock or flag.
 * macOS: ENOTSUP. Windows: ENOTSUP, since waitable timers cannot be read.
 */
INTEROP_EXPORT int64_t SystemNative_TimerFdCreate(int32_t clock, int32_t flags);

/**
 * timerfd_settime(2). Arms a timer, or disarms it with a Value of 0. With TFD_TIMER_ABSTIME, Value is an absolute time
 * of the clock; with TFD_TIMER_CANCEL_ON_SET too, reads fail with ECANCELED after TFD_CLOCK_REALTIME has been set. *old
 * receives the previous setting; old may be NULL.
 * Result: 0. Errors: EBADF; EINVAL for a descriptor that is not a timer, an unknown flag or a negative number; EFAULT
 * for a NULL setting; ECANCELED if the clock was set and no read has reported that: the new setting is in effect, but
 * *old is not written.
 * macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_TimerFdSetTime(int64_t fd, int32_t flags,
        const SystemNative_TimerSetting* setting, SystemNative_TimerSetting* old);

/**
 * timerfd_gettime(2). Gets the time until the next expiration of a timer, always relative, and its interval.
 * Result: 0. Errors: EBADF; EINVAL for a descriptor that is not a timer; EFAULT for a NULL setting.
 * macOS: ENOTSUP. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_TimerFdGetTime(int64_t fd, SystemNative_TimerSetting* setting);
