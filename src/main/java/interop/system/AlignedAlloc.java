package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code posix_memalign(3)}, {@code _aligned_malloc}: allocates aligned memory. */
interface AlignedAlloc {
    /**
     * Allocates aligned memory, as O_DIRECT requires: {@code posix_memalign(3)}, {@code _aligned_malloc}. Its content
     * is undefined. The caller closes the handle, which frees the memory. Thread-safe.
     *
     * @param alignment the alignment in bytes, a power of two
     * @param size the size in bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM; EINVAL for a negative size or an alignment that is not a power of two
     */
    @LibraryImport("SystemNative_AlignedAlloc")
    SafeAlignedHeapHandle alignedAlloc(long alignment, long size) throws InteropException;
}
