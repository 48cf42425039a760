package interop.system;

import interop.LibraryImport;

/** {@code free(3)}: what {@link SafeHeapHandle} calls when it is closed. */
interface Free {
    /**
     * Frees memory.
     *
     * @param address the memory, or 0
     * @return 0
     */
    @LibraryImport(value = "SystemNative_Free", internal = true)
    int free(long address);
}
