package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code timerfd_gettime(2)}: gets the time until a timer expires. */
interface TimerFdGetTime {
    /**
     * Gets the time until a timer expires, relative even if it was set absolute, and its interval: {@code
     * timerfd_gettime(2)}. Thread-safe.
     *
     * @param timer the result of {@code timerFdCreate}
     * @param setting receives both; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for a file that is not a timer; ENOTSUP on
     *     macOS and Windows
     */
    @LibraryImport("SystemNative_TimerFdGetTime")
    int timerFdGetTime(SafeFileHandle timer, @Out TimerSetting setting);
}
