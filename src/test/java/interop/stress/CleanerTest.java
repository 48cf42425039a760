package interop.stress;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.SafeHandle;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is never closed is cleaned up, whatever a log handler or another release does. */
@DisabledUnderEmulation("collections take too long there")
class CleanerTest {
    @TempDir
    Path dir;

    @Test
    void allIsCleaned() throws Exception {
        ChildJvm child = Stress.child(Leaks.class, dir).property("interop.leaks", "report");
        Stress.run(child);
    }

    @Test
    void inAFullHeapEachIsReleasedOnce() throws Exception {
        Stress.run(Stress.childOfSmallHeap(Once.class, dir));
    }

    /** Each release takes somewhat longer than its moment, and none fails or needs memory. */
    static final class Once {
        private static final int LEAKS = 15;
        private static final long SLOW = 52_000_000;
        private static final AtomicIntegerArray RELEASED = new AtomicIntegerArray(LEAKS);

        private static final class Counted extends SafeHandle {
            Counted(int number) {
                super(number, Once::release);
            }
        }

        private static int release(long number) {
            RELEASED.incrementAndGet((int) number);
            LockSupport.parkNanos(SLOW);
            return 0;
        }

        public static void main(String[] arguments) {
            // The class is there.
            LockSupport.parkNanos(1);
            do {
                for (int i = 0; i < LEAKS; i++) {
                    RELEASED.set(i, 0);
                    new Counted(i);
                }
                // A release finds room when it begins, and none when its moment is over.
                for (long end = System.nanoTime() + LEAKS * SLOW; System.nanoTime() < end;) {
                    fill(System.nanoTime() + 4 * SLOW);
                    LockSupport.parkNanos(SLOW / 3);
                }
                boolean all = Stress.settles(() -> count(0) == 0);
                // A second time would come until then.
                LockSupport.parkNanos(2 * SLOW);
                if (!all || count(1) < LEAKS) {
                    Stress.wrong("of " + LEAKS + " once " + count(1) + ", never " + count(0));
                }
            } while (Stress.goOn());
            Stress.done();
        }

        private static void fill(long end) {
            Object[] filled = null;
            for (int size = 1 << 16; System.nanoTime() < end;) {
                try {
                    Object[] more = new Object[size];
                    more[0] = filled;
                    filled = more;
                } catch (OutOfMemoryError e) {
                    size = Math.max(2, size >> 4);
                }
            }
        }

        private static int count(int times) {
            int count = 0;
            for (int i = 0; i < LEAKS; i++) {
                count += RELEASED.get(i) == times ? 1 : 0;
            }
            return count;
        }
    }

    /** A lease of one thread and a close of another end a handle whose release throws once. */
    @Test
    void aReleaseThatThrowsBehindTheLastCallIsTriedAgain() throws Exception {
        Stress.run(Stress.child(Raced.class, dir));
    }

    static final class Raced {
        private static final int LEAST = 3000;
        private static final AtomicInteger TRIES = new AtomicInteger();
        private static final AtomicInteger RELEASED = new AtomicInteger();

        private static final class ThrowsOnce extends SafeHandle {
            ThrowsOnce(int number) {
                super(number, new Release() {
                    private final AtomicBoolean thrown = new AtomicBoolean();

                    @Override
                    public int release(long handle) {
                        TRIES.incrementAndGet();
                        if (thrown.compareAndSet(false, true)) {
                            throw new IllegalStateException("once");
                        }
                        RELEASED.incrementAndGet();
                        return 0;
                    }
                });
            }
        }

        public static void main(String[] arguments) throws Exception {
            Logger.getLogger("interop").setLevel(Level.OFF);
            AtomicReference<SafeHandle.Lease> next = new AtomicReference<>();
            AtomicBoolean over = new AtomicBoolean();
            Thread other = new Thread(() -> {
                while (!over.get()) {
                    SafeHandle.Lease lease = next.getAndSet(null);
                    if (lease != null) {
                        lease.close();
                    }
                }
            });
            other.start();
            int made = 0;
            while (made < LEAST || Stress.goOn()) {
                ThrowsOnce handle = new ThrowsOnce(made++);
                next.set(handle.lease());
                try {
                    handle.close();
                } catch (IllegalStateException e) {
                    // Its own; the cleaner does it.
                    Thread.onSpinWait();
                }
                while (next.get() != null) {
                    Thread.onSpinWait();
                }
            }
            over.set(true);
            other.join();
            int all = made;
            if (!Stress.settles(() -> RELEASED.get() == all) || TRIES.get() != 2 * all) {
                Stress.wrong("of " + all + " were released " + RELEASED.get() + " in " + TRIES.get() + " tries");
            }
            Stress.done();
        }
    }

    static final class Leaks {
        private static final int LEAKS = 100;
        private static final CountDownLatch NEVER = new CountDownLatch(1);

        /** A release that does not end, which a test's own handle may have. */
        private static final class Blocked extends SafeHandle {
            Blocked(CountDownLatch begun) {
                super(1, number -> {
                    begun.countDown();
                    try {
                        NEVER.await();
                    } catch (InterruptedException e) {
                        return -1;
                    }
                    return 0;
                });
            }
        }

        /** One that throws. */
        private static final class Thrown extends SafeHandle {
            Thrown() {
                super(2, number -> {
                    throw new IllegalStateException("a release that throws");
                });
            }
        }

        public static void main(String[] arguments) throws Exception {
            Logger root = Logger.getLogger("");
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
            }
            root.addHandler(new Handler() {
                private int records;

                @Override
                public void publish(LogRecord record) {
                    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                        if (records++ % 2 == 0) {
                            throw new IllegalStateException("a handler that throws");
                        }
                        throw new AssertionError("a handler that throws an error");
                    }
                }

                @Override
                public void flush() {
                }

                @Override
                public void close() {
                }
            });
            try (SafeFileHandle file = Imports.file(Path.of(arguments[0]))) {
                leak(file, "a log handler that throws");
                new Thrown();
                leak(file, "a release that throws");
                CountDownLatch begun = new CountDownLatch(1);
                new Blocked(begun);
                // Else there is nothing that blocks.
                if (!Stress.settles(() -> begun.getCount() == 0)) {
                    Stress.wrong("the release is not called");
                }
                leak(file, "a release that blocks");
            }
            Stress.done();
        }

        private static void leak(SafeFileHandle file, String beside) throws Exception {
            int before = Held.countDescriptors();
            for (int i = 0; i < LEAKS; i++) {
                SystemNative.dup(file);
            }
            if (!Stress.settles(() -> Held.countDescriptors() <= before)) {
                Stress.wrong("with " + beside + " stay open " + (Held.countDescriptors() - before));
            }
        }
    }
}
