package consumer;

import interop.In;
import interop.LibraryImport;
import java.nio.ByteBuffer;

/** {@code crc32}: the checksum of gzip. */
interface Crc32 {
    /** Continues a checksum. */
    @LibraryImport("crc32")
    long crc32(long crc, @In byte[] buffer, int offset, int length);

    /** Continues a checksum over what remains of a buffer. */
    @LibraryImport("crc32")
    long crc32(long crc, @In(whole = true) ByteBuffer buffer);
}
