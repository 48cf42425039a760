package interop.system;

import interop.LibraryImport;

/** {@code geteuid(2)}: the user whose rights this process has. */
interface GetEUid {
    /**
     * The effective user of this process. Thread-safe.
     *
     * @return the user's number, 0 for the superuser; ENOTSUP, negated, on Windows
     */
    @LibraryImport("SystemNative_GetEUid")
    long getEUid();
}
