package interop.system;

import interop.marshalling.AsyncErrors;
import java.nio.ByteBuffer;

/**
 * Uses queues of {@code kqueue(2)}: {@link #change} registers events, {@link #read} waits for them, and {@link #next}
 * iterates over them.
 *
 * <pre>{@code
 * KernelEvents events = new KernelEvents();
 * ErrorCode.check(events.change(queue, directory, EVFILT_VNODE, EV_ADD | EV_CLEAR, NOTE_WRITE, 7), "kevent");
 * while (ErrorCode.check(events.read(queue, -1), "kevent") > 0) {
 *     while (events.next()) {
 *         System.out.println(events.userData() + ": " + events.filterFlags());
 *     }
 * }
 * }</pre>
 *
 * <p>Reusable, for any queue, without allocating. Not thread-safe; threads that share a queue need a batch each.
 */
public final class KernelEvents {
    private static final int CAPACITY = 64;
    private static final int SIZE = SystemNativeImports.KernelEventLayout.SIZE;

    private final KernelEvent event = new KernelEvent();
    private final KernelEvent change = new KernelEvent();
    private final RecordBuffer records = new RecordBuffer(CAPACITY * SIZE);

    /** Makes a batch with room for 64 events. */
    public KernelEvents() {
    }

    /**
     * Registers, modifies or removes an event on an open file. Closing the file removes the event: keep its handle
     * reachable and open.
     *
     * @param queue the result of {@code kqueue}
     * @param file the file, directory or other descriptor
     * @param filter {@link KernelEventFilter#EVFILT_READ}, {@link KernelEventFilter#EVFILT_WRITE} or {@link
     *     KernelEventFilter#EVFILT_VNODE}
     * @param flags the action: a set of {@link KernelEventFlags}
     * @param filterFlags what to wait for: a set of {@link KernelEventNotes}
     * @param userData a number of the caller's, returned by {@link #userData}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of kevent(2), such as ENOENT if there is no
     *     such event; EINVAL for an unknown filter or bit; ENOTSUP on Linux and Windows
     */
    public int change(SafeFileHandle queue, SafeFileHandle file, int filter, int flags, int filterFlags,
            long userData) {
        AsyncErrors.provoke();
        long descriptor = file.acquire(SystemNativeImports.library());
        try {
            return change(queue, descriptor, filter, flags, filterFlags, 0, userData);
        } finally {
            file.release(SystemNativeImports.library());
        }
    }

    /**
     * Registers, modifies or removes an event on something other than an open file.
     *
     * @param queue the result of {@code kqueue}
     * @param ident a process ID, a signal number, or any number that identifies a timer or user event
     * @param filter a {@link KernelEventFilter} other than those for files
     * @param flags the action: a set of {@link KernelEventFlags}
     * @param filterFlags what to wait for: a set of {@link KernelEventNotes}
     * @param data for a timer the time, in the unit of {@code filterFlags}
     * @param userData a number of the caller's, returned by {@link #userData}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of kevent(2), such as ENOENT if there is no
     *     such event; EINVAL for an unknown filter or bit; ENOTSUP on Linux and Windows
     */
    public int change(SafeFileHandle queue, long ident, int filter, int flags, int filterFlags, long data,
            long userData) {
        change.ident = ident;
        change.filter = filter;
        change.flags = flags;
        change.filterFlags = filterFlags;
        change.data = data;
        change.userData = userData;
        return SystemNative.keventChange(queue, change);
    }

    /**
     * Waits for events. Events remaining from the previous batch are dropped. Closing the queue does not end the wait;
     * an {@link KernelEventFilter#EVFILT_USER} event triggered by another thread does.
     *
     * @param queue the result of {@code kqueue}
     * @param nanoseconds the timeout in nanoseconds: 0 to return immediately, -1 to wait indefinitely
     * @return a positive number if there are events; 0 on timeout; or a negated {@link interop.ErrorCode} code: EBADF,
     *     also for a file that is not a queue; EINVAL for a timeout below -1; ENOTSUP on Linux and Windows
     */
    public int read(SafeFileHandle queue, long nanoseconds) {
        ByteBuffer lent = records.lend();
        int result = SystemNative.kevent(queue, lent, nanoseconds);
        records.takeBack(lent);
        return result;
    }

    /**
     * Moves to the next event of the batch; after {@link #read}, to the first.
     *
     * @return whether there is one; if not, the other methods still return the last event
     */
    public boolean next() {
        int start = records.next(SIZE);
        if (start < 0) {
            return false;
        }
        SystemNativeImports.KernelEventLayout.read(records.memory(), start, event);
        records.skip(start, SIZE, SIZE);
        return true;
    }

    /**
     * Returns the filter of the event.
     *
     * @return a constant of {@link KernelEventFilter}
     */
    public int filter() {
        return event.filter;
    }

    /**
     * Returns the flags of the event.
     *
     * @return a set of {@link KernelEventFlags}, such as {@link KernelEventFlags#EV_EOF}
     */
    public int flags() {
        return event.flags;
    }

    /**
     * Returns the filter flags of the event: what happened.
     *
     * @return a set of {@link KernelEventNotes}
     */
    public int filterFlags() {
        return event.filterFlags;
    }

    /**
     * Returns the data of the event: the number of bytes that can be read or written, or how often a timer expired or a
     * signal was delivered.
     *
     * @return the number
     */
    public long data() {
        return event.data;
    }

    /**
     * Returns the user data of the event.
     *
     * @return the number given to {@link #change}
     */
    public long userData() {
        return event.userData;
    }
}
