package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code utimensat(2)}, {@code SetFileInformationByHandle}: sets the times of a file. */
interface UTimensat {
    /**
     * Sets both times. The file system may round them. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the file
     * @param atime the time of the last access, in seconds since 1970-01-01T00:00:00Z
     * @param atimeNsec its nanoseconds, 0 to 999,999,999, or a constant of {@link TimeFlags}
     * @param mtime the time of the last modification, in the same way
     * @param mtimeNsec its nanoseconds, in the same way
     * @param flags a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, for a symbolic link itself, and {@link
     *     AtFlags#AT_EMPTY_PATH}; or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: those of utimensat(2), EINVAL for other nanoseconds or
     *     flags
     */
    @LibraryImport("SystemNative_UTimensat")
    int uTimensat(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, long atime, int atimeNsec,
            long mtime, int mtimeNsec, int flags);
}
