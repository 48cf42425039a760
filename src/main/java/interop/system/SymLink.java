package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code symlink(2)}, {@code CreateSymbolicLinkW}: makes a symbolic link. */
interface SymLink {
    /**
     * Makes a symbolic link. Nothing need exist at its target; Windows makes a directory link if a directory does.
     * Thread-safe.
     *
     * @param target the text of the link
     * @param linkPath the new link
     * @return 0, or a negated {@link interop.ErrorCode} code: those of symlink(2); EPERM without the right to make
     *     links on Windows
     */
    @LibraryImport("SystemNative_SymLink")
    int symLink(@Utf8 String target, @Utf8 String linkPath);
}
