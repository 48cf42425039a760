package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code linkat(2)}, {@code NtSetInformationFile}: makes a hard link, relative to directories. */
interface LinkAt {
    /**
     * Makes a hard link: {@code linkat(2)}, {@code NtSetInformationFile}. Thread-safe.
     *
     * @param oldDirectory the directory that a relative {@code oldPath} is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param oldPath the path of the existing file
     * @param newDirectory the directory that a relative {@code newPath} is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param newPath the path of the new link
     * @param flags 0 to link to a symbolic link itself, or {@link AtFlags#AT_SYMLINK_FOLLOW}; {@link
     *     AtFlags#AT_EMPTY_PATH} with an empty {@code oldPath} to link to the open file of {@code oldDirectory}, such
     *     as one opened with {@link OpenFlags#O_TMPFILE}, without any privilege (macOS: ENOTSUP)
     * @return 0, or a negated {@link interop.ErrorCode} code: EXDEV if the paths are on different file systems; the
     *     other errors of linkat(2); EINVAL for any other flag; ENOENT for an open file with a hard link count of 0
     *     that cannot be linked
     */
    @LibraryImport("SystemNative_LinkAt")
    int linkAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle oldDirectory, @Utf8 String oldPath,
            @OrNull(AtFlags.AT_FDCWD) SafeFileHandle newDirectory, @Utf8 String newPath, int flags);
}
