package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code lstat(2)}: tells of a file, or of a symbolic link itself. */
interface LStat {
    /**
     * Fills in all that the system knows. Thread-safe.
     *
     * @param path the file; of a symbolic link the link itself
     * @param status receives it, and may be used again and again; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: those of lstat(2)
     */
    @LibraryImport("SystemNative_LStat")
    int lStat(@Utf8 String path, @Out FileStatus status);
}
