package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code posix_memalign(3)}, {@code _aligned_malloc}: memory at a multiple of an alignment. */
interface AlignedAlloc {
    /**
     * Memory that holds anything, as O_DIRECT wants it. The caller closes the handle, which frees it. Thread-safe.
     *
     * @param alignment a power of two
     * @param size how many bytes, 0 or more
     * @return the memory
     * @throws InteropException ENOMEM; EINVAL for a negative size, or an alignment that is no power of two
     */
    @LibraryImport("SystemNative_AlignedAlloc")
    SafeAlignedHeapHandle alignedAlloc(long alignment, long size) throws InteropException;
}
