package interop.system;

import interop.LibraryImport;

/** {@code fstatfs(2)}: whether a lock of a whole file works as on a local disk. */
interface FileSystemSupportsLocking {
    /**
     * Tells whether {@code flock(2)} can lock this file as on a local disk: a lock of the whole file, which only those
     * notice who ask for one. On network file systems that depends on how the file was opened. Thread-safe.
     *
     * @param file an open file
     * @param operation 1 for a shared lock (LOCK_SH), 2 for an exclusive one (LOCK_EX)
     * @return 1 if so, 0 if not; or a negated {@link interop.ErrorCode} code: EBADF, EINVAL for another operation
     */
    @LibraryImport("SystemNative_FileSystemSupportsLocking")
    int fileSystemSupportsLocking(SafeFileHandle file, int operation);
}
