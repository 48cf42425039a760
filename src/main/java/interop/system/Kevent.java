package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code kevent(2)}: what {@link KernelEvents} waits by. */
interface Kevent {
    /**
     * Waits for events.
     *
     * @param queue what {@code kqueue} made
     * @param events where to: each is a {@link KernelEvent}
     * @param nanoseconds how long at most; -1 forever
     * @return how many bytes were filled; 0 if the time is over; or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_Kevent", internal = true)
    int kevent(SafeFileHandle queue, @Out ByteBuffer events, long nanoseconds);
}
