package interop.system;

import interop.LibraryImport;

/**
 * {@code posix_fadvise(2)}, {@code F_RDADVISE} and {@code F_RDAHEAD}: tells how a file will be used. Windows has no
 * such thing.
 */
interface PosixFAdvise {
    /**
     * Tells how a range of a file will be used, which changes what is cached and read ahead and nothing else.
     * Thread-safe.
     *
     * @param file an open file
     * @param offset where the range begins, in bytes, 0 or more
     * @param length how many bytes it has, 0 for all up to the end
     * @param advice a {@link FileAdvice}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown advice or a negative range, ESPIPE
     *     for a pipe, ENOTSUP where the system has no such advice
     */
    @LibraryImport("SystemNative_PosixFAdvise")
    int posixFAdvise(SafeFileHandle file, long offset, long length, int advice);
}
