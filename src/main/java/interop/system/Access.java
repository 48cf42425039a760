package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code access(2)}: checks whether this process may access a file. */
interface Access {
    /**
     * Checks whether the real user and group of this process may access a file: {@code access(2)}. The answer may be
     * out of date by the time it is used. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param mode {@link AccessMode#F_OK}, or a set of {@code R_OK}, {@code W_OK} and {@code X_OK}; on Windows {@code
     *     X_OK} is granted for every file that exists and {@code W_OK} for every file that is not read-only
     * @return 0, or a negated {@link interop.ErrorCode} code: EACCES if access is denied; the other errors of
     *     access(2); EINVAL for any other bit
     */
    @LibraryImport("SystemNative_Access")
    int access(@Utf8 String path, int mode);
}
