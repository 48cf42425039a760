package interop.system;

import interop.LibraryImport;

/** {@code mremap(2)}: called by {@link SafeMemoryMappedViewHandle#mRemap}. */
interface MRemap {
    /**
     * Changes the length of a mapping.
     *
     * @param address the address of the mapping
     * @param oldLength its length in bytes
     * @param newLength its new length in bytes
     * @param flags {@link RemapFlags}
     * @return the new address, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MRemap", internal = true)
    long mRemap(long address, long oldLength, long newLength, int flags);
}
