package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code openat(2)}, {@code NtCreateFile}: opens a file, relative to a directory. */
interface OpenAt {
    /**
     * Opens a file, and creates it with {@link OpenFlags#O_CREAT}: {@code openat(2)}, {@code NtCreateFile}. The caller
     * closes the handle. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param flags exactly one of {@link OpenFlags#O_RDONLY}, {@code O_WRONLY} and {@code O_RDWR}, and any of the other
     *     {@link OpenFlags}
     * @param mode the permission bits of a created file, a subset of {@link FileMode#ALLPERMS}; the umask is applied;
     *     else ignored. On Windows only {@link FileMode#S_IWUSR} has an effect: without it the file is read-only
     * @return the open file
     * @throws InteropException the errors of openat(2); EINVAL for an unknown flag or mode bit; ENOTSUP for a flag that
     *     the system does not support
     */
    @LibraryImport("SystemNative_OpenAt")
    SafeFileHandle openAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int flags, int mode)
            throws InteropException;
}
