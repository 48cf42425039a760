package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code mkdirat(2)}, {@code NtCreateFile}: makes a directory under a directory. */
interface MkDirAt {
    /**
     * Makes a directory. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the new directory
     * @param mode its permission bits, of {@link FileMode#ALLPERMS}, less the umask; {@code S_ISUID} and {@code
     *     S_ISGID} have no effect on Linux, {@code S_ISVTX} neither on macOS, and no bit on Windows
     * @return 0, or a negated {@link interop.ErrorCode} code: those of mkdirat(2), EINVAL for another bit
     */
    @LibraryImport("SystemNative_MkDirAt")
    int mkDirAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode);
}
