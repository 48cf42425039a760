package interop.system;

import interop.LibraryImport;

/**
 * {@code FICLONE}, {@code copy_file_range(2)}, {@code FSCTL_DUPLICATE_EXTENTS_TO_FILE}: makes a file the copy of
 * another.
 */
interface CopyFile {
    /**
     * Copies all data of a file, its times and its permission bits; what the destination held is gone, also when the
     * copy then fails. Blocks are shared where the file system can do so, and holes stay holes. A source that is cut
     * short meanwhile is copied up to its new end. Thread-safe for files that nothing else changes; both offsets may
     * move.
     *
     * @param source a regular file that is open for reading
     * @param destination another one that is open for writing, without {@link OpenFlags#O_APPEND}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL if both are the same file or one is no regular
     *     file, EISDIR, ESPIPE for a pipe, EBADF, ENOSPC, those of read(2), write(2) and ftruncate(2)
     */
    @LibraryImport("SystemNative_CopyFile")
    int copyFile(SafeFileHandle source, SafeFileHandle destination);
}
