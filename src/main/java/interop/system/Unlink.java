package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code unlink(2)}, {@code DeleteFileW}: removes a file's name. */
interface Unlink {
    /**
     * Removes a name, and the file with its last one. A symbolic link is removed itself; a directory never is.
     * Thread-safe.
     *
     * @param path the name
     * @return 0, or a negated {@link interop.ErrorCode} code: EISDIR or EPERM for a directory, those of unlink(2)
     */
    @LibraryImport("SystemNative_Unlink")
    int unlink(@Utf8 String path);
}
