package interop.system;

import interop.LibraryImport;

/** {@code free(3)}, {@code _aligned_free}: called by {@link SafeAlignedHeapHandle} when it is closed. */
interface AlignedFree {
    /**
     * Frees aligned memory.
     *
     * @param address the address of the memory, or 0
     * @return 0
     */
    @LibraryImport(value = "SystemNative_AlignedFree", internal = true)
    int alignedFree(long address);
}
