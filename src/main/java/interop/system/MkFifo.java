package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code mkfifo(3)}: makes a FIFO (named pipe). */
interface MkFifo {
    /**
     * Makes a FIFO (named pipe): {@code mkfifo(3)}. Thread-safe.
     *
     * @param path the path of the new FIFO
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}; the umask is applied
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of mkfifo(3); EINVAL for any other bit;
     *     ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_MkFifo")
    int mkFifo(@Utf8 String path, int mode);
}
