package interop.system;

import interop.LibraryImport;

/** {@code fsync(2)}, {@code FlushFileBuffers}: writes a file through to its device. */
interface FSync {
    /**
     * Returns when data and attributes of the file are on the storage device; on macOS by {@code F_FULLFSYNC}.
     * Thread-safe.
     *
     * @param file an open file
     * @return 0, or a negated {@link interop.ErrorCode} code; after EIO what was written before may be lost
     */
    @LibraryImport("SystemNative_FSync")
    int fSync(SafeFileHandle file);
}
