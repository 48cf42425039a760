package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code getcwd(3)}, {@code GetCurrentDirectoryW}: the current directory. */
interface GetCwd {
    /**
     * The absolute path of the current directory, of any length. Thread-safe.
     *
     * @return the path
     * @throws IOException ENOENT if the directory has been removed; or a {@code CharacterCodingException} if the
     *     path is not UTF-8: the form with {@code byte[]} returns that
     */
    @LibraryImport("SystemNative_GetCwd")
    @Utf8 String getCwd() throws IOException;
}
