package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;
import java.io.IOException;

/** {@code mkostemps(3)}, {@code CreateFileW}: makes and opens a file with a unique name. */
interface MksTemps {
    /**
     * Makes a file with a unique name that only this user may access, and opens it for reading and writing: {@code
     * mkostemps(3)}, {@code CreateFileW}. On Windows access depends on the parent directory. Child processes do not
     * inherit the descriptor. The caller closes and removes the file. Thread-safe, if no other thread uses {@code
     * made}.
     *
     * @param pathTemplate a path that ends in {@code XXXXXX} and a suffix; {@code XXXXXX} is replaced
     * @param suffixLength the length of the suffix in bytes, 0 or more
     * @param made receives the open file
     * @return the path of the file
     * @throws IOException the errors of mkostemps(3); EINVAL for any other template
     */
    @LibraryImport("SystemNative_MksTemps")
    @Utf8 String mksTemps(@Utf8 String pathTemplate, int suffixLength, @Out TemporaryFile made) throws IOException;
}
