package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code fchownat(2)}: changes the owner and group of a file, relative to a directory. */
interface FChOwnAt {
    /**
     * Changes the owner and group of a file: {@code fchownat(2)}. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param uid the user ID of the new owner, 0 to 4,294,967,294; -1 to leave the owner unchanged
     * @param gid the new group ID, 0 to 4,294,967,294; -1 to leave the group unchanged
     * @param flags 0, or a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, for a symbolic link itself, and {@link
     *     AtFlags#AT_EMPTY_PATH}
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the privilege; the other errors of
     *     fchownat(2); EINVAL for any other ID or flag; ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_FChOwnAt")
    int fChOwnAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, long uid, long gid, int flags);
}
