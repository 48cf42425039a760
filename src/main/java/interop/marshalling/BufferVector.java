package interop.marshalling;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * The buffers of one argument as they were when the call began: later changes by other threads to the array, a position
 * or a limit do not affect what is passed. For generated code.
 */
public final class BufferVector {
    /** An address and a length. */
    private static final int ENTRY = 16;

    private final boolean read;
    private final boolean written;
    private final ByteBuffer[] buffers;
    private final int[] positions;
    private final int[] lengths;
    private final long[] addresses;

    /**
     * Records the buffers and their remaining bytes. Throws an exception for null, and for a read-only buffer to be
     * written.
     *
     * @param buffers the buffers
     * @param read whether the callee reads them
     * @param written whether the callee writes them
     * @param name the name of the argument, for the message
     */
    public BufferVector(ByteBuffer[] buffers, boolean read, boolean written, String name) {
        Scratch.requireNonNull(buffers, name);
        this.read = read;
        this.written = written;
        this.buffers = buffers.clone();
        positions = new int[this.buffers.length];
        lengths = new int[this.buffers.length];
        addresses = new long[this.buffers.length];
        for (int i = 0; i < this.buffers.length; i++) {
            ByteBuffer buffer = this.buffers[i];
            if (buffer == null) {
                throw new NullPointerException(name + "[" + i + "] is null");
            }
            Scratch.requireBuffer(buffer, written, name);
            positions[i] = buffer.position();
            lengths[i] = buffer.remaining();
        }
    }

    /**
     * Returns the number of buffers.
     *
     * @return the number of buffers, including empty ones
     */
    public int count() {
        return buffers.length;
    }

    /**
     * Returns the maximum size of the scratch memory that the buffers need.
     *
     * @return the size in bytes, to be acquired
     */
    public long size() {
        long size = Scratch.size((long) ENTRY * buffers.length);
        for (int i = 0; i < buffers.length; i++) {
            size += Scratch.size(buffers[i], lengths[i]);
        }
        return size;
    }

    /**
     * Writes the address and length of each buffer to scratch memory, with a copy of each buffer that cannot be passed
     * itself.
     *
     * @param library the library that is called
     * @param scratch the scratch memory
     * @return the address of the first entry
     */
    public long layOut(Library library, Scratch scratch) {
        long entries = scratch.reserve((long) ENTRY * buffers.length);
        int at = scratch.index(entries);
        for (int i = 0; i < buffers.length; i++) {
            addresses[i] = scratch.buffer(library, buffers[i], positions[i], lengths[i], read);
            scratch.memory().putLong(at + i * ENTRY, addresses[i]).putLong(at + i * ENTRY + 8, lengths[i]);
        }
        return entries;
    }

    /**
     * Advances the positions by the bytes transferred, buffer after buffer, and copies what the callee wrote to buffers
     * that were not passed themselves.
     *
     * @param scratch the scratch memory
     * @param whole whether all bytes were transferred
     * @param count otherwise the number of bytes transferred; negative for none
     */
    public void advance(Scratch scratch, boolean whole, long count) {
        long rest = Math.max(0, count);
        for (int i = 0; i < buffers.length; i++) {
            long part = Math.min(rest, lengths[i]);
            rest -= part;
            // A buffer that stands there twice keeps the position that the last transfer gave it.
            if (whole || part > 0) {
                scratch.advance(addresses[i], buffers[i], positions[i], lengths[i], written, whole, part);
            }
        }
        // The callee had their addresses, which keep nothing alive.
        Reference.reachabilityFence(buffers);
    }
}
