package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code eventfd(2)}: makes a counter for event notification between threads and processes. */
interface EventFd {
    /**
     * Makes a counter for event notification: {@code eventfd(2)}. It is read and written like a file, as a {@code long}
     * in native byte order. A write adds to the counter. A read blocks while it is 0, returns it and resets it to 0.
     * The caller closes the handle. Thread-safe.
     *
     * @param start the initial value, 0 to 4,294,967,295
     * @param flags a set of {@link EventFdFlags}
     * @return the counter
     * @throws InteropException the errors of eventfd(2); EINVAL for any other initial value or flag; ENOTSUP on macOS
     *     and Windows
     */
    @LibraryImport("SystemNative_EventFd")
    SafeFileHandle eventFd(long start, int flags) throws InteropException;
}
