package interop.system;

import interop.LibraryImport;

/** {@code free(3)}: called by {@link SafeHeapHandle} when it is closed. */
interface Free {
    /**
     * Frees memory of the C heap.
     *
     * @param address the address of the memory, or 0
     * @return 0
     */
    @LibraryImport(value = "SystemNative_Free", internal = true)
    int free(long address);
}
