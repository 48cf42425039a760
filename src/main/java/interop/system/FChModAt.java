package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code fchmodat(2)}: sets the permission bits of a file under a directory. */
interface FChModAt {
    /**
     * Sets the permission bits. Windows knows only {@link FileMode#S_IWUSR}, as the read-only attribute. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the file
     * @param mode permission bits, those of {@link FileMode#ALLPERMS}
     * @param flags a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, to follow no symbolic link (one itself is then ENOTSUP
     *     where links have no permissions, as on Linux), and {@link AtFlags#AT_EMPTY_PATH}; or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: those of fchmodat(2), EINVAL for another bit
     */
    @LibraryImport("SystemNative_FChModAt")
    int fChModAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode, int flags);
}
