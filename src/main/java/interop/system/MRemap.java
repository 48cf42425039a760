package interop.system;

import interop.LibraryImport;

/** {@code mremap(2)}: what {@link SafeMemoryMappedViewHandle#mRemap} calls. */
interface MRemap {
    /**
     * Makes a mapping longer or shorter.
     *
     * @param address where it starts
     * @param oldLength its length in bytes
     * @param newLength the length that it is to have
     * @param flags {@link RemapFlags}
     * @return the address, or a negated {@link interop.ErrorCode} code
     */
    @LibraryImport(value = "SystemNative_MRemap", internal = true)
    long mRemap(long address, long oldLength, long newLength, int flags);
}
