package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code read(2)} of an inotify instance: called by {@link WatchEvents}. C reads the records: the buffer must not be
 * mapped from a file, whose truncation would crash the JVM.
 */
interface ReadEvents {
    /**
     * Waits for inotify events and fills the remainder of a buffer with their records, as many as are available and
     * fit, and advances its position. Called by {@link WatchEvents}. Thread-safe: one thread gets each event.
     *
     * <p>Closing the handle does not end the wait; {@code iNotifyRemoveWatch} does, by the event that it causes.
     *
     * @param queue the result of {@code iNotifyInit}
     * @param events receives the records, preferably a direct buffer
     * @return the number of bytes filled, or a negated {@link interop.ErrorCode} code: EAGAIN for a queue with
     *     O_NONBLOCK and no event; ERANGE if the first event does not fit, which the next call then returns first;
     *     EINVAL for a file that is not an inotify instance; ENOTSUP on macOS and Windows
     */
    @LibraryImport(value = "SystemNative_ReadEvents", internal = true)
    int readEvents(SafeFileHandle queue, @Out ByteBuffer events);
}
