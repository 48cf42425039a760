package interop.system;

import interop.Struct;
import java.io.IOException;

/** A file made by {@link SystemNative#mksTemps}. Not thread-safe; the handle is. */
@Struct("SystemNative_TemporaryFile")
public final class TemporaryFile implements AutoCloseable {
    /** The open file; null before a file is made. */
    public SafeFileHandle file;

    /** Makes an object to pass to {@link SystemNative#mksTemps}. */
    public TemporaryFile() {
    }

    /** Closes the file without removing it. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
