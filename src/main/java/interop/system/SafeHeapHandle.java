package interop.system;

import interop.InteropException;
import interop.SafeMemoryHandle;

/** Memory of the C heap, with bounds checks. Closing the handle frees the memory, after calls in flight have ended. */
public final class SafeHeapHandle extends SafeMemoryHandle {
    private static final Release FREE = new Release() {
        @Override
        public int release(long handle) {
            return SystemNative.free(handle);
        }

        @Override
        public void prepare() {
            SystemNativeImports.library().bindAhead("SystemNative_Free");
        }
    };

    SafeHeapHandle(long size) {
        super(size, FREE);
    }

    SafeHeapHandle(long count, long size) {
        this(count * size);
    }

    /**
     * Changes the size of the memory: {@code realloc(3)}. The content of added memory is undefined. No other call on
     * this handle may be in flight. On success this handle is closed, and the returned handle owns the memory.
     * Thread-safe.
     *
     * @param size the new size in bytes, 0 or more
     * @return the memory, which the caller closes
     * @throws InteropException ENOMEM; EINVAL for a negative size; this handle is then unchanged
     * @throws IllegalStateException if the handle is closed or a call is in flight
     */
    public SafeHeapHandle realloc(long size) throws InteropException {
        SafeHeapHandle resized = new SafeHeapHandle(size);
        Slot slot = resized.slot(SystemNativeImports.library());
        long address = take();
        boolean gone = false;
        try {
            long result = SystemNative.realloc(address, size);
            if (result < 0) {
                throw new InteropException(result, "SystemNative_Realloc", null);
            }
            gone = true;
            slot.number = result;
            return resized;
        } finally {
            endTaking(gone);
        }
    }
}
