package interop.marshalling;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/**
 * The buffers that one argument holds, as they were when the call began: what another thread does to the array, to a
 * position or to a limit changes nothing of what crosses. For generated code.
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
     * Takes down what crosses. Fails for null, and for a read-only buffer that is to be written.
     *
     * @param buffers the buffers
     * @param read whether the callee reads them
     * @param written whether the callee writes to them
     * @param name what the caller knows them as
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
     * How many there are.
     *
     * @return the number of buffers, empty ones too
     */
    public int count() {
        return buffers.length;
    }

    /**
     * What they need at most.
     *
     * @return the size to acquire
     */
    public long size() {
        long size = Scratch.size((long) ENTRY * buffers.length);
        for (int i = 0; i < buffers.length; i++) {
            size += Scratch.size(buffers[i], lengths[i]);
        }
        return size;
    }

    /**
     * Lays out an address and a length for each buffer, and what of the buffers does not cross itself.
     *
     * @param library the library that the call is for
     * @param scratch where to
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
     * Moves the positions by what was transferred, buffer after buffer, and copies what the callee wrote to those that
     * did not cross themselves.
     *
     * @param scratch where they were laid out
     * @param whole whether all of them were transferred
     * @param count else how many bytes were; negative for none
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
