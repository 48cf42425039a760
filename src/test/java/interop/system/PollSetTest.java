package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollSetTest {
    private static final int MANY = 3000;
    private static final int STEP = 10;
    /** Fewer than the descriptors of any process, which the system holds them against. */
    private static final int FEW = 500;

    @TempDir
    Path dir;
    private final PipeEnds pipe = new PipeEnds();
    private final PollSet set = new PollSet();

    @BeforeEach
    void makePipe() {
        assertEquals(0, SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC));
    }

    @AfterEach
    void closePipe() throws Exception {
        pipe.close();
    }

    private static void write(PipeEnds to) {
        assertEquals(1, SystemNative.write(to.writeEnd, new byte[1], 0, 1));
    }

    /** What the call has checked would no longer be what it works on. */
    @Test
    void noOtherThreadCanUseItWhileItWaits() throws Exception {
        set.add(pipe.readEnd, PollEvents.POLLIN);
        SafeFileHandle beyond = new SafeFileHandle(2_000_000_000, false);
        CompletableFuture<String> id = new CompletableFuture<>();
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
            id.complete(Witness.threadId());
            return set.select(-1);
        });
        while (!Witness.isAsleep(id.get())) {
            assertFalse(waiting.isDone());
        }
        assertThrows(IllegalStateException.class, set::clear);
        assertThrows(IllegalStateException.class, () -> set.remove(0));
        assertThrows(IllegalStateException.class, () -> set.setEvents(0, 0));
        assertThrows(IllegalStateException.class, () -> set.add(beyond, PollEvents.POLLIN));
        assertThrows(IllegalStateException.class, () -> set.poll(0));
        assertThrows(IllegalStateException.class, () -> set.select(0));
        write(pipe);
        assertEquals(1, waiting.get(20, TimeUnit.SECONDS));
        assertEquals(PollEvents.POLLIN, set.triggered(0));
        set.clear();
        assertEquals(0, set.poll(0));
    }

    @Test
    void tellsWhichFilesAreReady() throws Exception {
        int reading = set.add(pipe.readEnd, PollEvents.POLLIN);
        assertEquals(0, set.poll(0));
        assertEquals(0, set.triggered(reading));
        int writing = set.add(pipe.writeEnd, PollEvents.POLLOUT);
        assertEquals(0, set.triggered(writing));
        assertEquals(1, set.poll(-1));
        assertEquals(0, set.triggered(reading));
        assertEquals(PollEvents.POLLOUT, set.triggered(writing));
        write(pipe);
        assertEquals(2, set.poll(-1));
        assertEquals(PollEvents.POLLIN, set.triggered(reading));
        set.setEvents(writing, 0);
        assertEquals(1, set.select(-1));
        assertEquals(PollEvents.POLLIN, set.triggered(reading));
        assertEquals(0, set.triggered(writing));
        assertEquals(2, set.size());
    }

    @Test
    void tellsOfHangups() throws Exception {
        set.add(pipe.readEnd, 0);
        pipe.writeEnd.close();
        assertEquals(1, set.poll(-1));
        assertEquals(PollEvents.POLLHUP, set.triggered(0));
        set.setEvents(0, PollEvents.POLLIN);
        assertEquals(1, set.select(-1));
        assertEquals(PollEvents.POLLIN, set.triggered(0));
        PipeEnds broken = new PipeEnds();
        SystemNative.pipe(broken, OpenFlags.O_CLOEXEC);
        set.setEvents(set.add(broken.writeEnd, 0), PollEvents.POLLOUT);
        broken.readEnd.close();
        assertEquals(2, set.poll(-1));
        assertTrue((set.triggered(1) & (PollEvents.POLLERR | PollEvents.POLLHUP)) != 0);
        broken.close();
    }

    @Test
    void tellsOfFilesThatAreNotOpen() {
        for (long descriptor : new long[] {-1, Integer.MAX_VALUE, Long.MIN_VALUE, 1L << 32}) {
            set.clear();
            set.add(pipe.readEnd, PollEvents.POLLIN);
            set.add(new SafeFileHandle(descriptor, false), PollEvents.POLLIN);
            assertEquals(1, set.poll(-1));
            assertEquals(0, set.triggered(0));
            assertEquals(PollEvents.POLLNVAL, set.triggered(1));
            assertEquals(-ErrorCode.EBADF, set.select(-1));
            assertEquals(0, set.triggered(1));
        }
    }

    @Test
    void regularFilesAreAlwaysReady() throws Exception {
        int both = PollEvents.POLLIN | PollEvents.POLLOUT;
        try (SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDWR)) {
            set.add(file, both);
            assertEquals(1, set.poll(-1));
            assertEquals(both, set.triggered(0));
            assertEquals(1, set.select(-1));
            assertEquals(both, set.triggered(0));
        }
    }

    @Test
    void refusesWhatIsWrong() {
        set.add(pipe.writeEnd, 0x40);
        assertEquals(-ErrorCode.EINVAL, set.poll(0));
        assertEquals(-ErrorCode.EINVAL, set.select(0));
        set.setEvents(0, Integer.MIN_VALUE);
        assertEquals(-ErrorCode.EINVAL, set.poll(0));
        set.setEvents(0, PollEvents.POLLOUT);
        assertEquals(-ErrorCode.EINVAL, set.poll(-2));
        assertEquals(-ErrorCode.EINVAL, set.select(Long.MIN_VALUE));
        assertEquals(1, set.poll(0));
        assertThrows(NullPointerException.class, () -> set.add(null, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> set.triggered(1));
        assertThrows(IndexOutOfBoundsException.class, () -> set.triggered(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> set.setEvents(1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> set.remove(1));
        assertEquals(1, set.size());
    }

    @Test
    void aClosedHandleIsRefusedAndTheOthersReleased() throws Exception {
        set.add(pipe.readEnd, PollEvents.POLLIN);
        set.add(pipe.writeEnd, PollEvents.POLLOUT);
        assertEquals(1, set.poll(0));
        Path open = Witness.openFile(pipe.readEnd);
        pipe.writeEnd.close();
        assertThrows(IllegalStateException.class, () -> set.poll(0));
        assertEquals(0, set.triggered(1));
        assertThrows(IllegalStateException.class, () -> set.select(0));
        pipe.readEnd.close();
        assertEquals(List.of(), Witness.descriptorsOn(open));
    }

    @Test
    void removesFiles() throws Exception {
        for (int i = 0; i < 10; i++) {
            set.add(pipe.readEnd, PollEvents.POLLIN);
        }
        int writing = set.add(pipe.writeEnd, PollEvents.POLLOUT);
        assertEquals(1, set.poll(-1));
        set.remove(3);
        assertEquals(writing, set.size());
        assertEquals(0, set.triggered(3));
        assertEquals(1, set.poll(-1));
        assertEquals(PollEvents.POLLOUT, set.triggered(3));
        set.remove(set.size() - 1);
        assertEquals(9, set.size());
        set.clear();
        assertEquals(0, set.size());
        assertEquals(0, set.poll(0));
    }

    @Test
    void remembersWhatWasTriggeredWhenItGrows() {
        for (int i = 0; i < 8; i++) {
            set.add(pipe.writeEnd, PollEvents.POLLOUT);
        }
        assertEquals(8, set.poll(0));
        assertEquals(8, set.add(pipe.readEnd, PollEvents.POLLIN));
        assertEquals(PollEvents.POLLOUT, set.triggered(7));
        assertEquals(0, set.triggered(8));
    }

    @Test
    void waitsForAnotherProcess() throws Exception {
        String end = "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(pipe.writeEnd);
        Process writer = new ProcessBuilder("sh", "-c", "sleep 0.2; printf x > " + end).start();
        set.add(pipe.readEnd, PollEvents.POLLIN);
        assertEquals(1, set.poll(-1));
        assertEquals(PollEvents.POLLIN, set.triggered(0));
        assertEquals(0, writer.waitFor());
    }

    @Test
    void waitsAsLongAsAsked() {
        set.add(pipe.readEnd, PollEvents.POLLIN);
        long start = System.nanoTime();
        assertEquals(0, set.poll(50));
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(50));
        start = System.nanoTime();
        assertEquals(0, set.select(50_500));
        assertTrue(System.nanoTime() - start >= TimeUnit.MICROSECONDS.toNanos(50_500));
    }

    /** Else the number could meanwhile belong to another file, and that be waited for. */
    @Test
    void aHandleThatIsClosedMeanwhileStaysOpenUntilTheWaitIsOver() throws Exception {
        PipeEnds other = new PipeEnds();
        SystemNative.pipe(other, OpenFlags.O_CLOEXEC);
        Path waited = Witness.openFile(pipe.readEnd);
        set.add(pipe.readEnd, PollEvents.POLLIN);
        set.add(other.readEnd, PollEvents.POLLIN);
        CompletableFuture<String> id = new CompletableFuture<>();
        CompletableFuture<Integer> ready = CompletableFuture.supplyAsync(() -> {
            id.complete(Witness.threadId());
            return set.poll(-1);
        });
        while (!Witness.isAsleep(id.get())) {
            assertFalse(ready.isDone());
        }
        pipe.readEnd.close();
        assertEquals(2, Witness.descriptorsOn(waited).size());
        write(other);
        assertEquals(1, ready.get());
        assertEquals(0, set.triggered(0));
        assertEquals(PollEvents.POLLIN, set.triggered(1));
        assertEquals(1, Witness.descriptorsOn(waited).size());
        other.close();
    }

    @Test
    void makesNoGarbagePerFile() throws Exception {
        for (int i = 0; i < FEW; i++) {
            set.add(pipe.writeEnd, PollEvents.POLLOUT);
        }
        long allocated = 0;
        // The first time, the way to the figures makes garbage of its own.
        for (int i = 0; i < 2; i++) {
            long before = allocatedBytes();
            assertEquals(FEW, set.poll(0));
            for (int index = 0; index < FEW; index++) {
                if (set.triggered(index) != PollEvents.POLLOUT) {
                    fail("not ready: " + index);
                }
            }
            allocated = allocatedBytes() - before;
        }
        assertTrue(allocated < 4 * FEW, allocated + " bytes were allocated");
    }

    /** By reflection, since the module that the tests are compiled into does not read jdk.management. */
    private static long allocatedBytes() throws Exception {
        Object threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }

    @Test
    @DisabledUnderEmulation("its select takes no descriptor above FD_SETSIZE")
    void watchesThousandsOfFiles() throws Exception {
        int needed = 2 * MANY + 300;
        assumeFalse(Witness.run("sh", "-c", "ulimit -n " + needed + " 2> /dev/null && echo yes || true").isEmpty(),
                "a process of this user may not open " + needed + " files");
        assertEquals(MANY / STEP + " of " + MANY, Witness.javaAfter("ulimit -n " + needed, WithMany.class));
    }

    /** More than an fd_set holds; every tenth in turn is the one that is ready. */
    static final class WithMany {
        public static void main(String[] arguments) throws Exception {
            PollSet set = new PollSet();
            List<PipeEnds> pipes = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                PipeEnds ends = new PipeEnds();
                ErrorCode.check(SystemNative.pipe(ends, OpenFlags.O_CLOEXEC), "pipe");
                pipes.add(ends);
                set.add(ends.readEnd, PollEvents.POLLIN);
            }
            int found = 0;
            for (int i = 0; i < MANY; i += STEP) {
                write(pipes.get(i));
                int ready = i % 2 == 0 ? set.poll(-1) : set.select(-1);
                if (ready == 1 && set.triggered(i) == PollEvents.POLLIN) {
                    found++;
                }
                SystemNative.read(pipes.get(i).readEnd, new byte[1], 0, 1);
            }
            System.out.println(found + " of " + set.size());
            Runtime.getRuntime().halt(0);
        }
    }
}
