package interop.bench.mechanisms;

import interop.system.OpenFlags;
import interop.system.SysConfName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Hand-written JNI: static methods, primitives, and direct buffers that are used again. */
public class Jni extends Inputs {
    private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;

    private final Text path = new Text();
    private final long pathAddress = JniCalls.address(path.buffer);
    private final ByteBuffer status = ByteBuffer.allocateDirect(Status.BYTES).order(ByteOrder.nativeOrder());
    private final long statusAddress = JniCalls.address(status);
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private final long directAddress = JniCalls.address(direct);
    private long zero;

    @Setup
    public void open() {
        zero = Failure.check(open(ZERO));
    }

    @TearDown
    public void close() {
        Failure.check(JniCalls.close(zero));
    }

    private long open(String name) {
        path.put(name);
        return JniCalls.open(pathAddress, FLAGS, 0);
    }

    @Benchmark
    public int add() {
        return JniCalls.add(left, right);
    }

    @Benchmark
    public int getPid() {
        return JniCalls.getPid();
    }

    @Benchmark
    public long fail() {
        return JniCalls.sysConf(badName);
    }

    @Benchmark
    public int string() {
        path.put(text);
        return JniCalls.access(pathAddress, BAD_MODE);
    }

    @Benchmark
    public int stringOwn() {
        return JniCalls.accessText(text, BAD_MODE);
    }

    @Benchmark
    public long stat() {
        path.put(file);
        Failure.check(JniCalls.stat(pathAddress, statusAddress));
        return Status.read(status);
    }

    @Benchmark
    public int readArray() {
        return Failure.check(JniCalls.readArray(zero, bytes, 0, LENGTH));
    }

    @Benchmark
    public int readDirect() {
        return Failure.check(JniCalls.read(zero, directAddress, LENGTH));
    }

    @Benchmark
    public int openClose() {
        return Failure.check(JniCalls.close(Failure.check(open(nullDevice))));
    }

    @Benchmark
    public long sysConf() {
        return JniCalls.sysConf(SysConfName.SC_PAGESIZE);
    }
}
