package interop.system;

import interop.LibraryImport;

/** {@code realloc(3)}: called by {@link SafeHeapHandle#realloc}. */
interface Realloc {
    /**
     * Changes the size of memory.
     *
     * @param address the address of the memory
     * @param size its new size in bytes
     * @return the new address, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_Realloc", internal = true)
    long realloc(long address, long size);
}
