package interop.system;

import interop.LibraryImport;

/** {@code copy_file_range(2)}: copies a byte range between files, within the kernel where possible. */
interface CopyFileRange {
    /**
     * Copies a byte range from one file to another, or within one file: {@code copy_file_range(2)}. With {@link
     * FileOffset#CURRENT_OFFSET} as an offset, the file offset is used and advanced; with any other it is unchanged,
     * except on Windows. Thread-safe.
     *
     * @param source an open file
     * @param sourceOffset the offset in the source, in bytes
     * @param destination a file open for writing, without {@link OpenFlags#O_APPEND}
     * @param destinationOffset the offset in the destination, in bytes
     * @param length the maximum number of bytes to copy, 0 or more
     * @return the number of bytes copied, which may be less than {@code length}; 0 at end of file, which is where a
     *     read returns 0, even if the file size is different; or a negated {@link interop.ErrorCode} code: EINVAL for a
     *     negative number or overlapping ranges of one file; ESPIPE if the source is a pipe; EISDIR; ENOSPC; EIO if the
     *     destination accepts no bytes; the other errors of read(2) and write(2)
     */
    @LibraryImport("SystemNative_CopyFileRange")
    long copyFileRange(SafeFileHandle source, long sourceOffset, SafeFileHandle destination, long destinationOffset,
            long length);
}
