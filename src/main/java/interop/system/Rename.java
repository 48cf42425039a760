package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code rename(2)}, {@code NtSetInformationFile}: renames a file or directory. */
interface Rename {
    /**
     * Renames a file or directory, atomically replacing an existing file: {@code rename(2)}, {@code
     * NtSetInformationFile}. Thread-safe.
     *
     * @param oldPath the old path
     * @param newPath the new path
     * @return 0, or a negated {@link interop.ErrorCode} code: EXDEV if the paths are on different file systems;
     *     ENOTEMPTY if the new path is a directory that is not empty; EINVAL to move a directory into itself; on
     *     Windows EACCES for a directory with open files below it; the other errors of rename(2)
     */
    @LibraryImport("SystemNative_Rename")
    int rename(@Utf8 String oldPath, @Utf8 String newPath);
}
