package interop.system;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code writev(2)}, {@code WriteFile}: writes several buffers to a file. */
interface WriteV {
    /**
     * Writes the remaining bytes of several buffers to a file at the file offset, one after the other, and advances
     * their positions by the bytes written: {@code writev(2)}, {@code WriteFile}. A call uses at most as many buffers
     * as the system accepts, starting with the first that is not empty: on Unix 1,024, of together 2 GB minus a page.
     * For more, repeat the call with the same buffers. Direct buffers are written without a copy. Blocks if the system
     * call does. Thread-safe.
     *
     * @param file an open file
     * @param buffers the bytes, each from its position to its limit
     * @return the number of bytes written, which may be less than remained; or a negated {@link interop.ErrorCode}
     *     code: the errors of writev(2); on Windows EINVAL for a file opened with {@code FILE_FLAG_OVERLAPPED}
     */
    @LibraryImport("SystemNative_WriteV")
    long writeV(SafeFileHandle file, @In ByteBuffer[] buffers);
}
