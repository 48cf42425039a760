package interop;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Native memory, with bounds. Numbers are read and written in the order of the machine. Every access is checked against
 * the bounds, and against what may be done with the memory, and holds the memory while it runs: none reaches what was
 * closed.
 *
 * <p>As a parameter of an import, with {@code long offset, int length} behind it, its bytes cross without a copy and
 * stay where they are until the call ends. The callee must not touch them in its own code where they may be of a file
 * that is cut short meanwhile: what the kernel reads and writes is safe.
 */
public abstract class SafeMemoryHandle extends SafeHandle {
    /** A right: to read. */
    protected static final int READ = 1;

    /** A right: to write. */
    protected static final int WRITE = 2;

    /** No set of rights: they are being changed. */
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
     * Makes a handle for the memory that an import is about to return. Whoever calls this vouches for the length:
     * nothing else stands between an access and the end of the JVM.
     *
     * @param length its length in bytes
     * @param release what releases it
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
     * What may be done with a part of the memory now. Asked while the part cannot go away, and must not change before
     * the calls in flight have ended.
     *
     * @param offset where the part starts
     * @param size its length
     * @return a set of {@link #READ} and {@link #WRITE}, or {@link #UNKNOWN}
     */
    protected int rights(long offset, long size) {
        return READ | WRITE;
    }

    /** Waits until rights that are being changed are known. */
    protected void awaitRights() {
    }

    /**
     * The length of the memory.
     *
     * @return bytes
     */
    public final long length() {
        return length;
    }

    /**
     * Begins a call that uses a part of the memory: it stays valid until {@link #release}. For generated code.
     *
     * @param library the library that is called
     * @param offset where the part starts
     * @param size its length
     * @param read whether the callee reads it
     * @param written whether the callee writes it
     * @return the address of the part
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed, or the memory may not be read or written
     */
    public final long acquire(Library library, long offset, long size, boolean read, boolean written) {
        library.requireOpen();
        return enter(offset, size, (read ? READ : 0) | (written ? WRITE : 0)) + offset;
    }

    /**
     * Reads a byte.
     *
     * @param offset where, from the start of the memory
     * @return the byte
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed or the memory may not be read
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
     * @param offset where, from the start of the memory
     * @param value the byte
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed or the memory may not be written
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
     * Reads four bytes.
     *
     * @param offset where, from the start of the memory
     * @return the number
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed or the memory may not be read
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
     * Writes four bytes.
     *
     * @param offset where, from the start of the memory
     * @param value the number
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed or the memory may not be written
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
     * Reads eight bytes.
     *
     * @param offset where, from the start of the memory
     * @return the number
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed or the memory may not be read
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
     * Writes eight bytes.
     *
     * @param offset where, from the start of the memory
     * @param value the number
     * @throws IndexOutOfBoundsException outside of the memory
     * @throws IllegalStateException if the handle is closed or the memory may not be written
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
     * Reads bytes.
     *
     * @param offset where from, from the start of the memory
     * @param buffer where to
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param count how many bytes
     * @throws IndexOutOfBoundsException outside of the memory or of the array
     * @throws IllegalStateException if the handle is closed or the memory may not be read
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
     * Writes bytes.
     *
     * @param offset where to, from the start of the memory
     * @param buffer the bytes
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param count how many bytes
     * @throws IndexOutOfBoundsException outside of the memory or of the array
     * @throws IllegalStateException if the handle is closed or the memory may not be written
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
