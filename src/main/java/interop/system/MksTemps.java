package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.Utf8;
import java.io.IOException;

/** {@code mkostemps(3)}, {@code CreateFileW}: makes and opens a file under a new name. */
interface MksTemps {
    /**
     * Makes a file that only the user may open, under a name that nothing had, and opens it for reading and writing.
     * Child processes do not inherit it. The caller closes the file and removes it. Thread-safe; {@code made} belongs
     * to one thread.
     *
     * @param pathTemplate a path that has {@code XXXXXX} before its suffix, in place of which come other characters
     * @param suffixLength the length of the suffix in bytes, 0 or more
     * @param made receives the open file
     * @return the path of the file
     * @throws IOException if the system refuses, by the codes of mkostemps(3); EINVAL for another template
     */
    @LibraryImport("SystemNative_MksTemps")
    @Utf8 String mksTemps(@Utf8 String pathTemplate, int suffixLength, @Out TemporaryFile made) throws IOException;
}
