package interop.bench.mechanisms;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.Benchmark;

/** The same without a transition of the thread: only for what cannot block, since the collector waits for it. */
public class FfmCritical extends Inputs {
    private static final Linker.Option CRITICAL = Linker.Option.critical(false);
    private static final MethodHandle ADD = FfmCalls.bind("SystemNative_Add", JAVA_INT, FfmCalls.ADD, CRITICAL);
    private static final MethodHandle GET_PID =
            FfmCalls.bind("SystemNative_GetPid", JAVA_INT, FfmCalls.NONE, CRITICAL);
    private static final MethodHandle SYS_CONF =
            FfmCalls.bind("SystemNative_SysConf", JAVA_LONG, FfmCalls.NAME, CRITICAL);

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
}
