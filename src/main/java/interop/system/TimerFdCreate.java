package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code timerfd_create(2)}: a timer that is read like a file. */
interface TimerFdCreate {
    /**
     * Makes a timer, stopped. A read waits until it has run out, and tells how often it has since the last read, as a
     * {@code long} in the order of the machine. The caller closes it. Thread-safe.
     *
     * @param clock {@link TimerFdFlags#TFD_CLOCK_REALTIME}, {@code TFD_CLOCK_MONOTONIC} or {@code TFD_CLOCK_BOOTTIME}
     * @param flags {@link TimerFdFlags#TFD_CLOEXEC} and {@code TFD_NONBLOCK}
     * @return the timer
     * @throws InteropException if the system refuses, by the codes of timerfd_create(2); EINVAL for another clock or
     *     flag; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_TimerFdCreate")
    SafeFileHandle timerFdCreate(int clock, int flags) throws InteropException;
}
