package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Out;
import interop.Utf8;

/** {@code fstatat(2)}, {@code NtCreateFile}: tells of a file under a directory. */
interface FStatAt {
    /**
     * Fills in all that the system knows. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the file
     * @param status receives it, and may be used again and again; left alone on failure
     * @param flags a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, for a symbolic link itself, and {@link
     *     AtFlags#AT_EMPTY_PATH}; or 0
     * @return 0, or a negated {@link interop.ErrorCode} code: those of fstatat(2), EINVAL for another flag
     */
    @LibraryImport("SystemNative_FStatAt")
    int fStatAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, @Out FileStatus status,
            int flags);
}
