package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code linkat(2)}, {@code NtSetInformationFile}: makes a further name for a file. */
interface LinkAt {
    /**
     * Makes a hard link. Thread-safe.
     *
     * @param oldDirectory where a relative old path starts: a directory that is open with
     *     {@link OpenFlags#O_DIRECTORY}; null for the current directory
     * @param oldPath the file
     * @param newDirectory where a relative new path starts, in the same way
     * @param newPath its further name
     * @param flags 0 for a link to a symbolic link itself, or {@link AtFlags#AT_SYMLINK_FOLLOW}; {@link
     *     AtFlags#AT_EMPTY_PATH} to give a name to an open file, as one of {@link OpenFlags#O_TMPFILE}, which takes no
     *     privilege (macOS: ENOTSUP)
     * @return 0, or a negated {@link interop.ErrorCode} code: EXDEV across file systems, those of linkat(2), EINVAL for
     *     another flag, ENOENT for a file without a name that cannot get one
     */
    @LibraryImport("SystemNative_LinkAt")
    int linkAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle oldDirectory, @Utf8 String oldPath,
            @OrNull(AtFlags.AT_FDCWD) SafeFileHandle newDirectory, @Utf8 String newPath, int flags);
}
