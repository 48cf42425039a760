package interop.system;

import interop.InteropException;
import interop.SafeMemoryHandle;

/**
 * Aligned memory of the C heap, with bounds checks. Closing the handle frees the memory, after calls in flight have
 * ended.
 */
public final class SafeAlignedHeapHandle extends SafeMemoryHandle {
    private static final Release FREE = new Release() {
        @Override
        public int release(long handle) {
            return SystemNative.alignedFree(handle);
        }

        @Override
        public void prepare() {
            SystemNativeImports.library().bindAhead("SystemNative_AlignedFree");
        }
    };

    private final long alignment;

    SafeAlignedHeapHandle(long alignment, long size) {
        super(size, FREE);
        this.alignment = alignment;
    }

    /**
     * Changes the size of the memory: {@code posix_memalign(3)}, {@code _aligned_realloc}. The content of added memory
     * is undefined. No other call on this handle may be in flight. On success this handle is closed, and the returned
     * handle owns the memory. Thread-safe.
     *
     * @param size the new size in bytes, 0 or more
     * @return the memory, which the caller closes
     * @throws InteropException ENOMEM; EINVAL for a negative size; this handle is then unchanged
     * @throws IllegalStateException if the handle is closed or a call is in flight
     */
    public SafeAlignedHeapHandle alignedRealloc(long size) throws InteropException {
        SafeAlignedHeapHandle resized = new SafeAlignedHeapHandle(alignment, size);
        Slot slot = resized.slot(SystemNativeImports.library());
        long address = take();
        boolean gone = false;
        try {
            long result = SystemNative.alignedRealloc(address, alignment, length(), size);
            if (result < 0) {
                throw new InteropException(result, "SystemNative_AlignedRealloc", null);
            }
            gone = true;
            slot.number = result;
            return resized;
        } finally {
            endTaking(gone);
        }
    }
}
