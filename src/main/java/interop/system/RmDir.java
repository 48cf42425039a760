package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code rmdir(2)}, {@code SetFileInformationByHandle}: removes an empty directory. */
interface RmDir {
    /**
     * Removes an empty directory: {@code rmdir(2)}, {@code SetFileInformationByHandle}. Thread-safe.
     *
     * @param path the path of the directory
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOTEMPTY if the directory is not empty; the other errors
     *     of rmdir(2)
     */
    @LibraryImport("SystemNative_RmDir")
    int rmDir(@Utf8 String path);
}
