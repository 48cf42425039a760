package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code timerfd_create(2)}: makes a timer that is read like a file. */
interface TimerFdCreate {
    /**
     * Makes a timer, initially stopped: {@code timerfd_create(2)}. A read blocks until the timer expires, and returns
     * the number of expirations since the last read, as a {@code long} in native byte order. The caller closes the
     * handle. Thread-safe.
     *
     * @param clock {@link TimerFdFlags#TFD_CLOCK_REALTIME}, {@code TFD_CLOCK_MONOTONIC} or {@code TFD_CLOCK_BOOTTIME}
     * @param flags 0, or a set of {@link TimerFdFlags#TFD_CLOEXEC} and {@code TFD_NONBLOCK}
     * @return the timer
     * @throws InteropException the errors of timerfd_create(2); EINVAL for any other clock or flag; ENOTSUP on macOS
     *     and Windows
     */
    @LibraryImport("SystemNative_TimerFdCreate")
    SafeFileHandle timerFdCreate(int clock, int flags) throws InteropException;
}
