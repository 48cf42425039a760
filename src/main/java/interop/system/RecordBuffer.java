package interop.system;

import interop.TextBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The records that a call wrote one behind the other, and how far they have been gone through. Of threads that share
 * one against the rules each may see nonsense, records of the other's batch and halves of two; but what it sees lies
 * within the memory, and it comes to an end.
 */
final class RecordBuffer {
    private final ByteBuffer memory;
    /** The same memory for calls, which move a position: one that two calls moved would be neither's. */
    private final AtomicReference<ByteBuffer> spare = new AtomicReference<>();
    private int following;
    private int end;

    RecordBuffer(int capacity) {
        memory = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
    }

    /** Drops what is there, and lends the memory to a call. */
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

    /** The memory, to be read by absolute indices. */
    ByteBuffer memory() {
        return memory;
    }

    /** Where the next record starts, if there are so many bytes; else -1. */
    int next(int least) {
        int start = following;
        return end - start >= least ? start : -1;
    }

    /** Goes on behind a record of that length; to the end, where there is no such record. */
    void skip(int start, int length, int least) {
        following = length < least || length > end - start ? memory.capacity() : start + length;
    }

    /** How many of so many bytes lie within the memory. */
    int within(int start, int length) {
        return Math.max(0, Math.min(length, memory.capacity() - start));
    }

    void copyTo(TextBuffer text, int start, int length) {
        int count = within(start, length);
        // No bytes at all may be behind the end of a small batch.
        text.set(memory, count == 0 ? 0 : start, count);
    }
}
