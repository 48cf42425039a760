package interop.system;

import interop.LibraryImport;

/**
 * {@code mprotect(2)}, {@code VirtualProtect}: what {@link SafeMemoryMappedViewHandle#mProtect} calls, which keeps
 * accesses out meanwhile.
 */
interface MProtect {
    /**
     * Changes what may be done with pages.
     *
     * @param address where they start
     * @param length how many bytes
     * @param protection a set of {@link MemoryProtection}
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MProtect", internal = true)
    int mProtect(long address, long length, int protection);
}
