package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code link(2)}, {@code NtSetInformationFile}: makes a hard link. */
interface Link {
    /**
     * Makes a hard link: {@code link(2)}, {@code NtSetInformationFile}. A symbolic link is not followed. Thread-safe.
     *
     * @param oldPath the path of the existing file
     * @param newPath the path of the new link
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of link(2); on macOS ENOTSUP for a symbolic
     *     link on HFS+
     */
    @LibraryImport("SystemNative_Link")
    int link(@Utf8 String oldPath, @Utf8 String newPath);
}
