package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/**
 * {@code renameat2(2)}, {@code renameatx_np(2)}, {@code NtSetInformationFile}: renames a file, relative to directories.
 */
interface RenameAt {
    /**
     * Renames a file or directory, atomically replacing an existing file unless a flag says otherwise: {@code
     * renameat2(2)}, {@code renameatx_np(2)}, {@code NtSetInformationFile}. Thread-safe.
     *
     * @param oldDirectory the directory that a relative {@code oldPath} is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param oldPath the old path
     * @param newDirectory the directory that a relative {@code newPath} is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param newPath the new path
     * @param flags 0, {@link RenameFlags#RENAME_NOREPLACE}, or {@link RenameFlags#RENAME_EXCHANGE}, which Windows does
     *     not support
     * @return 0, or a negated {@link interop.ErrorCode} code: EXDEV if the paths are on different file systems;
     *     ENOTEMPTY if the new path is a directory that is not empty; EEXIST with {@code RENAME_NOREPLACE} if the new
     *     path exists; EINVAL for any other flag, or to move a directory into itself; on Windows EACCES for a directory
     *     with open files below it; the other errors of renameat(2); ENOTSUP for a flag that the system or the file
     *     system does not support. On Linux, a file system that does not support {@code RENAME_NOREPLACE} fails with
     *     EINVAL instead if the new name might be the reason: if it has characters other than letters, digits, dots,
     *     hyphens and underscores, ends in a dot, or is reserved by DOS
     */
    @LibraryImport("SystemNative_RenameAt")
    int renameAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle oldDirectory, @Utf8 String oldPath,
            @OrNull(AtFlags.AT_FDCWD) SafeFileHandle newDirectory, @Utf8 String newPath, int flags);
}
