package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code stat(2)}: tells of a file, through symbolic links. */
interface Stat {
    /**
     * Fills in all that the system knows. Thread-safe.
     *
     * @param path the file, followed if it is a symbolic link
     * @param status receives it, and may be used again and again; left alone on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: those of stat(2)
     */
    @LibraryImport("SystemNative_Stat")
    int stat(@Utf8 String path, @Out FileStatus status);
}
