package interop.system;

import interop.LibraryImport;

/** {@code sendfile(2)}: writes a file to a socket, pipe or file, within the system where it can. */
interface SendFile {
    /**
     * Writes bytes of a file at the current offset of something else. Blocks while a pipe or socket has no room, unless
     * it was opened not to. Thread-safe.
     *
     * @param destination where to
     * @param source an open file
     * @param sourceOffset where from, in bytes, or {@link FileOffset#CURRENT_OFFSET}; any other leaves the current one
     *     alone, except on Windows
     * @param length how many bytes at most, 0 or more
     * @return how many bytes were written, which may be fewer, 0 at the end of the source, where reading finds no more,
     *     whatever its size; or a negated {@link interop.ErrorCode} code: EINVAL for a negative number, ESPIPE for a
     *     source that is a pipe, EPIPE, EAGAIN, ENOSPC, EIO for a destination that takes no bytes, those of read(2) and
     *     write(2)
     */
    @LibraryImport("SystemNative_SendFile")
    long sendFile(SafeFileHandle destination, SafeFileHandle source, long sourceOffset, long length);
}
