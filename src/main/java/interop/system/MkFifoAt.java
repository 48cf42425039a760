package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code mkfifoat(3)}: makes a FIFO (named pipe), relative to a directory. */
interface MkFifoAt {
    /**
     * Makes a FIFO (named pipe): {@code mkfifoat(3)}. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the new FIFO
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}; the umask is applied
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of mkfifoat(3); EINVAL for any other bit;
     *     ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_MkFifoAt")
    int mkFifoAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode);
}
