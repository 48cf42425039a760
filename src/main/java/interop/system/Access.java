package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code access(2)}: whether this process may use a file. */
interface Access {
    /**
     * Asks for the real user and group of the process. What is answered may be out of date when it is used.
     * Thread-safe.
     *
     * @param path the file, followed if it is a symbolic link
     * @param mode {@link AccessMode#F_OK}, or a set of {@code R_OK}, {@code W_OK} and {@code X_OK}
     * @return 0 if so, or a negated {@link interop.ErrorCode} code: EACCES if not, those of access(2), EINVAL for
     *     another bit
     */
    @LibraryImport("SystemNative_Access")
    int access(@Utf8 String path, int mode);
}
