package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;

/**
 * Watches directories, many events to a call: {@link #read} fetches a batch, and {@link #next} goes through it.
 *
 * <pre>{@code
 * WatchEvents events = new WatchEvents();
 * while (ErrorCode.check(events.read(queue), "readEvents") > 0) {
 *     while (events.next()) {
 *         System.out.println(events.watch() + ": " + events.name() + (events.isOverflow() ? "look anew!" : ""));
 *     }
 * }
 * }</pre>
 *
 * <p>May be used again and again, for any queue, and makes no garbage. Not thread-safe; threads that share a queue each
 * need a batch of their own.
 */
public final class WatchEvents {
    private static final int CAPACITY = 1 << 16;
    private static final int HEAD = SystemNativeImports.WatchEventLayout.SIZE;

    private final WatchEvent event = new WatchEvent();
    private final TextBuffer name = new TextBuffer();
    private final RecordBuffer records;
    private int current;
    /** Whether the name is the current event's; not everybody asks for it. */
    private boolean named;

    /** Makes a batch of 64 KiB, which is room for hundreds of events. */
    public WatchEvents() {
        this(CAPACITY);
    }

    /**
     * Makes a batch.
     *
     * @param capacity its size in bytes; an event takes 16 and its name with some NULs, and how long a name may be is
     *     up to the file system: mostly 255 bytes, but three times as many where names are of UTF-16
     * @throws IllegalArgumentException if the size is negative
     */
    public WatchEvents(int capacity) {
        records = new RecordBuffer(capacity);
    }

    /**
     * Waits for events of inotify and reads them. What was left of the batch before is dropped; until {@link #next}
     * moves to the first, the methods below tell nothing of use.
     *
     * <p>Closing the queue does not end a wait; {@code iNotifyRemoveWatch} does, by the event that it makes.
     *
     * @param queue what {@code iNotifyInit} made
     * @return a number above 0 if there are events; or a negated {@link interop.ErrorCode} code: EAGAIN for a queue
     *     with O_NONBLOCK that has none; ERANGE if the next event does not fit, which a larger batch then reads; EINVAL
     *     for a handle of another kind; ENOTSUP where the system has no inotify
     */
    public int read(SafeFileHandle queue) {
        ByteBuffer lent = lend();
        int result = SystemNative.readEvents(queue, lent);
        records.takeBack(lent);
        return result;
    }

    /**
     * The same by {@code ReadDirectoryChangesW}; {@link #mask} is then a {@link FileAction}, names are relative to the
     * directory, and {@link #watch} is 0.
     *
     * <p>Closing the directory does not end a wait; {@code cancelIo} in another thread does.
     *
     * @param directory a directory opened with {@link OpenFlags#O_DIRECTORY}; the first call begins the watch
     * @param subtree whether to watch the directories below it, too
     * @param filter a set of {@link NotifyFilter}
     * @return a number above 0 if there are events; or a negated {@link interop.ErrorCode} code: ECANCELED; ERANGE for
     *     a batch of less than 64 bytes, while what the system has no room for in a larger one is an overflow; EINVAL
     *     for an unknown bit or none, and for what is no directory; ENOTSUP where the system has no such call
     */
    public int read(SafeFileHandle directory, boolean subtree, int filter) {
        ByteBuffer lent = lend();
        int result = SystemNative.readDirectoryChanges(directory, lent, subtree ? 1 : 0, filter);
        records.takeBack(lent);
        return result;
    }

    /**
     * Moves to the next event of the batch, the first one behind a {@link #read}.
     *
     * @return false at the end of the batch; the methods below then still tell of the last event
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
     * Which watch saw it.
     *
     * @return what {@code iNotifyAddWatch} returned; -1 for an overflow
     */
    public int watch() {
        return event.watch;
    }

    /**
     * What happened.
     *
     * @return a set of {@link WatchMask}, or a {@link FileAction}
     */
    public int mask() {
        return event.mask;
    }

    /**
     * Whether events were lost, so that only looking anew tells what is there.
     *
     * @return whether this event says so
     */
    public boolean isOverflow() {
        return (event.mask & WatchMask.IN_Q_OVERFLOW) != 0;
    }

    /**
     * What the two events of a move have in common.
     *
     * @return the same number, not 0, for {@link WatchMask#IN_MOVED_FROM} and {@link WatchMask#IN_MOVED_TO}, the bits
     *     of an unsigned one; else 0
     */
    public int cookie() {
        return event.cookie;
    }

    /**
     * The name of the file within the directory that is watched.
     *
     * @return the name, any bytes; empty for what is watched itself; {@link #next} writes the next one into the same
     *     object
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
