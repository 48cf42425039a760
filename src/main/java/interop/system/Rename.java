package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code rename(2)}, {@code MoveFileExW}: renames a file or directory. */
interface Rename {
    /**
     * Renames, and atomically replaces what has the new name. Thread-safe.
     *
     * @param oldPath what it is called
     * @param newPath what it is to be called
     * @return 0, or a negated {@link interop.ErrorCode} code: EXDEV across file systems, ENOTEMPTY over a directory
     *     that has entries, those of rename(2)
     */
    @LibraryImport("SystemNative_Rename")
    int rename(@Utf8 String oldPath, @Utf8 String newPath);
}
