package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code readlink(2)}, {@code FSCTL_GET_REPARSE_POINT}: reads the target of a symbolic link. */
interface ReadLink {
    /**
     * Reads the target of a symbolic link, of any length: {@code readlink(2)}, {@code FSCTL_GET_REPARSE_POINT}.
     * Thread-safe.
     *
     * @param path the path of the symbolic link
     * @return the target
     * @throws IOException EINVAL for a file that is not a symbolic link; the other errors of readlink(2); a {@code
     *     CharacterCodingException} if the target is not UTF-8, in which case the overload with {@code byte[]} returns
     *     it
     */
    @LibraryImport("SystemNative_ReadLink")
    @Utf8 String readLink(@Utf8 String path) throws IOException;
}
