package interop.bench.mechanisms;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import interop.system.OpenFlags;
import interop.system.SysConfName;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Hand-written java.lang.foreign: constant handles, and segments that are used again. */
public class Ffm extends Inputs {
    private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;

    private static final MethodHandle ADD = FfmCalls.bind("SystemNative_Add", JAVA_INT, FfmCalls.ADD);
    private static final MethodHandle GET_PID = FfmCalls.bind("SystemNative_GetPid", JAVA_INT, FfmCalls.NONE);
    private static final MethodHandle SYS_CONF = FfmCalls.bind("SystemNative_SysConf", JAVA_LONG, FfmCalls.NAME);
    private static final MethodHandle ACCESS = FfmCalls.bind("SystemNative_Access", JAVA_INT, FfmCalls.ACCESS);
    private static final MethodHandle STAT = FfmCalls.bind("SystemNative_Stat", JAVA_INT, FfmCalls.STAT);
    private static final MethodHandle OPEN = FfmCalls.bind("SystemNative_Open", JAVA_LONG, FfmCalls.OPEN);
    private static final MethodHandle CLOSE = FfmCalls.bind("SystemNative_Close", JAVA_INT, FfmCalls.CLOSE);
    private static final MethodHandle READ = FfmCalls.bind("SystemNative_Read", JAVA_INT, FfmCalls.READ);

    private final MemorySegment path = Arena.global().allocate(LENGTH);
    private final MemorySegment status = Arena.global().allocate(Status.BYTES, Long.BYTES);
    private final MemorySegment direct = Arena.global().allocate(LENGTH);
    private long zero;

    @Setup
    public void open() throws Throwable {
        zero = Failure.check(open(ZERO));
    }

    @TearDown
    public void close() throws Throwable {
        Failure.check((int) CLOSE.invokeExact(zero));
    }

    private long open(String name) throws Throwable {
        path.setString(0, name);
        return (long) OPEN.invokeExact(path, FLAGS, 0);
    }

    @Benchmark
    public int add() throws Throwable {
        return (int) ADD.invokeExact(left, right);
    }

    @Benchmark
    public int getPid() throws Throwable {
        return (int) GET_PID.invokeExact();
    }

    @Benchmark
    public long fail() throws Throwable {
        return (long) SYS_CONF.invokeExact(badName);
    }

    @Benchmark
    public int string() throws Throwable {
        path.setString(0, text);
        return (int) ACCESS.invokeExact(path, BAD_MODE);
    }

    @Benchmark
    public int stringOwn() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            return (int) ACCESS.invokeExact(arena.allocateFrom(text), BAD_MODE);
        }
    }

    @Benchmark
    public long stat() throws Throwable {
        path.setString(0, file);
        Failure.check((int) STAT.invokeExact(path, status));
        return status.get(JAVA_LONG, Status.SIZE) + status.get(JAVA_LONG, Status.MTIME)
                + status.get(JAVA_INT, Status.MODE);
    }

    @Benchmark
    public int readArray() throws Throwable {
        int read = Failure.check((int) READ.invokeExact(zero, direct, LENGTH));
        MemorySegment.copy(direct, JAVA_BYTE, 0, bytes, 0, read);
        return read;
    }

    @Benchmark
    public int readDirect() throws Throwable {
        return Failure.check((int) READ.invokeExact(zero, direct, LENGTH));
    }

    @Benchmark
    public int openClose() throws Throwable {
        return Failure.check((int) CLOSE.invokeExact(Failure.check(open(nullDevice))));
    }

    @Benchmark
    public long sysConf() throws Throwable {
        return (long) SYS_CONF.invokeExact(SysConfName.SC_PAGESIZE);
    }
}
