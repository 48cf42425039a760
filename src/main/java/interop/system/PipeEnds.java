package interop.system;

import interop.Struct;
import java.io.IOException;

/** The two ends of a pipe. Not thread-safe itself; the handles are. */
@Struct("SystemNative_PipeEnds")
public final class PipeEnds implements AutoCloseable {
    /** What was written to the other end can be read here; null before a pipe is made. */
    public SafeFileHandle readEnd;

    /** What is written here can be read at the other end; null before a pipe is made. */
    public SafeFileHandle writeEnd;

    /** For a pipe to be made. */
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
