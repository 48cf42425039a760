package interop.bench.mechanisms;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.AddCall;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SysConfName;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** interop, by the binder that the property chooses. */
public class Ours extends Inputs {
    private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;

    private final FileStatus status = new FileStatus();
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private SafeFileHandle zero;

    @Setup
    public void open() throws IOException {
        zero = SystemNative.open(ZERO, FLAGS, 0);
    }

    @TearDown
    public void close() throws IOException {
        zero.close();
    }

    @Benchmark
    public int add() {
        return AddCall.add(left, right);
    }

    @Benchmark
    public int getPid() {
        return SystemNative.getPid();
    }

    @Benchmark
    public long fail() {
        return SystemNative.sysConf(badName);
    }

    @Benchmark
    public int string() {
        return SystemNative.access(text, BAD_MODE);
    }

    @Benchmark
    public long stat() throws InteropException {
        ErrorCode.check(SystemNative.stat(file, status), "stat", file);
        return status.size + status.mtime + status.mode;
    }

    @Benchmark
    public int readArray() throws InteropException {
        return ErrorCode.check(SystemNative.read(zero, bytes, 0, LENGTH), "read");
    }

    @Benchmark
    public int readDirect() throws InteropException {
        direct.clear();
        return ErrorCode.check(SystemNative.read(zero, direct), "read");
    }

    @Benchmark
    public void openClose() throws IOException {
        SystemNative.open(nullDevice, FLAGS, 0).close();
    }

    @Benchmark
    public long listDirectory() throws IOException {
        return new OurWalk().list(directory);
    }

    @Benchmark
    public long walkTree() throws IOException {
        return new OurWalk().walk(tree);
    }

    @Benchmark
    public long sysConf() {
        return SystemNative.sysConf(SysConfName.SC_PAGESIZE);
    }
}
