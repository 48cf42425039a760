package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code mkdir(2)}, {@code CreateDirectoryW}: makes a directory. */
interface MkDir {
    /**
     * Makes a directory. Thread-safe.
     *
     * @param path the new directory
     * @param mode its permission bits, of {@link FileMode#ALLPERMS}, less the umask; {@code S_ISUID} and {@code
     *     S_ISGID} have no effect on Linux, {@code S_ISVTX} neither on macOS, and no bit on Windows
     * @return 0, or a negated {@link interop.ErrorCode} code: those of mkdir(2), EINVAL for another bit
     */
    @LibraryImport("SystemNative_MkDir")
    int mkDir(@Utf8 String path, int mode);
}
