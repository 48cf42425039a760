package interop.system;

import interop.LibraryImport;

/** {@code munmap(2)}, {@code UnmapViewOfFile}: called by {@link SafeMemoryMappedViewHandle} when it is closed. */
interface MUnmap {
    /**
     * Removes a whole mapping.
     *
     * @param address the address of the mapping
     * @param length its length in bytes
     * @return 0, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MUnmap", internal = true)
    int mUnmap(long address, long length);
}
