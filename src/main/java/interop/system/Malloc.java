package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code malloc(3)}: allocates memory. */
interface Malloc {
    /**
     * Allocates memory on the C heap: {@code malloc(3)}. Its content is undefined. The caller closes the handle, which
     * frees the memory. Thread-safe.
     *
     * @param size the size in bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM; EINVAL for a negative size
     */
    @LibraryImport("SystemNative_Malloc")
    SafeHeapHandle malloc(long size) throws InteropException;
}
