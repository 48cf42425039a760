package interop.system;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for events on several files, such as pipes, terminals and timers: {@code poll(2)}, {@code select(2)}.
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
 * <p>Reusable; allocates only to grow. Not thread-safe: while a thread waits, another thread that changes the set or
 * waits for it gets an {@link IllegalStateException}. A handle that another thread closes during a wait stays open
 * until the wait ends; to end a wait early, add the read end of a pipe that the other thread writes to.
 */
public final class PollSet {
    private static final int SIZE = SystemNativeImports.PollEventLayout.SIZE;
    private static final int FEW = 8;
    private static final int MOST = Integer.MAX_VALUE / SIZE;

    private final PollEvent event = new PollEvent();
    /**
     * Whether a thread changes the set or waits for it. C reads the buffer twice: a change by another thread in between
     * would make it access memory outside the buffer. And each wait releases exactly the handles that it acquired.
     */
    private final AtomicBoolean used = new AtomicBoolean();
    private SafeFileHandle[] files = new SafeFileHandle[FEW];
    private int[] events = new int[FEW];
    private ByteBuffer buffer = allocate(FEW);
    private int size;
    /**
     * The number of entries of the buffer with valid triggered events, which excludes entries changed since the last
     * wait.
     */
    private int told;

    /** Makes an empty set. */
    public PollSet() {
    }

    /**
     * Adds a file. The same file may be added more than once.
     *
     * @param file an open file
     * @param wanted the events to wait for, a set of {@link PollEvents}; {@code POLLERR}, {@code POLLHUP} and {@code
     *     POLLNVAL} are returned even for 0
     * @return the index of the file in the set, starting at 0
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
     * Changes the events to wait for.
     *
     * @param index the index of a file
     * @param wanted the events to wait for
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
     * Removes a file. The last file moves to its index. All triggered events are cleared.
     *
     * @param index the index of the file
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
     * Returns the number of files in the set.
     *
     * @return the number of files
     */
    public int size() {
        return size;
    }

    /**
     * Waits until an event is triggered: {@code poll(2)}. Signals do not end the wait.
     *
     * @param milliseconds the timeout in milliseconds: 0 to return immediately, -1 to wait indefinitely
     * @return the number of files with triggered events, 0 on timeout; or a negated {@link interop.ErrorCode} code: the
     *     errors of poll(2); EINVAL for an unknown event or a timeout below -1; ENOMEM
     * @throws IllegalStateException if one of the handles is closed, or another thread uses the set
     */
    public int poll(int milliseconds) {
        return await(false, milliseconds);
    }

    /**
     * Waits until an event is triggered, with the semantics of {@code select(2)}: only {@code POLLIN}, {@code POLLOUT}
     * and {@code POLLPRI} are returned, if requested; a file in error or at its end is ready to read, and the read then
     * returns the error or end. Use it for timeouts in microseconds, and on macOS for devices, which poll(2) does not
     * support there.
     *
     * @param microseconds the timeout in microseconds: 0 to return immediately, -1 to wait indefinitely
     * @return the number of files with triggered events, 0 on timeout; or a negated {@link interop.ErrorCode} code:
     *     EBADF for a file that is not open; EINVAL for an unknown event or a timeout below -1; ENOMEM
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
        // Interpreted code may throw an InternalError that is pending where a handle has just been counted.
        AsyncErrors.provoke();
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("another thread is using this PollSet");
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
     * Returns the events that the last wait triggered on a file.
     *
     * @param index the index of the file
     * @return a set of {@link PollEvents}; 0 for none, if the wait failed, or if the file was added after it
     * @throws IndexOutOfBoundsException if there is no such index
     */
    public int triggered(int index) {
        if (Objects.checkIndex(index, size) >= told) {
            return 0;
        }
        SystemNativeImports.PollEventLayout.read(buffer, index * SIZE, event);
        return event.triggeredEvents;
    }

    /** Fills the buffer with {@link PollEvent} structs. The descriptors stay valid until the release. */
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

    /**
     * Releases the handles. An InternalError pending in the JVM may be thrown before a release, which is then repeated.
     */
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
            throw new IllegalStateException("a PollSet holds at most " + MOST + " files");
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
