package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code shm_open(3)}: opens memory that processes share. */
interface ShmOpen {
    /**
     * Opens shared memory by its name. A new one is empty until {@code fTruncate} gives it a size, and then {@code
     * mMap} maps it. It stays until {@code shmUnlink}, or until the system restarts. The caller closes the handle;
     * child processes do not inherit it. Thread-safe.
     *
     * @param name a slash and a name of at most 255 bytes, on macOS 30, with no further slash
     * @param flags {@link OpenFlags#O_RDONLY} or {@code O_RDWR}, and any of {@code O_CREAT}, {@code O_EXCL} and {@code
     *     O_TRUNC}
     * @param mode the permission bits of one that is created, of {@link FileMode#ALLPERMS}, less the umask; else unused
     * @return the shared memory; on macOS it can be given a size once, and neither read nor written but by mapping it
     * @throws InteropException if the system refuses: ENOENT, EEXIST, EACCES, EMFILE, ENFILE; EINVAL for another name,
     *     flag or mode bit; ENAMETOOLONG; ENOTSUP where shared memory is no file, on Windows
     */
    @LibraryImport("SystemNative_ShmOpen")
    SafeFileHandle shmOpen(@Utf8 String name, int flags, int mode) throws InteropException;
}
