package interop.system;

import interop.Struct;
import java.io.IOException;

/** A file that {@link SystemNative#mksTemps} made. Not thread-safe itself; the handle is. */
@Struct("SystemNative_TemporaryFile")
public final class TemporaryFile implements AutoCloseable {
    /** The open file; null before it is made. */
    public SafeFileHandle file;

    /** For a file to be made. */
    public TemporaryFile() {
    }

    /** Closes the file, which stays where it is. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
