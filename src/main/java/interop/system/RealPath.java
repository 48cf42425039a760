package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code realpath(3)}, {@code GetFinalPathNameByHandleW}: resolves a path. */
interface RealPath {
    /**
     * The absolute path of what exists at a path, with every symbolic link, {@code .} and {@code ..} resolved.
     * Thread-safe.
     *
     * @param path a path that exists
     * @return its absolute form
     * @throws IOException if the system refuses, by the codes of realpath(3); or a {@code
     *     CharacterCodingException} if the path is not UTF-8: the form with {@code byte[]} returns that
     */
    @LibraryImport("SystemNative_RealPath")
    @Utf8 String realPath(@Utf8 String path) throws IOException;
}
