package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code calloc(3)}: memory of the C heap, filled with zeros. */
interface Calloc {
    /**
     * Memory filled with zeros. The caller closes the handle, which frees it. Thread-safe.
     *
     * @param count how many things, 0 or more
     * @param size how many bytes each has, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM, or EINVAL for a negative number
     */
    @LibraryImport("SystemNative_Calloc")
    SafeHeapHandle calloc(long count, long size) throws InteropException;
}
