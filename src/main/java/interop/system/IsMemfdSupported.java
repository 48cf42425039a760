package interop.system;

import interop.LibraryImport;

/** Tells whether the system has files without a name, in memory. */
interface IsMemfdSupported {
    /**
     * Tells whether {@code memfdCreate} works here. Thread-safe.
     *
     * @return 1 if it does, else 0
     */
    @LibraryImport("SystemNative_IsMemfdSupported")
    int isMemfdSupported();
}
