package interop.system;

import interop.SafeHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Mapped memory, with bounds. Numbers are read and written in the order of the machine. Every access is checked
 * against the bounds and the protection of the mapping, and holds it mapped while it runs.
 *
 * <p>Where a file was cut short under its mapping, touching what is gone is an {@link InternalError}, not a crash.
 */
public final class SafeMemoryMappedViewHandle extends SafeHandle {
    private static final int WINDOW_BITS = 30;
    private static final int OVERLAP = 8;

    private final long length;
    private final int protection;
    private final ByteBuffer[] windows;

    SafeMemoryMappedViewHandle(long handle, long length, int protection) {
        super(handle, new Unmap(length));
        this.length = length;
        this.protection = protection;
        windows = new ByteBuffer[(int) ((length - 1) >>> WINDOW_BITS) + 1];
        for (int i = 0; i < windows.length; i++) {
            long start = (long) i << WINDOW_BITS;
            int size = (int) Math.min(length - start, (1L << WINDOW_BITS) + OVERLAP);
            windows[i] = SystemNative.LIBRARY.buffer(handle + start, size).order(ByteOrder.nativeOrder());
        }
    }

    /**
     * The length of the mapping.
     *
     * @return bytes
     */
    public long length() {
        return length;
    }

    /**
     * Reads a byte.
     *
     * @param offset where, from the start of the mapping
     * @return the byte
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed or may not be read
     */
    public byte getByte(long offset) {
        enter(offset, Byte.BYTES, MemoryProtection.PROT_READ);
        try {
            return window(offset).get(index(offset));
        } finally {
            release();
        }
    }

    /**
     * Writes a byte.
     *
     * @param offset where, from the start of the mapping
     * @param value the byte
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed or may not be written
     */
    public void putByte(long offset, byte value) {
        enter(offset, Byte.BYTES, MemoryProtection.PROT_WRITE);
        try {
            window(offset).put(index(offset), value);
        } finally {
            release();
        }
    }

    /**
     * Reads four bytes.
     *
     * @param offset where, from the start of the mapping
     * @return the number
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed or may not be read
     */
    public int getInt(long offset) {
        enter(offset, Integer.BYTES, MemoryProtection.PROT_READ);
        try {
            return window(offset).getInt(index(offset));
        } finally {
            release();
        }
    }

    /**
     * Writes four bytes.
     *
     * @param offset where, from the start of the mapping
     * @param value the number
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed or may not be written
     */
    public void putInt(long offset, int value) {
        enter(offset, Integer.BYTES, MemoryProtection.PROT_WRITE);
        try {
            window(offset).putInt(index(offset), value);
        } finally {
            release();
        }
    }

    /**
     * Reads eight bytes.
     *
     * @param offset where, from the start of the mapping
     * @return the number
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed or may not be read
     */
    public long getLong(long offset) {
        enter(offset, Long.BYTES, MemoryProtection.PROT_READ);
        try {
            return window(offset).getLong(index(offset));
        } finally {
            release();
        }
    }

    /**
     * Writes eight bytes.
     *
     * @param offset where, from the start of the mapping
     * @param value the number
     * @throws IndexOutOfBoundsException outside of the mapping
     * @throws IllegalStateException if the mapping is closed or may not be written
     */
    public void putLong(long offset, long value) {
        enter(offset, Long.BYTES, MemoryProtection.PROT_WRITE);
        try {
            window(offset).putLong(index(offset), value);
        } finally {
            release();
        }
    }

    /**
     * Reads bytes.
     *
     * @param offset where from, from the start of the mapping
     * @param buffer where to
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param count how many bytes
     * @throws IndexOutOfBoundsException outside of the mapping or of the array
     * @throws IllegalStateException if the mapping is closed or may not be read
     */
    public void get(long offset, byte[] buffer, int bufferOffset, int count) {
        Objects.checkFromIndexSize(bufferOffset, count, buffer.length);
        enter(offset, count, MemoryProtection.PROT_READ);
        try {
            for (int done = 0; done < count;) {
                int part = partAt(offset + done, count - done);
                window(offset + done).get(index(offset + done), buffer, bufferOffset + done, part);
                done += part;
            }
        } finally {
            release();
        }
    }

    /**
     * Writes bytes.
     *
     * @param offset where to, from the start of the mapping
     * @param buffer the bytes
     * @param bufferOffset the index of the first byte in {@code buffer}
     * @param count how many bytes
     * @throws IndexOutOfBoundsException outside of the mapping or of the array
     * @throws IllegalStateException if the mapping is closed or may not be written
     */
    public void put(long offset, byte[] buffer, int bufferOffset, int count) {
        Objects.checkFromIndexSize(bufferOffset, count, buffer.length);
        enter(offset, count, MemoryProtection.PROT_WRITE);
        try {
            for (int done = 0; done < count;) {
                int part = partAt(offset + done, count - done);
                window(offset + done).put(index(offset + done), buffer, bufferOffset + done, part);
                done += part;
            }
        } finally {
            release();
        }
    }

    private void enter(long offset, int size, int needed) {
        Objects.checkFromIndexSize(offset, (long) size, length);
        if ((protection & needed) == 0) {
            throw new IllegalStateException("the mapping was made without "
                    + (needed == MemoryProtection.PROT_READ ? "PROT_READ" : "PROT_WRITE"));
        }
        acquire();
    }

    private ByteBuffer window(long offset) {
        return windows[(int) (offset >>> WINDOW_BITS)];
    }

    private static int index(long offset) {
        return (int) (offset & (1L << WINDOW_BITS) - 1);
    }

    private static int partAt(long offset, int count) {
        return (int) Math.min(count, (1L << WINDOW_BITS) - index(offset));
    }

    private static final class Unmap implements Release {
        private final long length;

        Unmap(long length) {
            this.length = length;
        }

        @Override
        public int release(long handle) {
            return SystemNative.mUnmap(handle, length);
        }
    }
}
