package interop.system;

import interop.LibraryImport;

/** {@code fsync(2)}, {@code FlushFileBuffers}: flushes a file to its storage device. */
interface FSync {
    /**
     * Flushes the data and metadata of a file to the storage device: {@code fsync(2)}, {@code F_FULLFSYNC} on macOS,
     * {@code FlushFileBuffers}. Returns when the device has them. Thread-safe.
     *
     * @param file an open file
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for a pipe or socket, on macOS ENOTSUP; the other
     *     errors of fsync(2); after EIO, data written before may be lost
     */
    @LibraryImport("SystemNative_FSync")
    int fSync(SafeFileHandle file);
}
