package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.SafeHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MProtectTest {
    private static final int NONE = MemoryProtection.PROT_NONE;
    private static final int PAGE = Memory.PAGE;

    @TempDir
    Path dir;

    @Test
    void theSystemAndTheHandleAgree() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(4L * PAGE, Memory.READ_WRITE)) {
            long address = Witness.number(view);
            view.putByte(PAGE, (byte) 42);
            assertEquals(0, view.mProtect(0, 4L * PAGE, Memory.READ));
            assertEquals("r--p", Memory.protection(address));
            assertEquals(42, view.getByte(PAGE));
            assertThrows(IllegalStateException.class, () -> view.putByte(0, (byte) 1));
            assertEquals(0, view.mProtect(0, 4L * PAGE, NONE));
            assertEquals("---p", Memory.protection(address));
            assertThrows(IllegalStateException.class, () -> view.getByte(PAGE));
            assertThrows(IllegalStateException.class, () -> view.get(0, new byte[9], 0, 9));
            assertEquals(0, view.mProtect(0, 4L * PAGE, Memory.READ_WRITE));
            view.putByte(0, (byte) 1);
            assertEquals(42, view.getByte(PAGE));
        }
    }

    @Test
    void pagesOfOneMappingMayDiffer() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(4L * PAGE + 10, Memory.READ_WRITE)) {
            long address = Witness.number(view);
            // To the end of the page that the last byte is on.
            assertEquals(0, view.mProtect(PAGE, PAGE + 1, NONE));
            assertEquals("rw-p", Memory.protection(address));
            assertEquals("---p", Memory.protection(address + 2L * PAGE));
            assertEquals("rw-p", Memory.protection(address + 3L * PAGE));
            view.putLong(PAGE - 8, 1);
            assertThrows(IllegalStateException.class, () -> view.putLong(PAGE - 7, 1));
            assertThrows(IllegalStateException.class, () -> view.getByte(3L * PAGE - 1));
            assertThrows(IllegalStateException.class, () -> view.get(0, new byte[4 * PAGE], 0, 4 * PAGE));
            view.putByte(3L * PAGE, (byte) 1);
            assertEquals(0, view.mProtect(4L * PAGE, 10, Memory.READ));
            assertEquals("r--p", Memory.protection(address + 4L * PAGE));
            assertEquals(0, view.getByte(4L * PAGE + 9));
            assertThrows(IllegalStateException.class, () -> view.putByte(4L * PAGE + 9, (byte) 1));
            assertEquals(0, view.mProtect(0, view.length(), Memory.READ_WRITE));
            view.put(0, new byte[4 * PAGE], 0, 4 * PAGE);
        }
    }

    @Test
    void addressesThatWereSetAsideGetMemory() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(1L << 36, NONE)) {
            assertThrows(IllegalStateException.class, () -> view.getByte(0));
            long middle = 1L << 35;
            assertEquals(0, view.mProtect(middle, 2L * PAGE, Memory.READ_WRITE));
            view.putLong(middle + PAGE - 4, 42);
            assertEquals(42, view.getLong(middle + PAGE - 4));
            assertThrows(IllegalStateException.class, () -> view.getByte(middle - 1));
            assertThrows(IllegalStateException.class, () -> view.getByte(middle + 2L * PAGE));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path path = Files.write(dir.resolve("file"), new byte[10]);
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY); SafeMemoryMappedViewHandle view =
                SystemNative.mMap(10, Memory.READ, MapFlags.MAP_SHARED, file, 0)) {
            assertEquals(-ErrorCode.EACCES, view.mProtect(0, 10, Memory.READ_WRITE));
            assertEquals(0, view.getByte(0));
            assertEquals(-ErrorCode.EINVAL, view.mProtect(0, 10, 8));
            assertEquals(-ErrorCode.EINVAL, view.mProtect(0, 10, -1));
            assertEquals(-ErrorCode.EINVAL, view.mProtect(1, 9, NONE));
            assertEquals(0, view.mProtect(0, 0, NONE));
            assertEquals(0, view.getByte(9));
            assertThrows(IndexOutOfBoundsException.class, () -> view.mProtect(0, 11, NONE));
            assertThrows(IndexOutOfBoundsException.class, () -> view.mProtect(-1, 1, NONE));
            assertThrows(IndexOutOfBoundsException.class, () -> view.mProtect(0, -1, NONE));
            view.close();
            assertThrows(IllegalStateException.class, () -> view.mProtect(0, 10, NONE));
        }
    }

    /** Where a check and an access could come apart, this JVM would crash. */
    @Test
    void accessesAndChangesAtOnceAreNoCrash() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong allowed = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(64L * PAGE, Memory.READ_WRITE)) {
            for (int i = 0; i < 3; i++) {
                int reader = i;
                readers.add(CompletableFuture.runAsync(() -> {
                    byte[] bytes = new byte[16 * PAGE];
                    while (!stop.get()) {
                        try {
                            if (reader == 0) {
                                view.get(0, bytes, 0, bytes.length);
                            } else if (reader == 1) {
                                view.getLong(24L * PAGE + 8);
                            } else {
                                view.putByte(63L * PAGE, (byte) 1);
                            }
                            allowed.incrementAndGet();
                        } catch (IllegalStateException e) {
                            refused.incrementAndGet();
                        }
                    }
                }));
            }
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
            while (System.nanoTime() < end || allowed.get() == 0 || refused.get() == 0) {
                assertEquals(0, view.mProtect(0, 64L * PAGE, NONE));
                assertEquals(0, view.mProtect(0, 64L * PAGE, Memory.READ_WRITE));
                assertEquals(0, view.mProtect(16L * PAGE, 48L * PAGE, Memory.READ));
                Thread.yield();
            }
            stop.set(true);
            for (CompletableFuture<Void> reader : readers) {
                reader.get(20, TimeUnit.SECONDS);
            }
        }
        assertTrue(allowed.get() > 0 && refused.get() > 0, () -> allowed + " allowed, " + refused + " refused");
    }

    @Test
    void waitsForACallInFlightBeforeItTakesRightsAway() throws Exception {
        try (PipeEnds pipe = new PipeEnds();
                SafeMemoryMappedViewHandle view = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            CountDownLatch started = new CountDownLatch(1);
            String[] reader = new String[1];
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> {
                reader[0] = Witness.threadId();
                started.countDown();
                return SystemNative.read(pipe.readEnd, view, 0, 3);
            });
            started.await();
            while (!Witness.isAsleep(reader[0])) {
                Thread.sleep(1);
            }
            CompletableFuture<Integer> changed = CompletableFuture.supplyAsync(() -> view.mProtect(0, PAGE, NONE));
            Thread.sleep(100);
            assertTrue(!changed.isDone() && !read.isDone());
            SystemNative.write(pipe.writeEnd, "abc".getBytes(), 0, 3);
            assertEquals(3, read.get(20, TimeUnit.SECONDS));
            assertEquals(0, changed.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void anInterruptNeitherEndsTheWaitNorHasItSpin() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
            int[] result = {1};
            boolean[] interrupted = new boolean[1];
            long[] ticks = new long[1];
            SafeHandle.Lease lease = view.lease();
            Thread waiting = new Thread(() -> {
                Thread.currentThread().interrupt();
                result[0] = view.mProtect(0, PAGE, NONE);
                interrupted[0] = Thread.currentThread().isInterrupted();
                ticks[0] = ticks();
            });
            waiting.start();
            waiting.join(400);
            assertTrue(waiting.isAlive());
            lease.close();
            waiting.join();
            assertEquals(0, result[0]);
            assertTrue(interrupted[0]);
            assertTrue(ticks[0] < 30, () -> ticks[0] + " hundredths of a second");
        }
    }

    /** The time of the processor that this thread has had, by proc(5); 0 where it is not told. */
    private static long ticks() {
        try {
            String[] fields = Files.readString(Path.of("/proc/thread-self/stat")).replaceAll(".*\\) ", "").split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            return 0;
        }
    }
}
