package interop.system;

import interop.LibraryImport;

/** {@code ftruncate(2)}, {@code SetFileInformationByHandle}: sets a file's size. */
interface FTruncate {
    /**
     * Sets the size; what is added reads as zeros. Thread-safe.
     *
     * @param file a file that is open for writing
     * @param length the new size in bytes, 0 or more
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for a negative length, those of ftruncate(2)
     */
    @LibraryImport("SystemNative_FTruncate")
    int fTruncate(SafeFileHandle file, long length);
}
