package interop.system;

import interop.LibraryImport;

/** {@code free(3)}, {@code _aligned_free}: what {@link SafeAlignedHeapHandle} calls when it is closed. */
interface AlignedFree {
    /**
     * Frees memory.
     *
     * @param address the memory, or 0
     * @return 0
     */
    @LibraryImport(value = "SystemNative_AlignedFree", internal = true)
    int alignedFree(long address);
}
