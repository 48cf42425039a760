package interop.bench.startup;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Ten calls of libc through {@code java.lang.foreign} as one writes it by hand, each bound on its first use. */
final class HandFfm {
    private static final int STAT_SIZE = 144;
    private static final int SIZE_AT = 48;

    private HandFfm() {
    }

    /**
     * Runs it.
     *
     * @param arguments the file to look at
     */
    public static void main(String[] arguments) throws Throwable {
        long start = System.nanoTime();
        int pid = (int) GetPid.HANDLE.invokeExact();
        long first = System.nanoTime();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(arguments[0]);
            long clock = (long) Clock.HANDLE.invokeExact();
            long page = (long) SysConf.HANDLE.invokeExact(Linux.SC_PAGESIZE);
            MemorySegment buffer = arena.allocate(Linux.PATH_MAX);
            MemorySegment found = (MemorySegment) GetCwd.HANDLE.invokeExact(buffer, buffer.byteSize());
            String folder = buffer.getString(0);
            int readable = (int) Access.HANDLE.invokeExact(path, Linux.R_OK);
            MemorySegment status = arena.allocate(STAT_SIZE);
            int result = (int) Stat.HANDLE.invokeExact(path, status);
            int fd = (int) Open.HANDLE.invokeExact(path, Linux.O_RDONLY);
            long position = (long) LSeek.HANDLE.invokeExact(fd, 1L, Linux.SEEK_SET);
            MemorySegment bytes = arena.allocate(64);
            long read = (long) Read.HANDLE.invokeExact(fd, bytes, 64L);
            int closed = (int) Close.HANDLE.invokeExact(fd);
            long tenth = System.nanoTime();
            Outcome.print(first - start, tenth - start, pid, status.get(ValueLayout.JAVA_LONG, SIZE_AT), position,
                    read, folder);
        }
    }

    private static MethodHandle bind(String symbol, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(symbol).orElseThrow(), descriptor);
    }

    private static final class GetPid {
        static final MethodHandle HANDLE = bind("getpid", FunctionDescriptor.of(ValueLayout.JAVA_INT));
    }

    private static final class Clock {
        static final MethodHandle HANDLE = bind("clock", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
    }

    private static final class SysConf {
        static final MethodHandle HANDLE = bind("sysconf",
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
    }

    private static final class GetCwd {
        static final MethodHandle HANDLE = bind("getcwd",
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    }

    private static final class Access {
        static final MethodHandle HANDLE = bind("access",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    }

    private static final class Stat {
        static final MethodHandle HANDLE = bind("stat",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    }

    private static final class Open {
        static final MethodHandle HANDLE = bind("open",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    }

    private static final class LSeek {
        static final MethodHandle HANDLE = bind("lseek", FunctionDescriptor.of(ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
    }

    private static final class Read {
        static final MethodHandle HANDLE = bind("read", FunctionDescriptor.of(ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    }

    private static final class Close {
        static final MethodHandle HANDLE = bind("close",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }
}
