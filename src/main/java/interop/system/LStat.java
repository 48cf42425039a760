package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;

/** {@code lstat(2)}: gets the status of a file without following a symbolic link. */
interface LStat {
    /**
     * Gets the status of a file without following a symbolic link: {@code lstat(2)}. Thread-safe.
     *
     * @param path the path of the file or symbolic link
     * @param status receives the status; unchanged on failure
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of lstat(2)
     */
    @LibraryImport("SystemNative_LStat")
    int lStat(@Utf8 String path, @Out FileStatus status);
}
