package interop.system;

import interop.LibraryImport;

/** {@code sync_file_range(2)}: has a part of a file written early. */
interface SyncFileRange {
    /**
     * Begins to write a part of a file, or waits until that is done. It keeps the system from holding back gigabytes
     * for one long wait later, and makes nothing safe: for that there is {@link SystemNative#fDataSync}. Thread-safe.
     *
     * @param file an open file
     * @param offset where the part begins
     * @param length its length in bytes; 0 for all up to the end
     * @param flags a set of {@link SyncRangeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: those of sync_file_range(2), EINVAL for a negative offset
     *     or length or an unknown flag, ESPIPE for what is no file; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_SyncFileRange")
    int syncFileRange(SafeFileHandle file, long offset, long length, int flags);
}
