package interop.system;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for any of several files: pipes, terminals, timers, whatever {@code poll(2)} knows.
 *
 * <pre>{@code
 * PollSet set = new PollSet();
 * int input = set.add(pipe.readEnd, PollEvents.POLLIN);
 * int alarm = set.add(timer, PollEvents.POLLIN);
 * if (ErrorCode.check(set.poll(1000), "poll") > 0 && set.triggered(input) != 0) {
 *     SystemNative.read(pipe.readEnd, buffer, 0, buffer.length);
 * }
 * }</pre>
 *
 * <p>May be used again and again, and makes no garbage but to grow. Not thread-safe: while a thread waits, the set can
 * be neither changed nor waited for by another, which is an {@link IllegalStateException}. A handle that another thread
 * closes stays open, and waited for, until the wait is over: to end that, give the set the end of a pipe that the
 * other thread writes to.
 */
public final class PollSet {
    private static final int SIZE = SystemNativeImports.PollEventLayout.SIZE;
    private static final int FEW = 8;
    private static final int MOST = Integer.MAX_VALUE / SIZE;

    private final PollEvent event = new PollEvent();
    /**
     * Whether a thread changes the set or waits by it. C reads the buffer twice, and what another thread wrote in
     * between would lead it out of its own memory; and each handle that a wait has begun with, it ends with.
     */
    private final AtomicBoolean used = new AtomicBoolean();
    private SafeFileHandle[] files = new SafeFileHandle[FEW];
    private int[] events = new int[FEW];
    private ByteBuffer buffer = allocate(FEW);
    private int size;
    /** How many entries of the buffer tell what was triggered; not those that have changed since. */
    private int told;

    /** Makes an empty set. */
    public PollSet() {
    }

    /**
     * Adds a file. Each may be there more than once.
     *
     * @param file an open file
     * @param wanted what to wait for, a set of {@link PollEvents}; {@code POLLERR}, {@code POLLHUP} and
     *     {@code POLLNVAL} are told even for 0
     * @return its index: the files are numbered from 0
     * @throws IllegalStateException if another thread uses the set
     */
    public int add(SafeFileHandle file, int wanted) {
        Objects.requireNonNull(file, "file");
        begin();
        try {
            if (size == files.length) {
                grow();
            }
            files[size] = file;
            events[size] = wanted;
            return size++;
        } finally {
            end();
        }
    }

    /**
     * Changes what to wait for.
     *
     * @param index of a file
     * @param wanted what to wait for from now on
     * @throws IndexOutOfBoundsException if there is no such index
     * @throws IllegalStateException if another thread uses the set
     */
    public void setEvents(int index, int wanted) {
        begin();
        try {
            events[Objects.checkIndex(index, size)] = wanted;
        } finally {
            end();
        }
    }

    /**
     * Removes a file. The last one takes its index. What was triggered is forgotten, of all of them.
     *
     * @param index of the file
     * @throws IndexOutOfBoundsException if there is no such index
     * @throws IllegalStateException if another thread uses the set
     */
    public void remove(int index) {
        begin();
        try {
            files[Objects.checkIndex(index, size)] = files[size - 1];
            events[index] = events[size - 1];
            files[--size] = null;
            told = 0;
        } finally {
            end();
        }
    }

    /**
     * Removes all files.
     *
     * @throws IllegalStateException if another thread uses the set
     */
    public void clear() {
        begin();
        try {
            Arrays.fill(files, 0, size, null);
            size = 0;
            told = 0;
        } finally {
            end();
        }
    }

    /**
     * How many files there are.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * Waits until something was triggered. Signals do not end the wait.
     *
     * @param milliseconds how long at most: 0 to only look, -1 forever
     * @return how many files something was triggered of, 0 when the time is over; or a negated {@link
     *     interop.ErrorCode} code: those of poll(2), EINVAL for an unknown event or a time below -1, ENOMEM
     * @throws IllegalStateException if one of the handles is closed, or another thread uses the set
     */
    public int poll(int milliseconds) {
        return await(false, milliseconds);
    }

    /**
     * Waits in the manner of {@code select(2)}: of a file only {@code POLLIN}, {@code POLLOUT} and {@code POLLPRI} are
     * told, as far as asked for, and what is broken or at its end can be read, which then says so. For microseconds,
     * and on macOS for devices, which poll(2) does not know there.
     *
     * @param microseconds how long at most: 0 to only look, -1 forever
     * @return how many files something was triggered of, 0 when the time is over; or a negated {@link
     *     interop.ErrorCode} code: EBADF for a file that is not open, EINVAL for an unknown event or a time below -1,
     *     ENOMEM
     * @throws IllegalStateException if one of the handles is closed, or another thread uses the set
     */
    public int select(long microseconds) {
        return await(true, microseconds);
    }

    private int await(boolean bySelect, long time) {
        begin();
        try {
            Library library = SystemNativeImports.library();
            int waitedFor = size;
            int result;
            acquire(library, waitedFor);
            try {
                result = bySelect ? SystemNativeImports.select(buffer, time)
                        : SystemNativeImports.poll(buffer, (int) time);
            } finally {
                release(library, waitedFor);
            }
            told = result > 0 ? waitedFor : 0;
            return result;
        } finally {
            end();
        }
    }

    private void begin() {
        AsyncErrors.requireStack();
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("another thread uses this set");
        }
    }

    private void end() {
        try {
            used.set(false);
        } catch (InternalError e) {
            // One that the JVM owed, perhaps before the step.
            used.set(false);
            throw e;
        }
    }

    /**
     * What the last wait has triggered.
     *
     * @param index of a file
     * @return a set of {@link PollEvents}; 0 if nothing was, the wait has failed or the file is newer
     * @throws IndexOutOfBoundsException if there is no such index
     */
    public int triggered(int index) {
        if (Objects.checkIndex(index, size) >= told) {
            return 0;
        }
        SystemNativeImports.PollEventLayout.read(buffer, index * SIZE, event);
        return event.triggeredEvents;
    }

    /** Fills the buffer, in the order of {@link PollEvent}. The numbers stay valid until the release. */
    private void acquire(Library library, int count) {
        told = 0;
        buffer.clear();
        int acquired = 0;
        try {
            while (acquired < count) {
                long file = files[acquired].acquire(library);
                acquired++;
                buffer.putLong(file).putInt(events[acquired - 1]).putInt(0);
            }
        } catch (Throwable e) {
            release(library, acquired);
            throw e;
        }
        buffer.flip();
    }

    /** An error that the JVM owes comes before a release is done, which is done again then. */
    private void release(Library library, int acquired) {
        InternalError owed = null;
        for (int i = 0; i < acquired; i++) {
            try {
                files[i].release(library);
            } catch (InternalError e) {
                owed = e;
                if (AsyncErrors.comeBeforeTheStep()) {
                    files[i].release(library);
                }
            }
        }
        if (owed != null) {
            throw owed;
        }
    }

    private void grow() {
        int capacity = (int) Math.min(MOST, 2L * size);
        if (capacity == size) {
            throw new IllegalStateException("a set has room for " + MOST + " files");
        }
        // All or nothing: there may be memory for some.
        ByteBuffer grown = allocate(capacity);
        var grownFiles = Arrays.copyOf(files, capacity);
        var grownEvents = Arrays.copyOf(events, capacity);
        grown.put(buffer.clear());
        buffer = grown;
        files = grownFiles;
        events = grownEvents;
    }

    private static ByteBuffer allocate(int capacity) {
        return ByteBuffer.allocateDirect(capacity * SIZE).order(ByteOrder.nativeOrder());
    }
}
