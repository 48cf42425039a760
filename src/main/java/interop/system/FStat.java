package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code fstat(2)}: gets the status of an open file. */
interface FStat {
    /**
     * Gets the status of an open file: {@code fstat(2)}. On Windows it waits while another thread waits in a call with
     * the same pipe. Thread-safe.
     *
     * @param file an open file
     * @param status receives the status; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of fstat(2)
     */
    @LibraryImport("SystemNative_FStat")
    int fStat(SafeFileHandle file, @Out FileStatus status);
}
