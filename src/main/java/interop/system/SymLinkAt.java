package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code symlinkat(2)}, {@code CreateSymbolicLinkW}: makes a symbolic link under a directory. */
interface SymLinkAt {
    /**
     * Makes a symbolic link. Nothing need exist at its target; Windows makes a directory link if a directory does.
     * Thread-safe.
     *
     * @param target the text of the link
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param linkPath the new link
     * @return 0, or a negated {@link interop.ErrorCode} code: those of symlinkat(2); EPERM without the right to make
     *     links on Windows
     */
    @LibraryImport("SystemNative_SymLinkAt")
    int symLinkAt(@Utf8 String target, @OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String linkPath);
}
