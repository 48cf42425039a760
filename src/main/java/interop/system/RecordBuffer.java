package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A buffer of consecutive records that a call wrote, with the position of the next one. Not thread-safe, but
 * memory-safe: threads that share one may read mixed or torn records, but never outside the memory, and always reach
 * the end.
 */
final class RecordBuffer {
    private final ByteBuffer memory;
    /** The same memory for calls, which change its position: two calls must not share one. */
    private final AtomicReference<ByteBuffer> spare = new AtomicReference<>();
    private int following;
    private int end;

    RecordBuffer(int capacity) {
        memory = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }

    /** Clears the records and lends the memory to a call. */
    ByteBuffer lend() {
        following = 0;
        end = 0;
        ByteBuffer lent = spare.getAndSet(null);
        return (lent == null ? memory.duplicate() : lent).clear();
    }

    /** Takes the memory back, filled up to its position. */
    void takeBack(ByteBuffer lent) {
        end = lent.position();
        spare.set(lent);
    }

    /** Returns the memory, to be read by absolute indices. */
    ByteBuffer memory() {
        return memory;
    }

    /** Returns the offset of the next record if at least that many bytes are left, else -1. */
    int next(int least) {
        int start = following;
        return end - start >= least ? start : -1;
    }

    /** Moves behind a record of the given length, or to the end if the length is invalid. */
    void skip(int start, int length, int least) {
        following = length < least || length > end - start ? memory.capacity() : start + length;
    }

    /** Returns how many of the given bytes are within the memory. */
    int within(int start, int length) {
        return Math.max(0, Math.min(length, memory.capacity() - start));
    }

    void copyTo(TextBuffer text, int start, int length) {
        int count = within(start, length);
        // No bytes at all may be behind the end of a small batch.
        text.set(memory, count == 0 ? 0 : start, count);
    }
}
