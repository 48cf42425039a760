package interop.system;

import interop.LibraryImport;

/** {@code sync(2)}, {@code FlushFileBuffers}: flushes all files to their storage devices. */
interface Sync {
    /**
     * Flushes the cached data of all files to the storage devices: {@code sync(2)}, {@code FlushFileBuffers}. Returns
     * when it is written, on macOS when the writes are scheduled. Thread-safe.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: EACCES on Windows for a process without administrator
     *     rights
     */
    @LibraryImport("SystemNative_Sync")
    int sync();
}
