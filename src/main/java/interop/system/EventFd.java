package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code eventfd(2)}: a counter that threads and processes wake each other with. */
interface EventFd {
    /**
     * Makes a counter that is read and written like a file, as a {@code long} in the order of the machine. A write
     * adds to it. A read waits until it is not 0, tells it and sets it to 0. The caller closes it. Thread-safe.
     *
     * @param start what it starts at, 0 to 4,294,967,295
     * @param flags a set of {@link EventFdFlags}
     * @return the counter
     * @throws InteropException if the system refuses, by the codes of eventfd(2); EINVAL for another start or an
     *     unknown flag; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_EventFd")
    SafeFileHandle eventFd(long start, int flags) throws InteropException;
}
