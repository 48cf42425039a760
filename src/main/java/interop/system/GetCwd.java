package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code getcwd(3)}, {@code GetCurrentDirectoryW}: gets the current directory. */
interface GetCwd {
    /**
     * Returns the absolute path of the current directory, of any length: {@code getcwd(3)}, {@code
     * GetCurrentDirectoryW}. Thread-safe.
     *
     * @return the path
     * @throws IOException ENOENT if the directory has been removed; a {@code CharacterCodingException} if the path is
     *     not UTF-8, in which case {@code getCwdBytes} returns it
     */
    @LibraryImport("SystemNative_GetCwd")
    @Utf8 String getCwd() throws IOException;
}
