package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code unlinkat(2)}, {@code NtCreateFile}: removes a file or empty directory, relative to a directory. */
interface UnlinkAt {
    /**
     * Removes a hard link to a file, a symbolic link, or an empty directory: {@code unlinkat(2)}, {@code NtCreateFile}.
     * Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the file
     * @param flags 0 for anything but a directory, {@link AtFlags#AT_REMOVEDIR} for a directory
     * @return 0, or a negated {@link interop.ErrorCode} code: EISDIR or EPERM for a directory without {@code
     *     AT_REMOVEDIR}; ENOTDIR for anything else with it; ENOTEMPTY for a directory that is not empty; the other
     *     errors of unlinkat(2); EINVAL for any other flag
     */
    @LibraryImport("SystemNative_UnlinkAt")
    int unlinkAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int flags);
}
