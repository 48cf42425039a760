package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code symlink(2)}, {@code CreateSymbolicLinkW}: makes a symbolic link. */
interface SymLink {
    /**
     * Makes a symbolic link: {@code symlink(2)}, {@code CreateSymbolicLinkW}. The target need not exist; on Windows, if
     * it is a directory at the time, the link is a directory link. Thread-safe.
     *
     * @param target the target, which is not resolved; on Windows each slash becomes a backslash
     * @param linkPath the path of the new link
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of symlink(2); EPERM on Windows without the
     *     privilege to create symbolic links
     */
    @LibraryImport("SystemNative_SymLink")
    int symLink(@Utf8 String target, @Utf8 String linkPath);
}
