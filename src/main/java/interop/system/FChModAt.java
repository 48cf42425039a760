package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code fchmodat(2)}, {@code NtCreateFile}: sets the permission bits of a file, relative to a directory. */
interface FChModAt {
    /**
     * Sets the permission bits of a file: {@code fchmodat(2)}, {@code NtCreateFile}. Windows supports only {@link
     * FileMode#S_IWUSR}, as the read-only attribute, and only for files. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param mode the permission bits, a subset of {@link FileMode#ALLPERMS}
     * @param flags 0, or a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW} (ENOTSUP for a symbolic link where links have no
     *     permissions, as on Linux) and {@link AtFlags#AT_EMPTY_PATH}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of fchmodat(2); EINVAL for any other bit
     */
    @LibraryImport("SystemNative_FChModAt")
    int fChModAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int mode, int flags);
}
