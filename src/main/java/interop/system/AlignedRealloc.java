package interop.system;

import interop.LibraryImport;

/**
 * {@code posix_memalign(3)}, {@code _aligned_realloc}: what {@link SafeAlignedHeapHandle#alignedRealloc} calls.
 */
interface AlignedRealloc {
    /**
     * Makes aligned memory larger or smaller.
     *
     * @param address the memory
     * @param alignment its alignment
     * @param oldSize its size in bytes
     * @param size the size that it is to have
     * @return the address, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_AlignedRealloc", internal = true)
    long alignedRealloc(long address, long alignment, long oldSize, long size);
}
