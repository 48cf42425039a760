package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code openat(2)}, {@code NtCreateFile}: opens a file under a directory. */
interface OpenAt {
    /**
     * Opens a file. The caller closes the handle. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the file
     * @param flags one of {@link OpenFlags#O_RDONLY}, {@code O_WRONLY} and {@code O_RDWR}, and any of the other
     *     {@link OpenFlags}
     * @param mode the permission bits of a file that is created, of {@link FileMode#ALLPERMS}, less the umask; else
     *     unused
     * @return the open file
     * @throws InteropException if the system refuses, by the codes of openat(2); EINVAL for an unknown flag or mode
     *     bit
     */
    @LibraryImport("SystemNative_OpenAt")
    SafeFileHandle openAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int flags, int mode)
            throws InteropException;
}
