package interop.bench.mechanisms;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import interop.system.OpenFlags;
import interop.system.SysConfName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** JNA's direct mapping by hand: primitives, and memory that is used again. */
public class JnaDirect extends Inputs {
    private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;

    private final Text path = new Text();
    private final long pathAddress = address(path.buffer);
    private final ByteBuffer status = ByteBuffer.allocateDirect(Status.BYTES).order(ByteOrder.nativeOrder());
    private final long statusAddress = address(status);
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private final long directAddress = address(direct);
    private long zero;

    private static long address(ByteBuffer buffer) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    }

    @Setup
    public void open() {
        zero = Failure.check(open(ZERO));
    }

    @TearDown
    public void close() {
        Failure.check(JnaCalls.close(zero));
    }

    private long open(String name) {
        path.put(name);
        return JnaCalls.open(pathAddress, FLAGS, 0);
    }

    @Benchmark
    public int add() {
        return JnaCalls.add(left, right);
    }

    @Benchmark
    public int getPid() {
        return JnaCalls.getPid();
    }

    @Benchmark
    public long fail() {
        return JnaCalls.sysConf(badName);
    }

    @Benchmark
    public int string() {
        path.put(text);
        return JnaCalls.access(pathAddress, BAD_MODE);
    }

    @Benchmark
    public int stringOwn() {
        return JnaCalls.access(text, BAD_MODE);
    }

    @Benchmark
    public long stat() {
        path.put(file);
        Failure.check(JnaCalls.stat(pathAddress, statusAddress));
        return Status.read(status);
    }

    @Benchmark
    public int readArray() {
        int read = Failure.check(JnaCalls.read(zero, directAddress, LENGTH));
        direct.get(0, bytes, 0, read);
        return read;
    }

    @Benchmark
    public int readDirect() {
        return Failure.check(JnaCalls.read(zero, directAddress, LENGTH));
    }

    @Benchmark
    public int openClose() {
        return Failure.check(JnaCalls.close(Failure.check(open(nullDevice))));
    }

    @Benchmark
    public long sysConf() {
        return JnaCalls.sysConf(SysConfName.SC_PAGESIZE);
    }
}
