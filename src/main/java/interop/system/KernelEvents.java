package interop.system;

import interop.marshalling.AsyncErrors;
import java.nio.ByteBuffer;

/**
 * Uses queues of {@code kqueue(2)}: {@link #change} tells a queue what to wait for, {@link #read} waits, and
 * {@link #next} goes through what came.
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
 * <p>May be used again and again, for any queue, and makes no garbage. Not thread-safe; threads that share a queue each
 * need a batch of their own.
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
     * Changes what a queue waits for of an open file. The queue forgets the file when it is closed: keep the handle.
     *
     * @param queue what {@code kqueue} made
     * @param file the file, directory or other descriptor
     * @param filter {@link KernelEventFilter#EVFILT_READ}, {@link KernelEventFilter#EVFILT_WRITE} or {@link
     *     KernelEventFilter#EVFILT_VNODE}
     * @param flags what to do: a set of {@link KernelEventFlags}
     * @param filterFlags what to wait for: a set of {@link KernelEventNotes}
     * @param userData what the events say themselves to be about
     * @return 0, or a negated {@link interop.ErrorCode} code: those of kevent(2), EINVAL for an unknown filter or bit,
     *     ENOTSUP where the system has no kqueue
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
     * Changes what a queue waits for of something that has a number.
     *
     * @param queue what {@code kqueue} made
     * @param ident the id of a process, the number of a signal, or any number for a timer or the caller's own events
     * @param filter a {@link KernelEventFilter}, none of those for files
     * @param flags what to do: a set of {@link KernelEventFlags}
     * @param filterFlags what to wait for: a set of {@link KernelEventNotes}
     * @param data for a timer the time
     * @param userData what the events say themselves to be about
     * @return 0, or a negated {@link interop.ErrorCode} code, as for files
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
     * Waits for events. What was left of the batch before is dropped. Closing the queue does not end a wait; an
     * {@link KernelEventFilter#EVFILT_USER} event that another thread triggers does.
     *
     * @param queue what {@code kqueue} made
     * @param nanoseconds how long at most: 0 to only look, -1 forever
     * @return a number above 0 if there are events; 0 if the time is over; or a negated {@link interop.ErrorCode} code:
     *     EBADF, also for what is no queue; EINVAL for a time below -1; ENOTSUP where the system has no kqueue
     */
    public int read(SafeFileHandle queue, long nanoseconds) {
        ByteBuffer lent = records.lend();
        int result = SystemNative.kevent(queue, lent, nanoseconds);
        records.takeBack(lent);
        return result;
    }

    /**
     * Moves to the next event of the batch, the first one behind a {@link #read}.
     *
     * @return false at the end of the batch; the methods below then still tell of the last event
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
     * Of what kind it is.
     *
     * @return a {@link KernelEventFilter}
     */
    public int filter() {
        return event.filter;
    }

    /**
     * What else it says.
     *
     * @return a set of {@link KernelEventFlags}, as {@link KernelEventFlags#EV_EOF}
     */
    public int flags() {
        return event.flags;
    }

    /**
     * What happened.
     *
     * @return a set of {@link KernelEventNotes}
     */
    public int filterFlags() {
        return event.filterFlags;
    }

    /**
     * A number by its kind: the bytes to read, the room to write, the times that a timer ran out or a signal came.
     *
     * @return the number
     */
    public long data() {
        return event.data;
    }

    /**
     * What it is about.
     *
     * @return what the change said
     */
    public long userData() {
        return event.userData;
    }
}
