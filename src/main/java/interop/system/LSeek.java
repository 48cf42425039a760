package interop.system;

import interop.LibraryImport;

/**
 * {@code lseek(2)}, {@code SetFilePointerEx}, {@code FSCTL_QUERY_ALLOCATED_RANGES}: moves the offset of an open file,
 * and finds data and holes.
 */
interface LSeek {
    /**
     * Moves the current offset. Thread-safe.
     *
     * @param file an open file
     * @param offset bytes from where {@code whence} says, negative for backwards
     * @param whence a {@link SeekOrigin}
     * @return the new offset from the start of the file, or a negated {@link interop.ErrorCode} code: EINVAL for an
     *     unknown whence or an offset before the start, ESPIPE for a pipe, ENXIO where there is no data or hole to
     *     find: from the end of the file on, and for data in the hole before it
     */
    @LibraryImport("SystemNative_LSeek")
    long lSeek(SafeFileHandle file, long offset, int whence);
}
