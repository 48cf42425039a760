package interop.system;

import interop.NativeConstants;

/** The clocks of {@code timerfd_create(2)}, and how a timer behaves, with values of ours. */
@NativeConstants("SystemNative_")
public final class TimerFdFlags {
    /** The time of day, as nanoseconds since 1970-01-01T00:00:00Z, which may be set. */
    public static final int TFD_CLOCK_REALTIME = 0;

    /** A clock that never goes back. */
    public static final int TFD_CLOCK_MONOTONIC = 1;

    /** The same, which also goes on while the machine sleeps. */
    public static final int TFD_CLOCK_BOOTTIME = 7;

    /** Of a new timer: child processes do not inherit it. */
    public static final int TFD_CLOEXEC = 0x0010;

    /** Of a new timer: fail with EAGAIN where a read would wait. */
    public static final int TFD_NONBLOCK = 0x1000;

    /** Of a setting: its value is a time of the clock. */
    public static final int TFD_TIMER_ABSTIME = 1;

    /** With {@link #TFD_TIMER_ABSTIME}: a read fails with ECANCELED once the time of day has been set. */
    public static final int TFD_TIMER_CANCEL_ON_SET = 2;

    private TimerFdFlags() {
    }
}
