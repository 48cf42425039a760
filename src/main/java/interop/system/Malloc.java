package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code malloc(3)}: memory of the C heap. */
interface Malloc {
    /**
     * Memory that holds anything. The caller closes the handle, which frees it. Thread-safe.
     *
     * @param size how many bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM, or EINVAL for a negative size
     */
    @LibraryImport("SystemNative_Malloc")
    SafeHeapHandle malloc(long size) throws InteropException;
}
