package interop.system;

import interop.LibraryImport;

/** {@code lseek(2)}, {@code SetFilePointerEx}: moves the offset of an open file. */
interface LSeek {
    /**
     * Moves the current offset. Thread-safe.
     *
     * @param file an open file
     * @param offset bytes from where {@code whence} says, negative for backwards
     * @param whence a {@link SeekOrigin}
     * @return the new offset from the start of the file, or a negated {@link interop.Error} code: EINVAL for an
     *     unknown whence or an offset before the start, ESPIPE for a pipe
     */
    @LibraryImport("SystemNative_LSeek")
    long lSeek(SafeFileHandle file, long offset, int whence);
}
