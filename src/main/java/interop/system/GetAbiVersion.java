package interop.system;

import interop.LibraryImport;

/** The ABI version handshake. */
interface GetAbiVersion {
    /**
     * Returns the ABI version of the loaded native library. It is checked before any other call. Thread-safe.
     *
     * @return the version, always the one that this class was built for
     */
    @LibraryImport(value = "SystemNative_GetAbiVersion", critical = true)
    int getAbiVersion();
}
