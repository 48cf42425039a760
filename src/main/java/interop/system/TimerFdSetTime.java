package interop.system;

import interop.In;
import interop.LibraryImport;
import interop.Out;

/** {@code timerfd_settime(2)}: starts or stops a timer. */
interface TimerFdSetTime {
    /**
     * Starts a timer anew, or stops it with a value of 0. Thread-safe.
     *
     * @param timer what {@code timerFdCreate} made
     * @param flags {@link TimerFdFlags#TFD_TIMER_ABSTIME} and {@code TFD_TIMER_CANCEL_ON_SET}
     * @param setting when it is to run out
     * @param old receives how long it would have been until then; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for what is no timer, an unknown flag or a
     *     negative number, ECANCELED if the time of day has been set and no read has told of that (the new setting
     *     holds), ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_TimerFdSetTime")
    int timerFdSetTime(SafeFileHandle timer, int flags, @In TimerSetting setting, @Out TimerSetting old);
}
