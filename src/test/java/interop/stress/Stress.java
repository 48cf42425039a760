package interop.stress;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child JVM that callers are hostile in, for as long as {@code -Dstress.seconds} says; and what it holds. */
final class Stress {
    /** How long each test goes on; 0 for once. */
    static final long SECONDS = Long.getLong("stress.seconds", 0);
    private static final long START = System.nanoTime();
    /** How long to wait in all for what does not come. */
    private static long patience = TimeUnit.SECONDS.toNanos(4);

    private Stress() {
    }

    static ChildJvm child(Class<?> main, Path dir) {
        // Whose collections take the least time.
        return child(main, dir, "Serial");
    }

    static ChildJvm child(Class<?> main, Path dir, String collector) {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the system does not tell what a process has open");
        // One that hangs is ended by a signal; a busy machine takes its time.
        return new ChildJvm(main, dir.toString()).by("timeout", Long.toString(SECONDS + 300))
                .property("stress.seconds", SECONDS)
                .option("-XX:+Use" + collector + "GC").option("-XX:-CreateCoredumpOnCrash")
                .option("-XX:MaxJavaStackTraceDepth=16")
                .option("-XX:ErrorFile=" + dir.resolve("hs_err.log"))
                .environment("MALLOC_ARENA_MAX", 1).environment("MALLOC_MMAP_THRESHOLD_", 1 << 16);
    }

    /** One whose heap is soon full, and each object is allocated from the heap itself. */
    static ChildJvm childOfSmallHeap(Class<?> main, Path dir) {
        return child(main, dir).option("-Xmx20m").option("-Xms20m").option("-Xmn1m").option("-XX:-UseTLAB")
                .option("-XX:-UseGCOverheadLimit");
    }

    /** Runs it; it must end well and find nothing wrong. */
    static void run(ChildJvm child) throws IOException {
        check(child.run());
    }

    static void check(String said) {
        assertTrue(said.endsWith("done\n"), said);
        List<String> wrong = said.lines().filter(line -> line.startsWith("WRONG")).toList();
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " wrong, first " + String.join("\n",
                wrong.subList(0, Math.min(12, wrong.size()))));
    }

    /** Whether a child goes on. */
    static boolean goOn() {
        return System.nanoTime() - START < TimeUnit.SECONDS.toNanos(SECONDS);
    }

    static void wrong(String what) {
        System.out.println("WRONG " + what);
    }

    /** Ends the child, whatever thread still waits. */
    static void done() {
        System.out.println("done");
        System.exit(0);
    }

    /** Has the cleaner work until something is so; whether it is in the end. */
    static boolean settles(BooleanSupplier so) {
        long start = System.nanoTime();
        long end = start + Math.max(TimeUnit.MILLISECONDS.toNanos(200), patience);
        for (int pause = 1; ; pause = Math.min(2 * pause, 100)) {
            System.gc();
            sleep(pause);
            if (so.getAsBoolean()) {
                return true;
            } else if (System.nanoTime() > end) {
                patience -= System.nanoTime() - start;
                return false;
            }
        }
    }

    /** Whether no more is held than before, at the latest when the cleaner has worked. */
    static boolean isAllThatIsHeld(Held before, Path folder) {
        return before.isAllThatIsHeld(folder) || settles(() -> before.isAllThatIsHeld(folder));
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it in a thread of its own; whether that ended in time. */
    static boolean endsWithin(long milliseconds, Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !thread.isAlive();
    }
}
