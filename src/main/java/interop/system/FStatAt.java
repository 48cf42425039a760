package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Out;
import interop.Utf8;

/** {@code fstatat(2)}, {@code NtCreateFile}: gets the status of a file, relative to a directory. */
interface FStatAt {
    /**
     * Gets the status of a file: {@code fstatat(2)}, {@code NtCreateFile}. Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param status receives the status; unchanged on failure
     * @param flags 0, or a set of {@link AtFlags#AT_SYMLINK_NOFOLLOW}, for a symbolic link itself, and {@link
     *     AtFlags#AT_EMPTY_PATH}
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of fstatat(2); EINVAL for any other flag
     */
    @LibraryImport("SystemNative_FStatAt")
    int fStatAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, @Out FileStatus status,
            int flags);
}
