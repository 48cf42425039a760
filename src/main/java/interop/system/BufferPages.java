package interop.system;

import interop.binders.SharedArena;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/**
 * The pages that hold the remaining bytes of a direct buffer: all pages that contain a byte of it, or only the pages
 * entirely within it, so that discarding data never affects other memory.
 */
final class BufferPages {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private BufferPages() {
    }

    /** A call with an address and a length. */
    interface Call {
        int on(long address, long length);
    }

    static int mAdvise(ByteBuffer buffer, int advice) {
        if (advice == MemoryAdvice.MADV_FREE && buffer.isReadOnly()) {
            // Of what it suits, it can only do what the buffer forbids.
            throw new ReadOnlyBufferException();
        }
        Call call = (address, length) -> SystemNative.mAdvise(address, length, advice);
        return isHarmless(advice) ? onAll(buffer, call) : onWhole(buffer, call);
    }

    /** Whether the advice affects only performance. */
    private static boolean isHarmless(int advice) {
        switch (advice) {
        case MemoryAdvice.MADV_NORMAL:
        case MemoryAdvice.MADV_RANDOM:
        case MemoryAdvice.MADV_SEQUENTIAL:
        case MemoryAdvice.MADV_WILLNEED:
        case MemoryAdvice.MADV_COLD:
        case MemoryAdvice.MADV_PAGEOUT:
        case MemoryAdvice.MADV_POPULATE_READ:
            return true;
        default:
            return false;
        }
    }

    static int mSync(ByteBuffer buffer, int flags) {
        int plain = flags & ~MemorySyncFlags.MS_INVALIDATE;
        if (plain != flags) {
            requireNotShared(buffer);
        }
        int result = onAll(buffer, (address, length) -> SystemNative.mSync(address, length, plain));
        return result != 0 || plain == flags ? result
                : onWhole(buffer, (address, length) -> SystemNative.mSync(address, length, flags));
    }

    /** Calls for the exact bytes. */
    static int onBytes(ByteBuffer buffer, Call call) {
        int position = buffer.position();
        int length = Math.max(0, buffer.limit() - position);
        long address = address(buffer, position, length);
        try {
            return call.on(address, length);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    /** Calls for all pages that contain a byte of the buffer. */
    static int onAll(ByteBuffer buffer, Call call) {
        return onBytes(buffer, (address, length) -> {
            long before = address % SystemNative.getPageSize();
            return call.on(address - before, length == 0 ? 0 : before + length);
        });
    }

    /** Calls for the pages entirely within the buffer; with a length of 0 if there are none. */
    static int onWhole(ByteBuffer buffer, Call call) {
        requireNotShared(buffer);
        return onBytes(buffer, (address, length) -> {
            long page = SystemNative.getPageSize();
            long start = (address + page - 1) / page * page;
            long end = (address + length) / page * page;
            return call.on(start, Math.max(0, end - start));
        });
    }

    private static void requireNotShared(ByteBuffer buffer) {
        if (buffer.isDirect() && SharedArena.owns(buffer)) {
            throw new IllegalArgumentException("the buffer belongs to a shared Arena, which another thread could close"
                    + " during the call, so that the discarded pages could hold other data."
                    + " Use a confined or automatic Arena");
        }
    }

    private static long address(ByteBuffer buffer, int position, int length) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException("the buffer is not direct: its memory is in the Java heap and may move."
                    + " Allocate it with ByteBuffer.allocateDirect, map a file, or use that of a native MemorySegment");
        }
        Objects.checkFromIndexSize(position, length, buffer.capacity());
        // Throws where the buffer's arena is closed or another thread's. No byte is read for that.
        NONE.put(0, buffer, position, 0);
        return SystemNativeImports.library().address(buffer) + position;
    }
}
