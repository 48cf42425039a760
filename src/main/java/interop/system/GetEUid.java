package interop.system;

import interop.LibraryImport;

/** {@code geteuid(2)}: gets the effective user ID. */
interface GetEUid {
    /**
     * Returns the effective user ID of this process: {@code geteuid(2)}. Thread-safe.
     *
     * @return the user ID, 0 for the superuser; -{@link interop.ErrorCode#ENOTSUP} on Windows
     */
    @LibraryImport("SystemNative_GetEUid")
    long getEUid();
}
