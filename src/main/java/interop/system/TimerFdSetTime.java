package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Out;

/** {@code timerfd_settime(2)}: starts or stops a timer. */
interface TimerFdSetTime {
    /**
     * Starts a timer, or stops it with a value of 0: {@code timerfd_settime(2)}. Thread-safe.
     *
     * @param timer the result of {@code timerFdCreate}
     * @param flags 0, or a set of {@link TimerFdFlags#TFD_TIMER_ABSTIME} and {@code TFD_TIMER_CANCEL_ON_SET}
     * @param setting the expiration time and interval
     * @param old receives the previous setting, with the time that was left; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a file that is not a timer, an unknown
     *     flag or a negative number; ECANCELED if the time of day was set and no read has reported it, although the new
     *     setting takes effect; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_TimerFdSetTime")
    int timerFdSetTime(SafeFileHandle timer, int flags, @In TimerSetting setting, @Out TimerSetting old);
}
