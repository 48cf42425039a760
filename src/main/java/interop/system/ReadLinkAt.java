package interop.system;

import interop.LibraryImport;
import interop.OrNull;
import interop.Utf8;
import java.io.IOException;

/** {@code readlinkat(2)}, {@code FSCTL_GET_REPARSE_POINT}: reads a symbolic link under a directory. */
interface ReadLinkAt {
    /**
     * The target of a symbolic link, of any length. Thread-safe.
     *
     * @param directory where a relative path starts: a directory that is open with {@link OpenFlags#O_DIRECTORY};
     *     null for the current directory
     * @param path the link; empty for the one that {@code directory} itself is open on, by {@link OpenFlags#O_PATH} and
     *     {@link OpenFlags#O_NOFOLLOW}
     * @return the text of the link
     * @throws IOException if the system refuses, by the codes of readlinkat(2): EINVAL for what is no link; or a
     *     {@code CharacterCodingException} if the target is not UTF-8: the form with {@code byte[]} returns that
     */
    @LibraryImport("SystemNative_ReadLinkAt")
    @Utf8 String readLinkAt(@OrNull(AtFlags.AT_FDCWD) SafeFileHandle directory, @Utf8 String path) throws IOException;
}
