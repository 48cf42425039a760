package interop.bench.mechanisms;

import java.nio.ByteBuffer;

/** Where hand-written code finds the fields of SystemNative_FileStatus. */
final class Status {
    static final int SIZE = 48;
    static final int MTIME = 80;
    static final int MODE = 120;
    static final int BYTES = 128;

    private Status() {
    }

    static long read(ByteBuffer status) {
        return status.getLong(SIZE) + status.getLong(MTIME) + status.getInt(MODE);
    }
}
