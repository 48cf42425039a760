package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;

/**
 * Watches directories, many events per call: {@link #read} reads a batch, {@link #next} iterates over it.
 *
 * <pre>{@code
 * WatchEvents events = new WatchEvents();
 * while (ErrorCode.check(events.read(queue), "readEvents") > 0) {
 *     while (events.next()) {
 *         System.out.println(events.watch() + ": " + events.name() + (events.isOverflow() ? "rescan!" : ""));
 *     }
 * }
 * }</pre>
 *
 * <p>Reusable, for any queue, without allocating. Not thread-safe; threads that share a queue need a batch each.
 */
public final class WatchEvents {
    private static final int CAPACITY = 1 << 16;
    private static final int HEAD = SystemNativeImports.WatchEventLayout.SIZE;

    private final WatchEvent event = new WatchEvent();
    private final TextBuffer name = new TextBuffer();
    private final RecordBuffer records;
    private int current;
    /** Whether the name is that of the current event; it is copied only on request. */
    private boolean named;

    /** Makes a batch of 64 KiB, enough for hundreds of events. */
    public WatchEvents() {
        this(CAPACITY);
    }

    /**
     * Makes a batch with the given capacity.
     *
     * @param capacity the capacity in bytes; an event takes 16 bytes plus its name, padded with NULs. The maximum
     *     length of a name depends on the file system: usually 255 bytes, three times that where names are UTF-16
     * @throws IllegalArgumentException if the capacity is negative
     */
    public WatchEvents(int capacity) {
        records = new RecordBuffer(capacity);
    }

    /**
     * Waits for inotify events and reads them. Events remaining from the previous batch are dropped. The values of the
     * other methods are undefined until {@link #next} has moved to the first event.
     *
     * <p>Closing the queue does not end the wait; {@code iNotifyRemoveWatch} does, by the event that it causes.
     *
     * @param queue the result of {@code iNotifyInit}
     * @return a positive number if there are events; or a negated {@link interop.ErrorCode} code: EAGAIN for a queue
     *     with O_NONBLOCK and no event; ERANGE if the next event does not fit, in which case a larger batch can read
     *     it; EINVAL for a file that is not an inotify instance; ENOTSUP on macOS and Windows
     */
    public int read(SafeFileHandle queue) {
        ByteBuffer lent = lend();
        int result = SystemNative.readEvents(queue, lent);
        records.takeBack(lent);
        return result;
    }

    /**
     * Waits for changes in a directory and reads them: {@code ReadDirectoryChangesW}. {@link #mask} then returns a
     * {@link FileAction}, {@link #name} a path relative to the directory, and {@link #watch} 0. The values are
     * undefined until {@link #next} has moved to the first event.
     *
     * <p>Closing the directory does not end the wait; {@code cancelIo} in another thread does.
     *
     * @param directory a directory opened with {@link OpenFlags#O_DIRECTORY}; the first call starts the watch
     * @param subtree whether to include subdirectories
     * @param filter a set of {@link NotifyFilter}
     * @return a positive number if there are events; or a negated {@link interop.ErrorCode} code: ECANCELED; ERANGE for
     *     a batch of less than 64 bytes (in a larger one, events that do not fit are an overflow); EINVAL for an
     *     unknown bit or none, and for a handle that is not a directory; ENOTSUP on Linux and macOS
     */
    public int read(SafeFileHandle directory, boolean subtree, int filter) {
        ByteBuffer lent = lend();
        int result = SystemNative.readDirectoryChanges(directory, lent, subtree ? 1 : 0, filter);
        records.takeBack(lent);
        return result;
    }

    /**
     * Moves to the next event of the batch; after {@link #read}, to the first.
     *
     * @return whether there is one; if not, the other methods still return the last event
     */
    public boolean next() {
        int start = records.next(HEAD);
        if (start < 0) {
            return false;
        }
        SystemNativeImports.WatchEventLayout.read(records.memory(), start, event);
        current = start;
        named = false;
        records.skip(start, HEAD + event.length, HEAD);
        return true;
    }

    /**
     * Returns the watch descriptor of the event.
     *
     * @return the result of {@code iNotifyAddWatch}; -1 for an overflow
     */
    public int watch() {
        return event.watch;
    }

    /**
     * Returns what happened.
     *
     * @return a set of {@link WatchMask}, or a {@link FileAction}
     */
    public int mask() {
        return event.mask;
    }

    /**
     * Returns whether events were lost, in which case the directory has to be scanned again.
     *
     * @return whether this event is an overflow
     */
    public boolean isOverflow() {
        return (event.mask & WatchMask.IN_Q_OVERFLOW) != 0;
    }

    /**
     * Returns the number that connects the two events of a move.
     *
     * @return the same nonzero, unsigned 32-bit number for {@link WatchMask#IN_MOVED_FROM} and {@link
     *     WatchMask#IN_MOVED_TO}, else 0
     */
    public int cookie() {
        return event.cookie;
    }

    /**
     * Returns the name of the file within the watched directory.
     *
     * @return the name, whose bytes need not be UTF-8; empty for an event of the watched file itself; the same object
     *     for each event, overwritten by {@link #next}
     */
    public TextBuffer name() {
        if (!named) {
            int start = current + HEAD;
            int most = records.within(start, event.length);
            int length = 0;
            while (length < most && records.memory().get(start + length) != 0) {
                length++;
            }
            records.copyTo(name, start, length);
            named = true;
        }
        return name;
    }

    private ByteBuffer lend() {
        ByteBuffer lent = records.lend();
        // What it had the name of is gone.
        event.length = 0;
        named = false;
        return lent;
    }
}
