package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code open(2)}, {@code CreateFileW}: opens a file. */
interface Open {
    /**
     * Opens a file, and creates it with {@link OpenFlags#O_CREAT}: {@code open(2)}, {@code CreateFileW}. The caller
     * closes the handle. Thread-safe.
     *
     * @param path the path of the file
     * @param flags exactly one of {@link OpenFlags#O_RDONLY}, {@code O_WRONLY} and {@code O_RDWR}, and any of the other
     *     {@link OpenFlags}
     * @param mode the permission bits of a created file, a subset of {@link FileMode#ALLPERMS}; the umask is applied;
     *     else ignored. On Windows only {@link FileMode#S_IWUSR} has an effect: without it the file is read-only
     * @return the open file
     * @throws InteropException the errors of open(2); EINVAL for an unknown flag or mode bit; ENOTSUP for a flag that
     *     the system does not support
     */
    @LibraryImport("SystemNative_Open")
    SafeFileHandle open(@Utf8 String path, int flags, int mode) throws InteropException;
}
