package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code timerfd_gettime(2)}: tells when a timer runs out. */
interface TimerFdGetTime {
    /**
     * Tells how long it is until a timer runs out, whatever way it was set. Thread-safe.
     *
     * @param timer what {@code timerFdCreate} made
     * @param setting receives it; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for what is no timer, ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_TimerFdGetTime")
    int timerFdGetTime(SafeFileHandle timer, @Out TimerSetting setting);
}
