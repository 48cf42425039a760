package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code calloc(3)}: allocates zeroed memory. */
interface Calloc {
    /**
     * Allocates memory for an array on the C heap, filled with zeros: {@code calloc(3)}. The caller closes the handle,
     * which frees the memory. Thread-safe.
     *
     * @param count the number of elements, 0 or more
     * @param size the size of an element in bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM; EINVAL for a negative count or size
     */
    @LibraryImport("SystemNative_Calloc")
    SafeHeapHandle calloc(long count, long size) throws InteropException;
}
