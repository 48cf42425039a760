package interop.system;

import interop.LibraryImport;

/**
 * {@code FICLONE}, {@code copy_file_range(2)}, {@code FSCTL_DUPLICATE_EXTENTS_TO_FILE}: makes a file the copy of
 * another.
 */
interface CopyFile {
    /**
     * Copies all data of a file, its permission bits for the owner, the group and others, and its times; not its owner
     * and group, set-id and sticky bits, access control lists and extended attributes. What the destination held is
     * gone, also when the copy then fails. Blocks are shared where the file system can do so, and holes stay holes. A
     * source that is cut short meanwhile is copied up to its new end. Thread-safe for files that nothing else changes;
     * both offsets may move.
     *
     * <p>From before the first byte is there, and also when the copy then fails, the destination's permission bits
     * permit nothing that the source does not: where it has an access control list, or another group than the
     * destination, the copy's group and others get no more than whoever else the source names; where that is less than
     * its bits, the result has {@link CopyLosses#COPY_LOST_MODE}. An access control list of the destination's own
     * stays, and who had it open before can go on reading it. Where the bits cannot be set, for whatever reason, it
     * becomes a copy all the same, and the result says so:
     *
     * <pre>{@code
     * int lost = ErrorCode.check(SystemNative.copyFile(source, destination), "copyFile", path);
     * if ((lost & CopyLosses.COPY_MORE_OPEN) != 0) {
     *     // Others may do with the copy what they may not with the source.
     * }
     * }</pre>
     *
     * <p>On Windows the only permission is to write, and who may read the copy is up to the access control list of its
     * own.
     *
     * @param source a regular file that is open for reading
     * @param destination another one that is open for writing, without {@link OpenFlags#O_APPEND}
     * @return 0, or a set of {@link CopyLosses} that could not be kept; or a negated {@link interop.ErrorCode} code:
     *     EINVAL if both are the same file or one is no regular file, EISDIR, ESPIPE for a pipe, EBADF, ENOSPC, EIO for
     *     a destination that takes no bytes, those of read(2), write(2) and ftruncate(2)
     */
    @LibraryImport("SystemNative_CopyFile")
    int copyFile(SafeFileHandle source, SafeFileHandle destination);
}
