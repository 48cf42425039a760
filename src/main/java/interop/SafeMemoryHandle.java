package interop;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Native memory with bounds checks. Numbers are read and written in native byte order. Every access is checked against
 * the bounds and the permissions of the memory, and keeps the memory from being released while it runs.
 *
 * <p>As a parameter of an import, followed by {@code long offset, int length}, the memory is passed without a copy and
 * stays valid until the call ends. If it may be mapped from a file that is truncated meanwhile, the callee must access
 * it only by system calls, not in its own code.
 */
public abstract class SafeMemoryHandle extends SafeHandle {
    /** Permission to read. */
    protected static final int READ = 1;

    /** Permission to write. */
    protected static final int WRITE = 2;

    /** The permissions are being changed. */
    protected static final int UNKNOWN = Integer.MIN_VALUE;

    /** Whether what the JVM owes for an access comes at a step before that is done, so that the step is done again. */
    private static final boolean OWED_COMES_FIRST = AsyncErrors.comeBeforeTheStep();
    private static final int WINDOW_BITS = 30;
    private static final int OVERLAP = 8;

    private final long length;
    private Library library;
    /** Made by the first access: nothing can fail where the memory gets its handle. */
    private volatile ByteBuffer[] windows;

    /**
     * Creates a handle for the memory that an import is about to return. The caller guarantees the length: an access
     * beyond the memory may crash the JVM.
     *
     * @param length the length in bytes
     * @param release releases the memory
     */
    protected SafeMemoryHandle(long length, Release release) {
        super(release);
        this.length = length;
    }

    @Override
    final void opened(Library library) {
        this.library = library;
    }

    /**
     * Returns the current permissions for a range. Called while the memory cannot be released; the result must stay
     * valid until the calls in flight have ended.
     *
     * @param offset the start of the range in bytes
     * @param size the length of the range in bytes
     * @return a set of {@link #READ} and {@link #WRITE}, or {@link #UNKNOWN}
     */
    protected int rights(long offset, long size) {
        return READ | WRITE;
    }

    /** Waits until a change of permissions is complete. */
    protected void awaitRights() {
    }

    /**
     * Returns the length of the memory.
     *
     * @return the length in bytes
     */
    public final long length() {
        return length;
    }

    /**
     * Begins a call that uses a range of the memory, which stays valid until {@link #release}. For generated code.
     *
     * @param library the library that is called
     * @param offset the start of the range in bytes
     * @param size the length of the range in bytes
     * @param read whether the callee reads it
     * @param written whether the callee writes it
     * @return the address of the range
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed, or the memory is not readable or writable
     */
    public final long acquire(Library library, long offset, long size, boolean read, boolean written) {
        library.requireOpen();
        return enter(offset, size, (read ? READ : 0) | (written ? WRITE : 0)) + offset;
    }

    /**
     * Reads a byte.
     *
     * @param offset the offset in bytes from the start of the memory
     * @return the byte
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed or the memory is not readable
     */
    public final byte getByte(long offset) {
        enter(offset, Byte.BYTES, READ);
        boolean held = true;
        try {
            byte value = window(offset).get(index(offset));
            held = OWED_COMES_FIRST;
            release();
            held = false;
            return value;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Writes a byte.
     *
     * @param offset the offset in bytes from the start of the memory
     * @param value the byte
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed or the memory is not writable
     */
    public final void putByte(long offset, byte value) {
        enter(offset, Byte.BYTES, WRITE);
        boolean held = true;
        try {
            window(offset).put(index(offset), value);
            held = OWED_COMES_FIRST;
            release();
            held = false;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Reads four bytes as a number. The offset need not be aligned.
     *
     * @param offset the offset in bytes from the start of the memory
     * @return the number
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed or the memory is not readable
     */
    public final int getInt(long offset) {
        enter(offset, Integer.BYTES, READ);
        boolean held = true;
        try {
            int value = window(offset).getInt(index(offset));
            held = OWED_COMES_FIRST;
            release();
            held = false;
            return value;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Writes a number as four bytes. The offset need not be aligned.
     *
     * @param offset the offset in bytes from the start of the memory
     * @param value the number
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed or the memory is not writable
     */
    public final void putInt(long offset, int value) {
        enter(offset, Integer.BYTES, WRITE);
        boolean held = true;
        try {
            window(offset).putInt(index(offset), value);
            held = OWED_COMES_FIRST;
            release();
            held = false;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Reads eight bytes as a number. The offset need not be aligned.
     *
     * @param offset the offset in bytes from the start of the memory
     * @return the number
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed or the memory is not readable
     */
    public final long getLong(long offset) {
        enter(offset, Long.BYTES, READ);
        boolean held = true;
        try {
            long value = window(offset).getLong(index(offset));
            held = OWED_COMES_FIRST;
            release();
            held = false;
            return value;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Writes a number as eight bytes. The offset need not be aligned.
     *
     * @param offset the offset in bytes from the start of the memory
     * @param value the number
     * @throws IndexOutOfBoundsException if the range is outside the memory
     * @throws IllegalStateException if the handle is closed or the memory is not writable
     */
    public final void putLong(long offset, long value) {
        enter(offset, Long.BYTES, WRITE);
        boolean held = true;
        try {
            window(offset).putLong(index(offset), value);
            held = OWED_COMES_FIRST;
            release();
            held = false;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Copies bytes from the memory to an array.
     *
     * @param offset the offset in bytes from the start of the memory
     * @param buffer receives the bytes
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param count the number of bytes
     * @throws IndexOutOfBoundsException if a range is outside the memory or the array
     * @throws IllegalStateException if the handle is closed or the memory is not readable
     */
    public final void get(long offset, byte[] buffer, int bufferOffset, int count) {
        Objects.checkFromIndexSize(bufferOffset, count, buffer.length);
        enter(offset, count, READ);
        boolean held = true;
        try {
            for (int done = 0; done < count;) {
                int part = partAt(offset + done, count - done);
                window(offset + done).get(index(offset + done), buffer, bufferOffset + done, part);
                done += part;
            }
            held = OWED_COMES_FIRST;
            release();
            held = false;
        } finally {
            if (held) {
                release();
            }
        }
    }

    /**
     * Copies bytes from an array to the memory.
     *
     * @param offset the offset in bytes from the start of the memory
     * @param buffer the array that holds the bytes
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param count the number of bytes
     * @throws IndexOutOfBoundsException if a range is outside the memory or the array
     * @throws IllegalStateException if the handle is closed or the memory is not writable
     */
    public final void put(long offset, byte[] buffer, int bufferOffset, int count) {
        Objects.checkFromIndexSize(bufferOffset, count, buffer.length);
        enter(offset, count, WRITE);
        boolean held = true;
        try {
            for (int done = 0; done < count;) {
                int part = partAt(offset + done, count - done);
                window(offset + done).put(index(offset + done), buffer, bufferOffset + done, part);
                done += part;
            }
            held = OWED_COMES_FIRST;
            release();
            held = false;
        } finally {
            if (held) {
                release();
            }
        }
    }

    private long enter(long offset, long size, int needed) {
        Objects.checkFromIndexSize(offset, size, length);
        long address = acquire();
        // Asked behind the count, which whoever takes rights away waits for.
        return (rights(offset, size) & needed) == needed ? address : enterLater(address, offset, size, needed);
    }

    private long enterLater(long address, long offset, long size, int needed) {
        int rights = rights(offset, size);
        while (rights == UNKNOWN) {
            release();
            awaitRights();
            acquire();
            rights = rights(offset, size);
        }
        if ((rights & needed) == needed) {
            return address;
        }
        release();
        throw new IllegalStateException("the memory may not be "
                + ((needed & ~rights & READ) != 0 ? "read" : "written"));
    }

    private ByteBuffer window(long offset) {
        ByteBuffer[] made = windows;
        return (made != null ? made : makeWindows())[(int) (offset >>> WINDOW_BITS)];
    }

    /** Called while the memory cannot go away. */
    private ByteBuffer[] makeWindows() {
        long address = number();
        ByteBuffer[] made = new ByteBuffer[(int) ((length + (1L << WINDOW_BITS) - 1) >>> WINDOW_BITS)];
        for (int i = 0; i < made.length; i++) {
            long start = (long) i << WINDOW_BITS;
            int size = (int) Math.min(length - start, (1L << WINDOW_BITS) + OVERLAP);
            made[i] = library.buffer(address + start, size).order(ByteOrder.nativeOrder());
        }
        windows = made;
        return made;
    }

    private static int index(long offset) {
        return (int) (offset & (1L << WINDOW_BITS) - 1);
    }

    private static int partAt(long offset, int count) {
        return (int) Math.min(count, (1L << WINDOW_BITS) - index(offset));
    }
}
