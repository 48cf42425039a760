package interop.bench.mechanisms;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import interop.system.OpenFlags;
import interop.system.SysConfName;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** JNA's interface mapping, with memory that is used again. */
public class JnaInterface extends Inputs {
    /** {@link Inputs#symbol} tells what each is called in C. */
    public interface Calls extends Library {
        int add(int left, int right);

        int getPid();

        long sysConf(int name);

        int access(Pointer path, int mode);

        int access(String path, int mode);

        int stat(Pointer path, Pointer status);

        long open(String path, int flags, int mode);

        int close(long fd);

        int read(long fd, byte[] buffer, int length);

        int read(long fd, ByteBuffer buffer, int length);
    }

    private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;
    private static final Calls CALLS = Native.load(library().toString(), Calls.class, JnaCalls.OPTIONS);

    private final Text path = new Text();
    private final Pointer pathPointer = Native.getDirectBufferPointer(path.buffer);
    private final Memory status = new Memory(Status.BYTES);
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private long zero;

    @Setup
    public void open() {
        zero = Failure.check(CALLS.open(ZERO, FLAGS, 0));
    }

    @TearDown
    public void close() {
        Failure.check(CALLS.close(zero));
    }

    @Benchmark
    public int add() {
        return CALLS.add(left, right);
    }

    @Benchmark
    public int getPid() {
        return CALLS.getPid();
    }

    @Benchmark
    public long fail() {
        return CALLS.sysConf(badName);
    }

    @Benchmark
    public int string() {
        path.put(text);
        return CALLS.access(pathPointer, BAD_MODE);
    }

    @Benchmark
    public int stringOwn() {
        return CALLS.access(text, BAD_MODE);
    }

    @Benchmark
    public long stat() {
        path.put(file);
        Failure.check(CALLS.stat(pathPointer, status));
        return status.getLong(Status.SIZE) + status.getLong(Status.MTIME) + status.getInt(Status.MODE);
    }

    @Benchmark
    public int readArray() {
        return Failure.check(CALLS.read(zero, bytes, LENGTH));
    }

    @Benchmark
    public int readDirect() {
        return Failure.check(CALLS.read(zero, direct, LENGTH));
    }

    @Benchmark
    public int openClose() {
        return Failure.check(CALLS.close(Failure.check(CALLS.open(nullDevice, FLAGS, 0))));
    }

    @Benchmark
    public long sysConf() {
        return CALLS.sysConf(SysConfName.SC_PAGESIZE);
    }
}
