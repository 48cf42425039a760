package interop.system;

import interop.LibraryImport;

/**
 * {@code mprotect(2)}, {@code VirtualProtect}: called by {@link SafeMemoryMappedViewHandle#mProtect}, which blocks
 * accesses meanwhile.
 */
interface MProtect {
    /**
     * Changes the protection of pages.
     *
     * @param address the address of the first page
     * @param length the length in bytes
     * @param protection a set of {@link MemoryProtection}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MProtect", internal = true)
    int mProtect(long address, long length, int protection);
}
