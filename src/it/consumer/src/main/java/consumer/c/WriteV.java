package consumer.c;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code writev(2)}. */
interface WriteV {
    /** Writes one buffer after the other: an array of them crosses as C's own {@code struct iovec}. */
    @LibraryImport("writev")
    long writev(int file, @In ByteBuffer[] buffers);
}
