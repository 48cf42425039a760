package interop.system;

import interop.LibraryImport;

/** {@code getegid(2)}: gets the effective group ID. */
interface GetEGid {
    /**
     * Returns the effective group ID of this process: {@code getegid(2)}. Thread-safe.
     *
     * @return the group ID; -{@link interop.ErrorCode#ENOTSUP} on Windows
     */
    @LibraryImport("SystemNative_GetEGid")
    long getEGid();
}
