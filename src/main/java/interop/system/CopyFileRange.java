package interop.system;

import interop.LibraryImport;

/** {@code copy_file_range(2)}: copies bytes between files, within the system where it can. */
interface CopyFileRange {
    /**
     * Copies bytes from one file to another, or to another place in the same file. An offset may be {@link
     * FileOffset#CURRENT_OFFSET}; any other leaves the current one alone, except on Windows. Thread-safe.
     *
     * @param source an open file
     * @param sourceOffset where from, in bytes
     * @param destination a file that is open for writing, without {@link OpenFlags#O_APPEND}
     * @param destinationOffset where to, in bytes
     * @param length how many bytes at most, 0 or more
     * @return how many bytes were copied, which may be fewer, 0 at the end of the source, where reading finds no more,
     *     whatever its size; or a negated {@link interop.ErrorCode} code: EINVAL for a negative number or ranges of one
     *     file that overlap, ESPIPE for a source that is a pipe, EISDIR, ENOSPC, EIO for a destination that takes no
     *     bytes, those of read(2) and write(2)
     */
    @LibraryImport("SystemNative_CopyFileRange")
    long copyFileRange(SafeFileHandle source, long sourceOffset, SafeFileHandle destination, long destinationOffset,
            long length);
}
