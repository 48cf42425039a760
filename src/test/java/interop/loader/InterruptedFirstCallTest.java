package interop.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A caller that is interrupted in its first call has its answer, and is still interrupted: whatever a binder waits for
 * when it starts. Each of many class loaders starts it anew.
 */
@Tag("each-jdk")
class InterruptedFirstCallTest {
    private static final Path LDCONFIG = Path.of("/sbin/ldconfig");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna", "ffm"})
    void theInterruptIsKept(String binder) throws IOException {
        assumeTrue(!binder.equals("ffm") || Runtime.version().feature() >= 22, "FFM needs JDK 22");
        assertEquals("answered and kept 20 of 20\n", child(binder, 20).run());
    }

    /** JNA reads what ldconfig says and waits for its end, which here comes later: an interrupt always meets it. */
    @ParameterizedTest
    @ValueSource(strings = {"jni", "jna"})
    @EnabledOnOs(OS.LINUX)
    void theInterruptIsKeptThoughTheSystemIsSlow(String binder) throws IOException {
        Path slow = folder.resolve("ldconfig");
        Files.writeString(slow, "#!/bin/sh\nexec 1>&- 2>&-\nsleep 0.2\n");
        assumeTrue(slow.toFile().setExecutable(true) && Files.exists(LDCONFIG), "there is no " + LDCONFIG);
        String[] instead = {"unshare", "-m", "sh", "-c",
            "mount --bind '" + slow + "' " + LDCONFIG + " && exec \"$@\"", "sh"};
        List<String> trial = new ArrayList<>(List.of(instead));
        trial.add("true");
        Process tried = new ProcessBuilder(trial).redirectErrorStream(true).start();
        String refusal = new String(tried.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(tried.onExit().join().exitValue() == 0, () -> "one program cannot stand in for another: " + refusal);
        assertEquals("answered and kept 3 of 3\n", child(binder, 3).by(instead).run());
    }

    private ChildJvm child(String binder, int rounds) {
        return new ChildJvm(Loaders.class, Integer.toString(rounds)).property("interop.binder", binder)
                .property("interop.cache", folder);
    }

    /** Calls through a loader of its own each time, interrupted before, and at any moment of a start. */
    static final class Loaders {
        public static void main(String[] arguments) throws Exception {
            int rounds = Integer.parseInt(arguments[0]);
            Random random = new Random();
            int kept = 0;
            long longest = 0;
            for (int i = 0; i < rounds; i++) {
                // The first tells how long a start takes; each second one is interrupted when it begins.
                long after = i % 2 == 0 || longest == 0 ? 0 : (long) (random.nextDouble() * longest);
                long start = System.nanoTime();
                String said = interrupted(after);
                longest = Math.max(longest, System.nanoTime() - start);
                if (said.equals("pid " + ProcessHandle.current().pid() + ", interrupted true")) {
                    kept++;
                } else {
                    System.out.println("after " + after / 1000 + " us: " + said);
                }
            }
            System.out.println("answered and kept " + kept + " of " + rounds);
        }

        /** What a first call by a thread says that is interrupted so many nanoseconds after its start. */
        private static String interrupted(long after) throws Exception {
            // Where JNA keeps for the next start what it asked the system for.
            System.clearProperty("jna.platform.library.path");
            ClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
            Class<?> caller = loader.loadClass(Caller.class.getName());
            AtomicReference<String> said = new AtomicReference<>();
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch called = new CountDownLatch(1);
            Thread thread = new Thread(() -> {
                if (after == 0) {
                    Thread.currentThread().interrupt();
                }
                started.countDown();
                try {
                    String pid = (String) caller.getMethod("result", String.class).invoke(null, "pid");
                    // The interrupt may come behind the call, and must then be seen as well.
                    while (called.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    said.set("pid " + pid.replaceFirst(" of .*", "") + ", interrupted " + Thread.interrupted());
                } catch (ReflectiveOperationException e) {
                    said.set(e.toString());
                }
            });
            thread.start();
            started.await();
            if (after > 0) {
                long due = System.nanoTime() + after;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(Math.min(100_000, due - System.nanoTime()));
                }
                thread.interrupt();
            }
            called.countDown();
            thread.join();
            return said.get();
        }

        private static URL[] classPath() throws IOException {
            List<URL> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                path.add(Path.of(entry).toUri().toURL());
            }
            return path.toArray(URL[]::new);
        }
    }
}
