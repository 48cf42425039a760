package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code mkdir(2)}, {@code CreateDirectoryW}: makes a directory. */
interface MkDir {
    /**
     * Makes a directory: {@code mkdir(2)}, {@code CreateDirectoryW}. Thread-safe.
     *
     * @param path the path of the new directory
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}; the umask is applied. Linux ignores
     *     {@code S_ISUID} and {@code S_ISGID}, macOS {@code S_ISVTX}, too, and Windows all bits
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of mkdir(2); EINVAL for any other bit
     */
    @LibraryImport("SystemNative_MkDir")
    int mkDir(@Utf8 String path, int mode);
}
