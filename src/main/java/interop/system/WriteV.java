package interop.system;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code writev(2)}, {@code WriteFile}: writes several buffers to a file. */
interface WriteV {
    /**
     * Writes the bytes of one buffer after the other at the current offset, and moves their positions by what was
     * written, in order. A call takes no more buffers than the system takes at once, from the first that is not empty:
     * on Unix 1,024, and 2 GB less a page. For more, call again with the same buffers while any has bytes. A direct
     * buffer is not copied. Blocks for as long as the system does. Thread-safe.
     *
     * @param file an open file
     * @param buffers the bytes, each from its position to its limit
     * @return how many bytes were written, which may be fewer than there are; or a negated {@link interop.ErrorCode}
     *     code: those of writev(2)
     */
    @LibraryImport("SystemNative_WriteV")
    long writeV(SafeFileHandle file, @In ByteBuffer[] buffers);
}
