package interop.system;

import interop.LibraryImport;

/** The version handshake. */
interface GetAbiVersion {
    /**
     * The ABI version of the native library that was loaded. The runtime compares it before any other call.
     * Thread-safe.
     *
     * @return the version, always the one that this class was built for
     */
    @LibraryImport(value = "SystemNative_GetAbiVersion", critical = true)
    int getAbiVersion();
}
