package interop.system;

import interop.NativeConstants;

/**
 * The clocks and flags of {@code timerfd_create(2)} and {@code timerfd_settime(2)}. The values are the same on every
 * platform.
 */
@NativeConstants("SystemNative_")
public final class TimerFdFlags {
    /** Clock: the time of day, in nanoseconds since 1970-01-01T00:00:00Z, which may be set. */
    public static final int TFD_CLOCK_REALTIME = 0;

    /** Clock: the monotonic clock, which never goes back. */
    public static final int TFD_CLOCK_MONOTONIC = 1;

    /** Clock: the monotonic clock, which also counts time while the machine is suspended. */
    public static final int TFD_CLOCK_BOOTTIME = 7;

    /** {@code timerFdCreate}: close on exec: child processes do not inherit the descriptor. */
    public static final int TFD_CLOEXEC = 0x0010;

    /** {@code timerFdCreate}: non-blocking: a read that would block fails with EAGAIN. */
    public static final int TFD_NONBLOCK = 0x1000;

    /** {@code timerFdSetTime}: the value is an absolute time of the clock. */
    public static final int TFD_TIMER_ABSTIME = 1;

    /**
     * {@code timerFdSetTime}: with {@link #TFD_TIMER_ABSTIME}, a read fails with ECANCELED after the time of day was
     * set.
     */
    public static final int TFD_TIMER_CANCEL_ON_SET = 2;

    private TimerFdFlags() {
    }
}
