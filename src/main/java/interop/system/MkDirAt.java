package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code mkdirat(2)}, {@code NtCreateFile}: makes a directory, relative to a directory. */
interface MkDirAt {
    /**
     * Makes a directory: {@code mkdirat(2)}, {@code NtCreateFile}. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the new directory
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}; the umask is applied. Linux ignores
     *     {@code S_ISUID} and {@code S_ISGID}, macOS {@code S_ISVTX}, too, and Windows all bits
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of mkdirat(2); EINVAL for any other bit
     */
    @LibraryImport("SystemNative_MkDirAt")
    int mkDirAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode);
}
