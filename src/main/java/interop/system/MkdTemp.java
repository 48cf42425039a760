package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code mkdtemp(3)}, {@code CreateDirectoryW}: makes a directory under a new name. */
interface MkdTemp {
    /**
     * Makes a directory that only the user may enter, under a name that nothing had. The caller removes it.
     * Thread-safe.
     *
     * @param pathTemplate a path that ends in {@code XXXXXX}, in place of which come other characters
     * @return the path of the directory
     * @throws IOException if the system refuses, by the codes of mkdtemp(3); EINVAL for another template
     */
    @LibraryImport("SystemNative_MkdTemp")
    @Utf8 String mkdTemp(@Utf8 String pathTemplate) throws IOException;
}
