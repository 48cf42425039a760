package interop.system;

import interop.LibraryImport;

/** {@code fdatasync(2)}, {@code FlushFileBuffers}: flushes the data of a file to its storage device. */
interface FDataSync {
    /**
     * Flushes the data of a file, and the metadata needed to read it, to the storage device: {@code fdatasync(2)},
     * {@code F_FULLFSYNC} on macOS, {@code FlushFileBuffers}. Returns when the device has them. Thread-safe.
     *
     * @param file an open file
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of fdatasync(2); after EIO, data written
     *     before may be lost
     */
    @LibraryImport("SystemNative_FDataSync")
    int fDataSync(SafeFileHandle file);
}
