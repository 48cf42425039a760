package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code unlink(2)}, {@code SetFileInformationByHandle}: removes a hard link to a file, or a symbolic link. */
interface Unlink {
    /**
     * Removes a hard link to a file, and the file with its last one: {@code unlink(2)}, {@code
     * SetFileInformationByHandle}. A symbolic link is removed itself; a directory is never removed. Thread-safe.
     *
     * @param path the path of the file
     * @return 0, or a negated {@link interop.ErrorCode} code: EISDIR or EPERM for a directory; on Windows EACCES
     *     while the file is mapped into memory; the other errors of unlink(2)
     */
    @LibraryImport("SystemNative_Unlink")
    int unlink(@Utf8 String path);
}
