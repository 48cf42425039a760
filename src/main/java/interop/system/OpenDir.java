package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code opendir(3)}, {@code FindFirstFileExW}: opens a directory for reading. */
interface OpenDir {
    /**
     * Opens a directory. The caller closes the handle; child processes do not inherit it. Thread-safe.
     *
     * @param path the directory
     * @return the open directory
     * @throws InteropException if the system refuses, by the codes of opendir(3)
     */
    @LibraryImport("SystemNative_OpenDir")
    SafeDirectoryHandle openDir(@Utf8 String path) throws InteropException;
}
