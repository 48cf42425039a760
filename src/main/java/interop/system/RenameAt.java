package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code renameat2(2)}, {@code renameatx_np(2)}, {@code NtSetInformationFile}: renames under directories. */
interface RenameAt {
    /**
     * Renames, and atomically replaces what has the new name. Thread-safe.
     *
     * @param oldDirectory where a relative old path starts: a directory that is open with
     *     {@link OpenFlags#O_DIRECTORY}; null for the current directory
     * @param oldPath what it is called
     * @param newDirectory where a relative new path starts, in the same way
     * @param newPath what it is to be called
     * @param flags 0, {@link RenameFlags#RENAME_NOREPLACE}, or {@link RenameFlags#RENAME_EXCHANGE}, which Windows lacks
     * @return 0, or a negated {@link interop.ErrorCode} code: EXDEV across file systems, ENOTEMPTY over a directory
     *     that has entries, EEXIST with {@code RENAME_NOREPLACE}, those of renameat(2); EINVAL for another flag, or a
     *     directory that would come to be below itself; ENOTSUP for a flag that the system or the file system lacks.
     *     Linux says EINVAL for the latter: it stays EINVAL with {@code RENAME_NOREPLACE} where the new name has other
     *     characters than letters, digits, dots, hyphens and underscores, ends in a dot, or is one that DOS reserves,
     *     since it may be the name that the file system does not take
     */
    @LibraryImport("SystemNative_RenameAt")
    int renameAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle oldDirectory, @Utf8 String oldPath,
            @OrNull(AtFlags.AT_FDCWD) SafeFileHandle newDirectory, @Utf8 String newPath, int flags);
}
