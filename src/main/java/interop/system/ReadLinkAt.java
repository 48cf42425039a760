package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;
import java.io.IOException;

/**
 * {@code readlinkat(2)}, {@code FSCTL_GET_REPARSE_POINT}: reads the target of a symbolic link, relative to a directory.
 */
interface ReadLinkAt {
    /**
     * Reads the target of a symbolic link, of any length: {@code readlinkat(2)}, {@code FSCTL_GET_REPARSE_POINT}.
     * Thread-safe.
     *
     * @param directory the directory that a relative path is resolved against, opened with {@link
     *     OpenFlags#O_DIRECTORY}; null for the current directory
     * @param path the path of the symbolic link; empty if {@code directory} is the symbolic link itself, opened with
     *     {@link OpenFlags#O_PATH} and {@link OpenFlags#O_NOFOLLOW}
     * @return the target
     * @throws IOException EINVAL for a file that is not a symbolic link; the other errors of readlinkat(2); a {@code
     *     CharacterCodingException} if the target is not UTF-8, in which case the overload with {@code byte[]} returns
     *     it
     */
    @LibraryImport("SystemNative_ReadLinkAt")
    @Utf8 String readLinkAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path) throws IOException;
}
