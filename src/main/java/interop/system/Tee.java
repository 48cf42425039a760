package interop.system;

import interop.LibraryImport;

/** {@code tee(2)}: copies the content of a pipe into another one. Linux only. */
interface Tee {
    /**
     * Copies bytes from one pipe to another without consuming them: {@code tee(2)}. Blocks while the source is empty or
     * the destination is full, unless a flag or non-blocking mode forbids it. Linux only. Thread-safe.
     *
     * @param source the read end of a pipe
     * @param destination the write end of another pipe
     * @param length the maximum number of bytes to copy, 0 or more
     * @param flags a set of {@link SpliceFlags}
     * @return the number of bytes copied, 0 if the source is empty and no writer is left; or a negated {@link
     *     interop.ErrorCode} code: ENOTSUP on macOS and Windows; EINVAL for an unknown flag, a negative length, or if
     *     either file is not a pipe; EAGAIN; the other errors of tee(2)
     */
    @LibraryImport("SystemNative_Tee")
    long tee(SafeFileHandle source, SafeFileHandle destination, long length, int flags);
}
