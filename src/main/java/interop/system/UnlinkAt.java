package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code unlinkat(2)}, {@code NtCreateFile}: removes a name from a directory. */
interface UnlinkAt {
    /**
     * Removes the name of a file or symbolic link, or an empty directory. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the name
     * @param flags 0 for what is no directory, {@link AtFlags#AT_REMOVEDIR} for a directory
     * @return 0, or a negated {@link interop.ErrorCode} code: EISDIR or EPERM for a directory, ENOTDIR for what is
     *     none, ENOTEMPTY for one that has entries, those of unlinkat(2), EINVAL for another flag
     */
    @LibraryImport("SystemNative_UnlinkAt")
    int unlinkAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path, int flags);
}
