package interop.system;

import interop.LibraryImport;

/** {@code ftruncate(2)}, {@code SetFileInformationByHandle}: sets the size of an open file. */
interface FTruncate {
    /**
     * Truncates or extends an open file to a size: {@code ftruncate(2)}, {@code SetFileInformationByHandle}. The
     * extended part reads as zeros. Thread-safe.
     *
     * @param file a file open for writing
     * @param length the new size in bytes, 0 or more
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for a negative length; the other errors of
     *     ftruncate(2)
     */
    @LibraryImport("SystemNative_FTruncate")
    int fTruncate(SafeFileHandle file, long length);
}
