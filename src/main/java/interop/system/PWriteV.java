package interop.system;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code pwritev(2)}, {@code WriteFile} with an offset: writes several buffers to a file at an offset. */
interface PWriteV {
    /**
     * Writes the remaining bytes of several buffers to a file at an offset, one after the other, and advances their
     * positions by the bytes written: {@code pwritev(2)}, {@code WriteFile}. The file offset does not move, except on
     * Windows. On Linux and Windows, a file opened with {@code O_APPEND} is written at its end. A call uses at most as
     * many buffers as the system accepts, starting with the first that is not empty: on Unix 1,024, of together 2 GB
     * minus a page. For more, repeat the call with the same buffers. Direct buffers are written without a copy. Blocks
     * if the system call does. Thread-safe.
     *
     * @param file an open file
     * @param buffers the bytes, each from its position to its limit
     * @param offset the offset in the file, in bytes, 0 or more
     * @return the number of bytes written, which may be less than remained; or a negated {@link interop.ErrorCode}
     *     code: the errors of pwritev(2); ESPIPE for a pipe; EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PWriteV")
    long pWriteV(SafeFileHandle file, @In ByteBuffer[] buffers, long offset);
}
