package interop.system;

import interop.InteropException;
import interop.SafeMemoryHandle;

/**
 * Memory of the C heap, at a multiple of an alignment, with bounds. Closing frees it, once no call on it is in flight.
 */
public final class SafeAlignedHeapHandle extends SafeMemoryHandle {
    private static final Release FREE = new Release() {
        @Override
        public int release(long handle) {
            return SystemNative.alignedFree(handle);
        }
    };

    private final long alignment;

    SafeAlignedHeapHandle(long alignment, long size) {
        super(size, FREE);
        this.alignment = alignment;
    }

    /**
     * {@code posix_memalign(3)}, {@code _aligned_realloc}: makes the
     * memory larger or smaller; what was added holds anything. No other call on this handle may be in flight; on
     * success it is closed, and the memory belongs to the new handle. Thread-safe.
     *
     * @param size how many bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM, or EINVAL for a negative size; this handle is as before
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
