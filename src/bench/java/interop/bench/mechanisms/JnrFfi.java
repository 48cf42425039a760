package interop.bench.mechanisms;

import interop.system.OpenFlags;
import interop.system.SysConfName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jnr.ffi.LibraryLoader;
import jnr.ffi.LibraryOption;
import jnr.ffi.annotations.In;
import jnr.ffi.annotations.Out;
import jnr.ffi.annotations.Pinned;
import jnr.ffi.types.int64_t;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** jnr-ffi, told that there is no errno to fetch, with buffers that are used again. */
public class JnrFfi extends Inputs {
    /** {@link Inputs#symbol} tells what each is called in C. */
    public interface Calls {
        int add(int left, int right);

        int getPid();

        @int64_t long sysConf(int name);

        int access(@In ByteBuffer path, int mode);

        int access(String path, int mode);

        int stat(@In ByteBuffer path, @Out ByteBuffer status);

        @int64_t long open(@In ByteBuffer path, int flags, int mode);

        int close(@int64_t long fd);

        int read(@int64_t long fd, @Out @Pinned byte[] buffer, int length);

        int read(@int64_t long fd, @Out ByteBuffer buffer, int length);
    }

    private static final int FLAGS = OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC;
    private static final Calls CALLS = LibraryLoader.create(Calls.class)
            .mapper((name, context) -> symbol(name)).option(LibraryOption.IgnoreError, true)
            .load(library().toString());

    private final Text path = new Text();
    private final ByteBuffer status = ByteBuffer.allocateDirect(Status.BYTES).order(ByteOrder.nativeOrder());
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private long zero;

    @Setup
    public void open() {
        zero = Failure.check(open(ZERO));
    }

    @TearDown
    public void close() {
        Failure.check(CALLS.close(zero));
    }

    private long open(String name) {
        path.put(name);
        return CALLS.open(path.buffer, FLAGS, 0);
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
        return CALLS.access(path.buffer, BAD_MODE);
    }

    @Benchmark
    public int stringOwn() {
        return CALLS.access(text, BAD_MODE);
    }

    @Benchmark
    public long stat() {
        path.put(file);
        Failure.check(CALLS.stat(path.buffer, status));
        return Status.read(status);
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
        return Failure.check(CALLS.close(Failure.check(open(nullDevice))));
    }

    @Benchmark
    public long sysConf() {
        return CALLS.sysConf(SysConfName.SC_PAGESIZE);
    }
}
