package interop.stress;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.SafeHandle;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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
