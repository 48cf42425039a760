package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code open(2)}, {@code CreateFileW}: opens a file. */
interface Open {
    /**
     * Opens a file. The caller closes the handle. Thread-safe.
     *
     * @param path the file
     * @param flags one of {@link OpenFlags#O_RDONLY}, {@code O_WRONLY} and {@code O_RDWR}, and any of the other
     *     {@link OpenFlags}
     * @param mode the permission bits of a file that is created, of {@link FileMode#ALLPERMS}, less the umask; else
     *     unused
     * @return the open file
     * @throws InteropException if the system refuses, by the codes of open(2); EINVAL for an unknown flag or mode
     *     bit
     */
    @LibraryImport("SystemNative_Open")
    SafeFileHandle open(@Utf8 String path, int flags, int mode) throws InteropException;
}
