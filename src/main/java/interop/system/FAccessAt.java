package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code faccessat(2)}: whether this process may use a file under a directory. */
interface FAccessAt {
    /**
     * Asks for the real user and group of the process, or the effective ones. What is answered may be out of date when
     * it is used. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the file
     * @param mode {@link AccessMode#F_OK}, or a set of {@code R_OK}, {@code W_OK} and {@code X_OK}
     * @param flags a set of {@link AtFlags#AT_EACCESS}, {@link AtFlags#AT_SYMLINK_NOFOLLOW} and {@link
     *     AtFlags#AT_EMPTY_PATH} (macOS: ENOTSUP), or 0
     * @return 0 if so, or a negated {@link interop.ErrorCode} code: EACCES if not, those of faccessat(2), EINVAL for
     *     another bit, ENOTSUP for a flag that the system does not know
     */
    @LibraryImport("SystemNative_FAccessAt")
    int fAccessAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode, int flags);
}
