package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code mkfifoat(3)}: makes a pipe with a name under a directory. */
interface MkFifoAt {
    /**
     * Makes a pipe, which processes open by its name. Windows has none in directories. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the new pipe
     * @param mode its permission bits, of {@link FileMode#ALLPERMS}, less the umask
     * @return 0, or a negated {@link interop.ErrorCode} code: those of mkfifoat(3), EINVAL for another bit, ENOTSUP on
     *     Windows
     */
    @LibraryImport("SystemNative_MkFifoAt")
    int mkFifoAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode);
}
