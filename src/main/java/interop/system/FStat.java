package interop.system;

import interop.LibraryImport;
import interop.Out;

/** {@code fstat(2)}: tells of an open file. */
interface FStat {
    /**
     * Fills in all that the system knows. Thread-safe.
     *
     * @param file an open file
     * @param status receives it, and may be used again and again; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: those of fstat(2)
     */
    @LibraryImport("SystemNative_FStat")
    int fStat(SafeFileHandle file, @Out FileStatus status);
}
