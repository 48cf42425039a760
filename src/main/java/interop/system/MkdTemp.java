package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code mkdtemp(3)}, {@code CreateDirectoryW}: makes a directory with a unique name. */
interface MkdTemp {
    /**
     * Makes a directory with a unique name that only this user may access: {@code mkdtemp(3)}, {@code
     * CreateDirectoryW}. On Windows access depends on the parent directory. The caller removes the directory.
     * Thread-safe.
     *
     * @param pathTemplate a path that ends in {@code XXXXXX}, which is replaced
     * @return the path of the directory
     * @throws IOException the errors of mkdtemp(3); EINVAL for any other template
     */
    @LibraryImport("SystemNative_MkdTemp")
    @Utf8 String mkdTemp(@Utf8 String pathTemplate) throws IOException;
}
