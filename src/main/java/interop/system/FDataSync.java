package interop.system;

import interop.LibraryImport;

/** {@code fdatasync(2)}, {@code FlushFileBuffers}: writes a file's data through to its device. */
interface FDataSync {
    /**
     * Returns when the file's data, and what is needed to read it again, are on the storage device; on macOS by
     * {@code F_FULLFSYNC}. Thread-safe.
     *
     * @param file an open file
     * @return 0, or a negated {@link interop.ErrorCode} code; after EIO what was written before may be lost
     */
    @LibraryImport("SystemNative_FDataSync")
    int fDataSync(SafeFileHandle file);
}
