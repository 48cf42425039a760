package interop.system;

import interop.LibraryImport;

/** {@code getegid(2)}: the group whose rights this process has. */
interface GetEGid {
    /**
     * The effective group of this process. Thread-safe.
     *
     * @return the group's number; ENOTSUP, negated, on Windows
     */
    @LibraryImport("SystemNative_GetEGid")
    long getEGid();
}
