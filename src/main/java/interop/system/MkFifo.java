package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code mkfifo(3)}: makes a pipe with a name. */
interface MkFifo {
    /**
     * Makes a pipe that processes open by its path. Thread-safe.
     *
     * @param path where to make it
     * @param mode its permission bits, of {@link FileMode#ALLPERMS}, less the umask
     * @return 0, or a negated {@link interop.ErrorCode} code: those of mkfifo(3), EINVAL for another bit, ENOTSUP on
     *     Windows
     */
    @LibraryImport("SystemNative_MkFifo")
    int mkFifo(@Utf8 String path, int mode);
}
