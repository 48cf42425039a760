package interop.system;

import interop.LibraryImport;

/** {@code splice(2)}: moves bytes through a pipe without a copy. Linux only. */
interface Splice {
    /**
     * Moves bytes between a pipe and a file, socket or other pipe, without a copy: {@code splice(2)}. Blocks while the
     * source is empty or the destination is full, unless a flag or non-blocking mode forbids it. Linux only.
     * Thread-safe.
     *
     * @param source the open file to read from
     * @param sourceOffset the offset in the source, in bytes, or {@link FileOffset#CURRENT_OFFSET}, as required for a
     *     pipe
     * @param destination the open file to write to
     * @param destinationOffset the offset in the destination, in bytes, or {@link FileOffset#CURRENT_OFFSET}, as
     *     required for a pipe
     * @param length the maximum number of bytes to move, 0 or more
     * @param flags a set of {@link SpliceFlags}
     * @return the number of bytes moved; 0 at end of file, which is where a read returns 0, even if the file size is
     *     different; or a negated {@link interop.ErrorCode} code: ENOTSUP on macOS and Windows; EINVAL for an unknown
     *     flag, a negative number, or if neither file is a pipe; ESPIPE for an offset in a pipe; EAGAIN; EIO if the
     *     destination accepts no bytes; EMFILE and ENFILE for a file with data beyond its reported size; the other
     *     errors of splice(2)
     */
    @LibraryImport("SystemNative_Splice")
    long splice(SafeFileHandle source, long sourceOffset, SafeFileHandle destination, long destinationOffset,
            long length, int flags);
}
