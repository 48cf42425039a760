package interop.system;

import interop.InteropException;
import interop.LibraryImport;

/** {@code fdopendir(3)}, {@code NtCreateFile}: opens the directory that a descriptor refers to. */
interface FdOpenDir {
    /**
     * Opens the directory that a handle refers to, wherever it has been moved: {@code fdopendir(3)}, {@code
     * NtCreateFile}. Unlike fdopendir(3), the given handle stays open with the caller and its offset does not move:
     * each returned handle starts at the first entry. The caller closes the returned handle; child processes do not
     * inherit it. Thread-safe.
     *
     * <p>If this process may no longer open the directory but the given handle is open for reading, that handle itself
     * is read from the start: its offset then moves, and all handles returned for it share that offset.
     *
     * @param directory a directory opened with {@link OpenFlags#O_DIRECTORY} or {@link OpenFlags#O_PATH}
     * @return the open directory
     * @throws InteropException ENOTDIR if the handle is not a directory; EACCES, EBADF, EMFILE, ENFILE, ENOMEM
     */
    @LibraryImport("SystemNative_FdOpenDir")
    SafeDirectoryHandle fdOpenDir(SafeFileHandle directory) throws InteropException;
}
