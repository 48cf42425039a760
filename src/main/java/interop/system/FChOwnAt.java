package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code fchownat(2)}: sets the owner and the group of a file under a directory. */
interface FChOwnAt {
    /**
     * Sets owner and group. Windows has no such numbers. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the file
     * @param uid the owner's number, 0 to 4,294,967,294; -1 to leave it as it is
     * @param gid the group's number, in the same way
     * @param flags a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, for a symbolic link itself, and {@link
     *     AtFlags#AT_EMPTY_PATH}; or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: EPERM without the right to do so, those of fchownat(2),
     *     EINVAL for another number or flag, ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_FChOwnAt")
    int fChOwnAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, long uid, long gid, int flags);
}
