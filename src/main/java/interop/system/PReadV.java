package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code preadv(2)}, {@code ReadFile} with an offset: reads from a file at an offset into several buffers. */
interface PReadV {
    /**
     * Reads bytes from a file at an offset into several buffers, one after the other, and advances their positions by
     * the bytes read: {@code preadv(2)}, {@code ReadFile}. The file offset does not move, except on Windows. A call
     * uses at most as many buffers as the system accepts, starting with the first that has room: on Unix 1,024, of
     * together 2 GB minus a page. For more, repeat the call with the same buffers. Direct buffers are filled without a
     * copy. Blocks if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffers receive the bytes, each from its position to its limit
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes read, 0 at end of file and if no buffer has room; or a negated {@link
     *     interop.ErrorCode} code: the errors of preadv(2); ESPIPE for a pipe; EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PReadV")
    long pReadV(SafeFileHandle file, @Out ByteBuffer[] buffers, long offset);
}
