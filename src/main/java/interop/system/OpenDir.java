package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.Utf8;

/** {@code opendir(3)}, {@code CreateFileW}: opens a directory for reading. */
interface OpenDir {
    /**
     * Opens a directory for reading its entries: {@code opendir(3)}, {@code CreateFileW}. The caller closes the handle;
     * child processes do not inherit it. Thread-safe.
     *
     * @param path the path of the directory
     * @return the open directory
     * @throws InteropException the errors of opendir(3)
     */
    @LibraryImport("SystemNative_OpenDir")
    SafeDirectoryHandle openDir(@Utf8 String path) throws InteropException;
}
