package interop.bench.mechanisms;

import java.io.File;
import java.nio.ByteBuffer;
import jnr.constants.platform.OpenFlags;
import jnr.constants.platform.Sysconf;
import jnr.posix.FileStat;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** jnr-posix, which has calls of its own for most of these; the names of a directory come from the JDK. */
public class JnrPosix extends Inputs {
    private static final POSIX POSIX = POSIXFactory.getNativePOSIX();
    private static final int FLAGS = OpenFlags.O_RDONLY.intValue() | OpenFlags.O_CLOEXEC.intValue();

    private final FileStat status = POSIX.allocateStat();
    private final ByteBuffer direct = ByteBuffer.allocateDirect(LENGTH);
    private int zero;

    @Setup
    public void open() {
        zero = Failure.check(POSIX.open(ZERO, FLAGS, 0));
    }

    @TearDown
    public void close() {
        Failure.check(POSIX.close(zero));
    }

    @Benchmark
    public int getPid() {
        return POSIX.getpid();
    }

    @Benchmark
    public long stat() {
        Failure.check(POSIX.stat(file, status));
        return status.st_size() + status.mtime() + status.mode();
    }

    @Benchmark
    public int readArray() {
        return Failure.check(POSIX.read(zero, bytes, LENGTH));
    }

    @Benchmark
    public int readDirect() {
        direct.clear();
        return Failure.check(POSIX.read(zero, direct, LENGTH));
    }

    @Benchmark
    public int openClose() {
        return Failure.check(POSIX.close(Failure.check(POSIX.open(nullDevice, FLAGS, 0))));
    }

    @Benchmark
    public long listDirectory() {
        return visit(directory, false);
    }

    @Benchmark
    public long walkTree() {
        return visit(tree, true);
    }

    private long visit(String folder, boolean deep) {
        long sum = 0;
        for (String name : new File(folder).list()) {
            String child = folder + '/' + name;
            Failure.check(POSIX.lstat(child, status));
            sum += status.st_size() + status.mtime() + 1;
            if (deep && status.isDirectory()) {
                sum += visit(child, true);
            }
        }
        return sum;
    }

    @Benchmark
    public long sysConf() {
        return POSIX.sysconf(Sysconf._SC_PAGESIZE);
    }
}
