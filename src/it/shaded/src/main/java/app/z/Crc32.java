package app.z;

import interop.In;
import interop.LibraryImport;

interface Crc32 {
    /** Continues a checksum. */
    @LibraryImport("crc32")
    long crc32(long crc, @In byte[] buffer, int offset, int length);
}
