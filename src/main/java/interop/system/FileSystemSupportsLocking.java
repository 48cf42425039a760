package interop.system;

import interop.LibraryImport;

/** {@code fstatfs(2)}: whether {@code flock(2)} works on a file as on a local disk. */
interface FileSystemSupportsLocking {
    /**
     * Returns whether {@code flock(2)} on a file works as on a local disk: as an advisory lock of the whole file. On
     * network file systems that depends on the access mode of the file. Thread-safe.
     *
     * @param file an open file
     * @param operation 1 for a shared lock (LOCK_SH), 2 for an exclusive lock (LOCK_EX)
     * @return 1 if it does, else 0; or a negated {@link interop.ErrorCode} code: EBADF; EINVAL for any other operation
     */
    @LibraryImport("SystemNative_FileSystemSupportsLocking")
    int fileSystemSupportsLocking(SafeFileHandle file, int operation);
}
