package interop.system;

import interop.LibraryImport;

/** {@code posix_memalign(3)}, {@code _aligned_realloc}: called by {@link SafeAlignedHeapHandle#alignedRealloc}. */
interface AlignedRealloc {
    /**
     * Changes the size of aligned memory.
     *
     * @param address the address of the memory
     * @param alignment its alignment in bytes
     * @param oldSize its size in bytes
     * @param size its new size in bytes
     * @return the new address, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_AlignedRealloc", internal = true)
    long alignedRealloc(long address, long alignment, long oldSize, long size);
}
