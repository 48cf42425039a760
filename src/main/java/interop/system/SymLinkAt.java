package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;

/** {@code symlinkat(2)}, {@code CreateSymbolicLinkW}: makes a symbolic link, relative to a directory. */
interface SymLinkAt {
    /**
     * Makes a symbolic link: {@code symlinkat(2)}, {@code CreateSymbolicLinkW}. The target need not exist; on Windows,
     * if it is a directory at the time, the link is a directory link. Thread-safe.
     *
     * @param target the target, which is not resolved; on Windows each slash becomes a backslash
     * @param directory the directory that a relative {@code linkPath} is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param linkPath the path of the new link
     * @return 0, or a negated {@link interop.ErrorCode} code: the errors of symlinkat(2); EPERM on Windows without the
     *     privilege to create symbolic links
     */
    @LibraryImport("SystemNative_SymLinkAt")
    int symLinkAt(@Utf8 String target, @OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String linkPath);
}
