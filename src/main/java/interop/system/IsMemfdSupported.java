package interop.system;

import interop.LibraryImport;

/** Tells whether the system has files without a name, in memory. */
interface IsMemfdSupported {
    /**
     * Tells whether {@code memfdCreate} works here. Thread-safe.
     *
     * @return 1 if it does, else 0; or a negated {@link interop.ErrorCode} code: ENOMEM, where the system cannot even
     *     be asked
     */
    @LibraryImport("SystemNative_IsMemfdSupported")
    int isMemfdSupported();
}
