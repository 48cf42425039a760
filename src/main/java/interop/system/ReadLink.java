package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code readlink(2)}, {@code FSCTL_GET_REPARSE_POINT}: reads a symbolic link. */
interface ReadLink {
    /**
     * The target of a symbolic link, of any length. Thread-safe.
     *
     * @param path the link
     * @return the text of the link
     * @throws IOException if the system refuses, by the codes of readlink(2): EINVAL for what is no link; or a
     *     {@code CharacterCodingException} if the target is not UTF-8: the form with {@code byte[]} returns that
     */
    @LibraryImport("SystemNative_ReadLink")
    @Utf8 String readLink(@Utf8 String path) throws IOException;
}
