package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code shm_open(3)}: opens a shared memory object. */
interface ShmOpen {
    /**
     * Opens a POSIX shared memory object: {@code shm_open(3)}. A new one is empty until {@code fTruncate} sets its
     * size; then {@code mMap} maps it. It exists until {@code shmUnlink} or a restart of the system. The caller closes
     * the handle; child processes do not inherit it. Thread-safe.
     *
     * @param name a slash and a name of at most 255 bytes, on macOS 30, without another slash
     * @param flags {@link OpenFlags#O_RDONLY} or {@code O_RDWR}, and any of {@code O_CREAT}, {@code O_EXCL} and {@code
     *     O_TRUNC}
     * @param mode the permission bits of a created object, a subset of {@link FileMode#ALLPERMS}; the umask is applied,
     *     except on macOS; else ignored
     * @return the shared memory object; on macOS its size can be set only once, {@code O_TRUNC} then fails with EINVAL,
     *     and it can be accessed only by mapping it
     * @throws InteropException ENOENT, EEXIST, EACCES, EMFILE, ENFILE; EINVAL for any other name, flag or mode bit;
     *     ENAMETOOLONG; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_ShmOpen")
    SafeFileHandle shmOpen(@Utf8 String name, int flags, int mode) throws InteropException;
}
