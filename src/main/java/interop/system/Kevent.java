package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code kevent(2)}: called by {@link KernelEvents} to wait. */
interface Kevent {
    /**
     * Waits for events.
     *
     * @param queue the result of {@code kqueue}
     * @param events receives an array of {@link KernelEvent}
     * @param nanoseconds the timeout in nanoseconds; -1 to wait indefinitely
     * @return the number of bytes filled; 0 on timeout; or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_Kevent", internal = true)
    int kevent(SafeFileHandle queue, @Out ByteBuffer events, long nanoseconds);
}
