package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/**
 * {@code faccessat(2)}, {@code NtCreateFile}: checks whether this process may access a file, relative to a directory.
 */
interface FAccessAt {
    /**
     * Checks whether the real or effective user and group of this process may access a file: {@code faccessat(2)},
     * {@code NtCreateFile}. The answer may be out of date by the time it is used. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param mode {@link AccessMode#F_OK}, or a set of {@code R_OK}, {@code W_OK} and {@code X_OK}
     * @param flags 0, or a set of {@link AtFlags#AT_EACCESS}, {@link AtFlags#AT_SYMLINK_NOFOLLOW} and {@link
     *     AtFlags#AT_EMPTY_PATH} (macOS: ENOTSUP)
     * @return 0, or a negated {@link interop.ErrorCode} code: EACCES if access is denied; the other errors of
     *     faccessat(2); EINVAL for any other bit; ENOTSUP for a flag that the system does not support
     */
    @LibraryImport("SystemNative_FAccessAt")
    int fAccessAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode, int flags);
}
