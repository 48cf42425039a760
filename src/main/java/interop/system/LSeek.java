package interop.system;

import interop.LibraryImport;

/** {@code lseek(2)}, {@code SetFilePointerEx}, {@code FSCTL_QUERY_ALLOCATED_RANGES}: sets the file offset. */
interface LSeek {
    /**
     * Sets the file offset, or moves it to the next data or hole: {@code lseek(2)}, {@code SetFilePointerEx}, {@code
     * FSCTL_QUERY_ALLOCATED_RANGES}. Where the file system does not report holes, the whole file is data. Thread-safe.
     *
     * @param file an open file
     * @param offset the offset in bytes, relative to {@code whence}; may be negative
     * @param whence a {@link SeekOrigin}
     * @return the new offset in bytes from the start of the file, or a negated {@link interop.ErrorCode} code: EINVAL
     *     for an unknown {@code whence} or a resulting offset before the start; ESPIPE for a pipe; ENXIO for {@code
     *     SEEK_DATA} and {@code SEEK_HOLE} at or beyond the end of the file, and for {@code SEEK_DATA} if only a hole
     *     follows
     */
    @LibraryImport("SystemNative_LSeek")
    long lSeek(SafeFileHandle file, long offset, int whence);
}
