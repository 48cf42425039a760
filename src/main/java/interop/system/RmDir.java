package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code rmdir(2)}, {@code RemoveDirectoryW}: removes an empty directory. */
interface RmDir {
    /**
     * Removes a directory that has no entries. Thread-safe.
     *
     * @param path the directory
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTEMPTY if it has entries, those of rmdir(2)
     */
    @LibraryImport("SystemNative_RmDir")
    int rmDir(@Utf8 String path);
}
