package interop.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import interop.system.LockOperation;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that wait, in a thread of a JVM that signals arrive at all the time: that by which the JDK wakes its own
 * threads, whose handler has no call restarted. They go on waiting, but for a lock, where the contract tells it.
 */
@DisabledUnderEmulation("its signals have other numbers")
class StormTest {
    private static final int MILLISECONDS = 150;

    @TempDir
    Path dir;

    @Test
    void signalsEndNoWaitButThatForALock() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/thread-self")), "the system tells no number of a thread");
        Path fifo = dir.resolve("fifo");
        assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
        assertEquals("read 1, write 1, open 0, fLock EINTR, poll 0, poll, with an event 1, stormy",
                new ChildJvm(Waits.class, dir.toString()).run());
    }

    static final class Waits {
        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            Path file = Files.createFile(dir.resolve("file"));
            // The JDK sets the handler up when it first reads by a channel.
            try (FileChannel channel = FileChannel.open(file)) {
                channel.read(ByteBuffer.allocate(1));
            }
            Path self = Files.readSymbolicLink(Path.of("/proc/thread-self"));
            String storm = "while kill -62 $0; do sleep 0.001; done 2> /dev/null";
            Process signals = new ProcessBuilder("sh", "-c", storm, self.getFileName().toString()).start();
            long before = switches();
            byte[] bytes = new byte[1];
            try (PipeEnds pipe = new PipeEnds(); PipeEnds full = new PipeEnds();
                    SafeFileHandle locked = open(file.toString()); SafeFileHandle waiting = open(file.toString())) {
                ErrorCode.check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "pipe");
                ErrorCode.check(SystemNative.pipe(full, OpenFlags.O_CLOEXEC), "pipe");
                SystemNative.write(full.writeEnd, new byte[65536], 0, 65536);
                ErrorCode.check(SystemNative.fLock(locked, LockOperation.LOCK_EX), "fLock");
                tell("read", () -> SystemNative.write(pipe.writeEnd, bytes, 0, 1),
                        () -> SystemNative.read(pipe.readEnd, bytes, 0, 1));
                tell("write", () -> SystemNative.read(full.readEnd, new byte[65536], 0, 65536),
                        () -> SystemNative.write(full.writeEnd, bytes, 0, 1));
                tell("open", () -> Files.newOutputStream(dir.resolve("fifo")), () -> {
                    open(dir.resolve("fifo").toString()).close();
                    return 0;
                });
                tell("fLock", () -> SystemNative.fLock(locked, LockOperation.LOCK_UN),
                        () -> SystemNative.fLock(waiting, LockOperation.LOCK_EX));
                PollSet set = new PollSet();
                set.add(pipe.readEnd, PollEvents.POLLIN);
                tell("poll", () -> null, () -> set.poll(2 * MILLISECONDS));
                tell("poll, with an event", () -> SystemNative.write(pipe.writeEnd, bytes, 0, 1), () -> set.poll(-1));
                // On a busy machine the signals are few.
                for (int i = 0; i < 100 && switches() - before <= 100; i++) {
                    new PollSet().poll(MILLISECONDS);
                }
            }
            signals.destroy();
            long woken = switches() - before;
            System.out.print(woken > 100 ? "stormy" : "only " + woken + " waits");
        }

        private static SafeFileHandle open(String path) throws IOException {
            return SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0);
        }

        /** What a call gives that waits until another thread has done something. */
        private static void tell(String name, Callable<Object> end, Callable<Integer> wait) throws Exception {
            long start = System.nanoTime();
            Thread other = new Thread(() -> {
                try {
                    Thread.sleep(MILLISECONDS);
                    end.call();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            other.start();
            int result = wait.call();
            boolean waited = System.nanoTime() - start >= MILLISECONDS * 1_000_000L;
            other.join();
            System.out.print(name + " " + (result < 0 ? ErrorCode.name(-result) : waited ? result : "too early")
                    + ", ");
        }

        private static long switches() throws IOException {
            return Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
                    .filter(line -> line.startsWith("voluntary_ctxt_switches:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        }
    }
}
