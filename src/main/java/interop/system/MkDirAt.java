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
     * @param mode its permission bits, less the umask: {@link FileMode}; no effect on Windows
     * @return 0, or a negated {@link interop.ErrorCode} code: those of mkdirat(2), EINVAL for another bit
     */
    @LibraryImport("SystemNative_MkDirAt")
    int mkDirAt(@OrNull SafeFileHandle directory, @Utf8 String path, int mode);
}
