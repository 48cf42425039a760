package interop.system;

import interop.LibraryImport;

/** {@code sync_file_range(2)}: starts or awaits the writeback of a byte range of a file. */
interface SyncFileRange {
    /**
     * Starts the writeback of a byte range of a file, or waits for it: {@code sync_file_range(2)}. It limits the amount
     * of dirty data in the page cache but does not make it durable: use {@link SystemNative#fDataSync} for that.
     * Thread-safe.
     *
     * @param file an open file
     * @param offset the start of the range in bytes
     * @param length the length of the range in bytes; 0 for all bytes up to the end of the file
     * @param flags a set of {@link SyncRangeFlags}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of sync_file_range(2); EINVAL for a negative
     *     offset or length or an unknown flag; ESPIPE for anything but a file; ENOTSUP on macOS and Windows
     */
    @LibraryImport("SystemNative_SyncFileRange")
    int syncFileRange(SafeFileHandle file, long offset, long length, int flags);
}
