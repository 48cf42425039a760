package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code truncate(2)}, {@code SetFileInformationByHandle}: sets the size of a file by its path. */
interface Truncate {
    /**
     * Truncates or extends a file to a size: {@code truncate(2)}, {@code SetFileInformationByHandle}. The extended part
     * reads as zeros and need not take disk space. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param length the new size in bytes, 0 or more
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for a negative length; EFBIG for a length beyond
     *     the limit of the file system or the process; the other errors of truncate(2)
     */
    @LibraryImport("SystemNative_Truncate")
    int truncate(@Utf8 String path, long length);
}
