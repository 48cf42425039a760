package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/** {@code readv(2)}, {@code ReadFile}: reads from a file into several buffers. */
interface ReadV {
    /**
     * Reads bytes at the current offset into one buffer after the other, and moves their positions by what was read,
     * in order. A call fills no more buffers than the system takes at once, from the first that has room: on Unix
     * 1,024, and 2 GB less a page. For more, call again with the same buffers while any has room. A direct buffer is
     * read into without a copy. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffers where to, each from its position to its limit
     * @return how many bytes were read, 0 at the end of the file and if no buffer has room; or a negated {@link
     *     interop.ErrorCode} code: those of readv(2)
     */
    @LibraryImport("SystemNative_ReadV")
    long readV(SafeFileHandle file, @Out ByteBuffer[] buffers);
}
