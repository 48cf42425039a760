package interop.system;

import interop.LibraryImport;

/** {@code realloc(3)}: what {@link SafeHeapHandle#realloc} calls. */
interface Realloc {
    /**
     * Makes memory larger or smaller.
     *
     * @param address the memory
     * @param size the size in bytes that it is to have
     * @return the address, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_Realloc", internal = true)
    long realloc(long address, long size);
}
