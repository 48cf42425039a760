package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code truncate(2)}, {@code SetFileInformationByHandle}: sets the size of a file by its path. */
interface Truncate {
    /**
     * Cuts a file short, or makes it longer by bytes that read as zeros and need not take space. Thread-safe.
     *
     * @param path the file, followed if it is a symbolic link
     * @param length its new size in bytes, 0 or more
     * @return 0, or a negated {@link interop.ErrorCode} code: those of truncate(2), EINVAL for a negative length, EFBIG
     *     for one beyond what the file system or the process's limit allows
     */
    @LibraryImport("SystemNative_Truncate")
    int truncate(@Utf8 String path, long length);
}
