package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code read(2)} of inotify: what {@link WatchEvents} reads by. C looks through the records, so no buffer may be of a
 * file that somebody cuts short.
 */
interface ReadEvents {
    /**
     * Waits for events and fills the buffer from its position on with their records, as many as there are and fit, and
     * moves its position by that. {@link WatchEvents} makes this call and takes the records apart. Thread-safe: each
     * event goes to one thread.
     *
     * <p>Closing the handle does not end a wait; {@code iNotifyRemoveWatch} does, by the event that it makes.
     *
     * @param queue what {@code iNotifyInit} made
     * @param events where to, best a direct buffer
     * @return how many bytes were filled; or a negated {@link interop.ErrorCode} code: EAGAIN for a queue with
     *     O_NONBLOCK that has no event; ERANGE if the first event does not fit, which is then the first of the next
     *     call; EINVAL for a handle of another kind; ENOTSUP where the system has no inotify
     */
    @LibraryImport(value = "SystemNative_ReadEvents", internal = true)
    int readEvents(SafeFileHandle queue, @Out ByteBuffer events);
}
