package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code preadv(2)}, {@code ReadFile} with an offset: reads from a place in a file into several buffers. On Windows
 * the current offset moves.
 */
interface PReadV {
    /**
     * Reads bytes at an offset of the file into one buffer after the other, and moves their positions by what was
     * read, in order. A call fills no more buffers than the system takes at once, from the first that has room: on
     * Unix 1,024, and 2 GB less a page. For more, call again with the same buffers while any has room. A direct buffer
     * is read into without a copy. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffers where to, each from its position to its limit
     * @param offset where in the file, 0 or more
     * @return how many bytes were read, 0 at the end of the file and if no buffer has room; or a negated {@link
     *     interop.ErrorCode} code: those of preadv(2); ESPIPE for a pipe, EINVAL for a negative offset
     */
    @LibraryImport("SystemNative_PReadV")
    long pReadV(SafeFileHandle file, @Out ByteBuffer[] buffers, long offset);
}
