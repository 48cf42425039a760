package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code link(2)}, {@code CreateHardLinkW}: makes a further name for a file. */
interface Link {
    /**
     * Makes a hard link. A symbolic link is not followed. Thread-safe.
     *
     * @param oldPath the file
     * @param newPath its further name
     * @return 0, or a negated {@link interop.ErrorCode} code: those of link(2)
     */
    @LibraryImport("SystemNative_Link")
    int link(@Utf8 String oldPath, @Utf8 String newPath);
}
