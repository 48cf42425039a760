package interop.system;

import interop.InteropException;
import interop.SafeMemoryHandle;

/** Memory of the C heap, for any use, with bounds. Closing frees it, once no call on it is in flight. */
public final class SafeHeapHandle extends SafeMemoryHandle {
    private static final Release FREE = new Release() {
        @Override
        public int release(long handle) {
            return SystemNative.free(handle);
        }
    };

    SafeHeapHandle(long size) {
        super(size, FREE);
    }

    SafeHeapHandle(long count, long size) {
        this(count * size);
    }

    /**
     * {@code realloc(3)}: makes the memory larger or smaller; what was added holds anything. No other call on this
     * handle may be in flight; on success it is closed, and the memory belongs to the new handle. Thread-safe.
     *
     * @param size how many bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM, or EINVAL for a negative size; this handle is as before
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
