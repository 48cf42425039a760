package interop.system;

import interop.LibraryImport;

/** {@code sync(2)}, {@code FlushFileBuffers}: writes all files through to their devices. */
interface Sync {
    /**
     * Returns when the system has written what it held of all files; on macOS, when it has begun. Thread-safe.
     *
     * @return 0, or a negated {@link interop.ErrorCode} code: on Windows EACCES for who is no administrator
     */
    @LibraryImport("SystemNative_Sync")
    int sync();
}
