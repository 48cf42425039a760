package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code utimensat(2)}, {@code SetFileInformationByHandle}: sets the access and modification time of a file. */
interface UTimensat {
    /**
     * Sets the access and modification time of a file: {@code utimensat(2)}, {@code SetFileInformationByHandle}. The
     * file system may round them. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param atime the access time, in seconds since 1970-01-01T00:00:00Z
     * @param atimeNsec its nanoseconds, 0 to 999,999,999, or a constant of {@link TimeFlags}
     * @param mtime the modification time, in seconds since 1970-01-01T00:00:00Z
     * @param mtimeNsec its nanoseconds, 0 to 999,999,999, or a constant of {@link TimeFlags}
     * @param flags 0, or a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, for a symbolic link itself, and {@link
     *     AtFlags#AT_EMPTY_PATH}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of utimensat(2); EINVAL for nanoseconds out of
     *     range or any other flag
     */
    @LibraryImport("SystemNative_UTimensat")
    int uTimensat(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, long atime, int atimeNsec,
            long mtime, int mtimeNsec, int flags);
}
