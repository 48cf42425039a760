package interop.system;

import interop.LibraryImport;

/** {@code posix_fadvise(2)}, {@code F_RDADVISE} and {@code F_RDAHEAD}: gives advice about the use of a file. */
interface PosixFAdvise {
    /**
     * Gives advice about the expected use of a byte range of a file, which affects only caching and read-ahead: {@code
     * posix_fadvise(2)}, {@code F_RDADVISE} and {@code F_RDAHEAD}. Thread-safe.
     *
     * @param file an open file
     * @param offset the start of the range in bytes, 0 or more
     * @param length the length of the range in bytes, 0 for all bytes up to the end of the file
     * @param advice a {@link FileAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for unknown advice or a negative range;
     *     ESPIPE for a pipe; ENOTSUP for advice that the system does not support, on Windows for all
     */
    @LibraryImport("SystemNative_PosixFAdvise")
    int posixFAdvise(SafeFileHandle file, long offset, long length, int advice);
}
