package interop.bench.startup;

import interop.ErrorCode;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SystemNative;
import java.io.IOException;

/** The calls through {@link HandJniCalls}, on a pipe that this library makes. */
final class HandJniWork extends Work {
    private final PipeEnds pipe = new PipeEnds();
    private final int readEnd;
    private final int writeEnd;

    HandJniWork(String path, long size) throws IOException {
        super(path, size);
        ErrorCode.check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "pipe");
        readEnd = (int) pipe.readEnd.dangerousGetHandle();
        writeEnd = (int) pipe.writeEnd.dangerousGetHandle();
    }

    @Override
    int pid() {
        return HandJniCalls.getPid();
    }

    @Override
    String folder() {
        return HandJniCalls.getCwd();
    }

    @Override
    long size() {
        long[] status = new long[13];
        return HandJniCalls.stat(path, status) < 0 ? -1 : status[HandJniCalls.SIZE];
    }

    @Override
    boolean readable() {
        return HandJniCalls.access(path, Linux.R_OK) == 0;
    }

    @Override
    int write(byte[] bytes) {
        return HandJniCalls.write(writeEnd, bytes, bytes.length);
    }

    @Override
    int read(byte[] bytes) {
        return HandJniCalls.read(readEnd, bytes, bytes.length);
    }
}
