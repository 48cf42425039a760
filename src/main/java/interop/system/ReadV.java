package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code readv(2)}, {@code ReadFile}: reads from a file into several buffers. */
interface ReadV {
    /**
     * Reads bytes from a file at the file offset into several buffers, one after the other, and advances their
     * positions by the bytes read: {@code readv(2)}, {@code ReadFile}. A call uses at most as many buffers as the
     * system accepts, starting with the first that has room: on Unix 1,024, of together 2 GB minus a page. For more,
     * repeat the call with the same buffers. Direct buffers are filled without a copy. Blocks if the system call does.
     * Thread-safe.
     *
     * @param file an open file
     * @param buffers receive the bytes, each from its position to its limit
     * @return the number of bytes read, 0 at end of file and if no buffer has room; or a negated {@link
     *     interop.ErrorCode} code: the errors of readv(2); on Windows EINVAL for a file opened with {@code
     *     FILE_FLAG_OVERLAPPED}
     */
    @LibraryImport("SystemNative_ReadV")
    long readV(SafeFileHandle file, @Out ByteBuffer[] buffers);
}
