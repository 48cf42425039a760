package interop.system;

import interop.Struct;
import java.io.IOException;

/** The two ends of a pipe. Not thread-safe; the handles are. */
@Struct("SystemNative_PipeEnds")
public final class PipeEnds implements AutoCloseable {
    /** The end to read from; null before a pipe is made. */
    public SafeFileHandle readEnd;

    /** The end to write to; null before a pipe is made. */
    public SafeFileHandle writeEnd;

    /** Makes an object to pass to {@link SystemNative#pipe}. */
    public PipeEnds() {
    }

    /** Closes both ends. */
    @Override
    public void close() throws IOException {
        try {
            if (readEnd != null) {
                readEnd.close();
            }
        } finally {
            if (writeEnd != null) {
                writeEnd.close();
            }
        }
    }
}
