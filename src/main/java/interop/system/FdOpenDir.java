package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code fdopendir(3)}, {@code NtCreateFile}: opens for reading the directory that a descriptor is open on. */
interface FdOpenDir {
    /**
     * Opens the directory anew, whatever its path is by now. The given handle stays the caller's, and its offset as it
     * is: each handle that is returned starts at the first entry. The caller closes it; child processes do not inherit
     * it. Thread-safe.
     *
     * <p>Where the process may no longer open the directory, but the given handle may be read, it is that which is
     * read, from its start: then its offset moves, and handles that were made in this way share it.
     *
     * @param directory a directory that is open with {@link OpenFlags#O_DIRECTORY}, or with {@link OpenFlags#O_PATH}
     * @return the open directory
     * @throws InteropException if the system refuses: ENOTDIR for what is no directory, EACCES, EBADF, EMFILE, ENFILE,
     *     ENOMEM
     */
    @LibraryImport("SystemNative_FdOpenDir")
    SafeDirectoryHandle fdOpenDir(SafeFileHandle directory) throws InteropException;
}
