package interop.system;

import interop.LibraryImport;

/** {@code sendfile(2)}: writes a byte range of a file to a socket, pipe or file, within the kernel where possible. */
interface SendFile {
    /**
     * Writes a byte range of a file to a socket, pipe or file, at its file offset: {@code sendfile(2)}. Blocks while a
     * pipe or socket is full, unless it is non-blocking. Thread-safe.
     *
     * @param destination the open file to write to
     * @param source the open file to read from
     * @param sourceOffset the offset in the source, in bytes, or {@link FileOffset#CURRENT_OFFSET} to use and advance
     *     its file offset, which is otherwise unchanged, except on Windows
     * @param length the maximum number of bytes to write, 0 or more
     * @return the number of bytes written, which may be less than {@code length}; 0 at end of file, which is where a
     *     read returns 0, even if the file size is different; or a negated {@link interop.ErrorCode} code: EINVAL for a
     *     negative number; ESPIPE if the source is a pipe; EPIPE; EAGAIN if the destination is non-blocking and full;
     *     ENOSPC; EIO if the destination accepts no bytes; the other errors of read(2) and write(2)
     */
    @LibraryImport("SystemNative_SendFile")
    long sendFile(SafeFileHandle destination, SafeFileHandle source, long sourceOffset, long length);
}
