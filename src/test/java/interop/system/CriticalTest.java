package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.marshalling.Library;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A collection waits for a critical call: what is marked never waits or runs long, what can wait is not marked. */
class CriticalTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", "."));
    private static final int ROUNDS = 10;
    private static final int CALLS = 10_000;

    /** How often the JVM itself, its locks and its collector, may let a thread wait in all rounds. */
    private static final long FEW_SWITCHES = 20;

    /** For a call with what reflection adds, and an emulator. */
    private static final long SHORT = TimeUnit.MICROSECONDS
            .toNanos(System.getProperty("test.emulator") == null ? 5 : 100);

    @TempDir
    Path dir;

    @BeforeEach
    void assumeTheKernelTells() {
        assumeTrue(Files.isReadable(Path.of("/proc/thread-self/status")), "there is no /proc to ask");
    }

    static Set<String> critical() throws IOException {
        return matches(BASE.resolve("src/main/java/interop/system"), ".java",
                "@LibraryImport\\(value = \"SystemNative_(\\w+)\"[^)]*\\bcritical = true");
    }

    @Test
    void theHeadersPromiseIt() throws IOException {
        assertTrue(critical().contains("GetPid"));
        assertEquals(matches(BASE.resolve("shims/system"), ".h", "INTEROP_LEAF\\(SystemNative_(\\w+)\\)"), critical());
    }

    @ParameterizedTest
    @MethodSource("critical")
    void neitherWaitsNorRunsLong(String name) throws Exception {
        String called = name.substring(0, 1).toLowerCase() + name.substring(1);
        Method method = Stream.of(SystemNativeImports.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(called)).findFirst().orElseThrow();
        callOften(method);
        long switches = Witness.voluntarySwitches();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            callOften(method);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        long switched = Witness.voluntarySwitches() - switches;
        assertTrue(switched <= FEW_SWITCHES, switched + " times it waited");
        assertTrue(fastest / CALLS <= SHORT, fastest / CALLS + " ns a call");
    }

    @Test
    void aCallThatWaitsWouldBeSeen() throws Exception {
        try (PipeEnds pipe = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC));
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 5 * FEW_SWITCHES; i++) {
                    sleep(2);
                    SystemNative.write(pipe.writeEnd, new byte[1], 0, 1);
                }
            });
            long switches = Witness.voluntarySwitches();
            for (int i = 0; i < 5 * FEW_SWITCHES; i++) {
                assertEquals(1, SystemNative.read(pipe.readEnd, new byte[1], 0, 1));
            }
            long switched = Witness.voluntarySwitches() - switches;
            assertTrue(switched > 2 * FEW_SWITCHES, switched + " times it waited");
            writer.get();
        }
    }

    /** In another JVM, which is killed after a while: in one whose collection waits, no test could go on and say so. */
    @Test
    void aCollectionWaitsForNoCallThatWaits() throws Exception {
        for (String fifo : new String[] {"read", "full", "open"}) {
            Witness.run("mkfifo", dir.resolve(fifo).toString());
        }
        assertEquals("collected", Witness.java(Waiting.class, dir.toString()));
    }

    /** Shows the test above what it would find. */
    @Test
    void aCollectionWaitsForACriticalCall() throws Exception {
        assumeTrue(SystemNative.binder().equals("ffm"), "only java.lang.foreign has critical calls");
        SleepImports.open();
        long plain = collectedAfter(PlainSleep.HANDLE, 10_000_000);
        assertTrue(plain < 10_000_000, plain + " us of a plain call");
        long critical = collectedAfter(CriticalSleep.HANDLE, 500_000);
        assertTrue(critical >= 500_000, critical + " us of a critical call");
    }

    /** The microseconds from the beginning of a sleep to the end of a collection in the midst of it. */
    private static long collectedAfter(MethodHandle usleep, int microseconds) throws Exception {
        CompletableFuture<Long> begin = new CompletableFuture<>();
        CompletableFuture<String> id = new CompletableFuture<>();
        Thread sleeper = new Thread(() -> {
            id.complete(Witness.threadId());
            begin.complete(System.nanoTime());
            try {
                int result = (int) usleep.invokeExact(microseconds);
                assertEquals(0, result);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
        sleeper.setDaemon(true);
        sleeper.start();
        awaitSleep(id.get());
        System.gc();
        return (System.nanoTime() - begin.get()) / 1000;
    }

    private static void awaitSleep(String threadId) throws Exception {
        for (int i = 0; !Witness.isAsleep(threadId); i++) {
            assertTrue(i < 1000, "it does not wait");
        }
    }

    /** Many calls, each with other arguments. */
    private static void callOften(Method method) throws ReflectiveOperationException {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int call = 0; call < CALLS; call++) {
            for (int i = 0; i < types.length; i++) {
                arguments[i] = argument(types[i], call);
            }
            method.invoke(null, arguments);
        }
    }

    private static Object argument(Class<?> type, int number) throws ReflectiveOperationException {
        if (type == int.class) {
            return number;
        } else if (type == long.class) {
            return (long) number;
        } else if (type == double.class) {
            return (double) number;
        }
        return type.getDeclaredConstructor().newInstance();
    }

    private static Set<String> matches(Path folder, String suffix, String pattern) throws IOException {
        Set<String> matches = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matcher.find()) {
                    matches.add(matcher.group(1));
                }
            }
        }
        return matches;
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Collects while each import that can wait without end does so. */
    static final class Waiting {
        private interface Call {
            void make() throws IOException;
        }

        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            SafeFileHandle empty = Witness.open(dir.resolve("read"), OpenFlags.O_RDWR);
            start(() -> SystemNative.read(empty, new byte[1], 0, 1));
            SafeFileHandle full = Witness.open(dir.resolve("full"), OpenFlags.O_RDWR);
            start(() -> SystemNative.write(full, new byte[10_000_000], 0, 10_000_000));
            start(() -> Witness.open(dir.resolve("open"), OpenFlags.O_RDONLY));
            System.gc();
            System.out.println("collected");
            Runtime.getRuntime().halt(0);
        }

        private static void start(Call call) throws Exception {
            CompletableFuture<String> id = new CompletableFuture<>();
            new Thread(() -> {
                id.complete(Witness.threadId());
                try {
                    call.make();
                    System.out.println("it did not wait");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }).start();
            awaitSleep(id.get());
        }
    }

    /** In the place of generated code, with the C library by two classes. */
    static class SleepImports {
        static Library c;

        static void open() {
            c = new Library(MethodHandles.lookup(), Sleep.class, "none", null, 0, new String[] {"libc.so.6"});
        }
    }

    static final class Sleep extends SleepImports {
    }

    private static final class PlainSleep {
        static final MethodHandle HANDLE = SleepImports.c.bind(PlainSleep.class, "usleep");

        static native int usleep(int microseconds);
    }

    private static final class CriticalSleep {
        static final MethodHandle HANDLE = SleepImports.c.bindCritical(CriticalSleep.class, "usleep");

        static native int usleep(int microseconds);
    }
}
