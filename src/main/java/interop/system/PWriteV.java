package interop.system;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/**
 * {@code pwritev(2)}, {@code WriteFile} with an offset: writes several buffers to a place in a file. On Windows the
 * current offset moves.
 */
interface PWriteV {
    /**
     * Writes the bytes of one buffer after the other at an offset of the file, and moves their positions by what was
     * written, in order. A call takes no more buffers than the system takes at once, from the first that is not empty:
     * on Unix 1,024, and 2 GB less a page. For more, call again with the same buffers while any has bytes. A direct
     * buffer is not copied. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffers the bytes, each from its position to its limit
     * @param offset where in the file, 0 or more
     * @return how many bytes were written, which may be fewer than there are; or a negated {@link interop.ErrorCode}
     *     code: those of pwritev(2); ESPIPE for a pipe, EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PWriteV")
    long pWriteV(SafeFileHandle file, @In ByteBuffer[] buffers, long offset);
}
