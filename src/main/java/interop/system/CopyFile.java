package interop.system;

import interop.LibraryImport;

/** {@code FICLONE}, {@code copy_file_range(2)}, {@code FSCTL_DUPLICATE_EXTENTS_TO_FILE}: copies a file. */
interface CopyFile {
    /**
     * Copies a whole file: its data, its permission bits for owner, group and others, and its times. Owner and group,
     * set-ID and sticky bits, access control lists and extended attributes are not copied. The previous content of the
     * destination is lost, even if the copy fails. Blocks are shared where the file system supports it, on macOS never
     * ({@code FICLONE}, {@code copy_file_range(2)}, {@code FSCTL_DUPLICATE_EXTENTS_TO_FILE}), and holes are preserved;
     * on macOS zeros may become holes. A source that is truncated meanwhile is copied up to its new end. File offsets
     * may change. Thread-safe, as long as nothing else changes the files.
     *
     * <p>Before the first byte is copied, the permission bits of the destination are restricted to those of the source,
     * and stay so if the copy fails. If the source has a POSIX access control list, group and others get at most the
     * permissions that it grants to each user and group that it names; if the groups of the files differ, at most those
     * of both the group and others of the source. If these are fewer than the bits of the source, the result has {@link
     * CopyLosses#COPY_LOST_MODE}. The access control list of the destination is not changed, and a process that already
     * has the destination open can still read it. If the bits cannot be set, for any reason, the file is copied
     * nevertheless, and the result reports it:
     *
     * <pre>{@code
     * int lost = ErrorCode.check(SystemNative.copyFile(source, destination), "copyFile", path);
     * if ((lost & CopyLosses.COPY_MORE_OPEN) != 0) {
     *     // The copy grants more than the source does.
     * }
     * }</pre>
     *
     * <p>On Windows the only permission bit is {@code S_IWUSR}, the read-only attribute; who may read the copy depends
     * on the access control list of the destination.
     *
     * @param source a regular file, open for reading
     * @param destination another regular file, open for writing without {@link OpenFlags#O_APPEND}
     * @return 0, or the set of {@link CopyLosses} that were not preserved; or a negated {@link interop.ErrorCode} code:
     *     EINVAL if both are the same file or either is not a regular file; EISDIR for a directory; ESPIPE for a pipe;
     *     EBADF; ENOSPC; EIO if the destination accepts no bytes; the other errors of read(2), write(2) and
     *     ftruncate(2)
     */
    @LibraryImport("SystemNative_CopyFile")
    int copyFile(SafeFileHandle source, SafeFileHandle destination);
}
