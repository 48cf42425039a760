package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code realpath(3)}, {@code GetFinalPathNameByHandleW}: resolves a path. */
interface RealPath {
    /**
     * Resolves all symbolic links, {@code .} and {@code ..} in the path of an existing file: {@code realpath(3)},
     * {@code GetFinalPathNameByHandleW}. Thread-safe.
     *
     * @param path the path of an existing file
     * @return the absolute path
     * @throws IOException the errors of realpath(3); a {@code CharacterCodingException} if the path is not UTF-8, in
     *     which case the overload with {@code byte[]} returns it
     */
    @LibraryImport("SystemNative_RealPath")
    @Utf8 String realPath(@Utf8 String path) throws IOException;
}
