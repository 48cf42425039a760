package interop.bench.startup;

import interop.ErrorCode;
import interop.system.AccessMode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SystemNative;
import java.io.IOException;

/** The calls through this library. */
final class InteropWork extends Work {
    final PipeEnds pipe = new PipeEnds();

    InteropWork(String path, long size) throws IOException {
        super(path, size);
        ErrorCode.check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "pipe");
    }

    @Override
    int pid() {
        return SystemNative.getPid();
    }

    @Override
    String folder() throws IOException {
        return SystemNative.getCwd();
    }

    @Override
    long size() {
        FileStatus status = new FileStatus();
        return SystemNative.stat(path, status) < 0 ? -1 : status.size;
    }

    @Override
    boolean readable() {
        return SystemNative.access(path, AccessMode.R_OK) == 0;
    }

    @Override
    int write(byte[] bytes) {
        return SystemNative.write(pipe.writeEnd, bytes, 0, bytes.length);
    }

    @Override
    int read(byte[] bytes) {
        return SystemNative.read(pipe.readEnd, bytes, 0, bytes.length);
    }
}
