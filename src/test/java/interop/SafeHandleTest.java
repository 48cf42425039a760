package interop;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SafeHandleTest {
    /** No process has that many files open. */
    private static final long NOT_OPEN = 1 << 30;

    @TempDir
    Path folder;

    @Test
    void aSecondCloseDoesNothing() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        assertFalse(handle.isClosed());
        handle.close();
        handle.close();
        assertEquals(List.of(7L), released);
        assertTrue(handle.isClosed());
        assertEquals("Counted 7 (closed)", handle.toString());
    }

    @Test
    void aCallInFlightDelaysTheRelease() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        assertEquals(7, handle.acquire());
        assertEquals(7, handle.acquire());
        handle.close();
        assertTrue(handle.isClosed());
        handle.release();
        assertEquals(List.of(), released);
        handle.release();
        assertEquals(List.of(7L), released);
    }

    @Test
    void whatIsTakenIsNotReleased() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        assertEquals(7, handle.take());
        assertThrows(IllegalStateException.class, handle::acquire);
        assertThrows(IllegalStateException.class, handle::take);
        handle.endTaking(true);
        assertTrue(handle.isClosed());
        handle.close();
        assertEquals(List.of(), released);
        assertThrows(IllegalStateException.class, handle::take);
    }

    @Test
    void aLeaseDelaysTheReleaseAndEndsOnce() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        SafeHandle.Lease lease = handle.lease();
        SafeHandle.Lease other = handle.lease();
        handle.close();
        assertEquals(7, lease.number());
        lease.close();
        lease.close();
        assertEquals(List.of(), released, "the other lease lasts");
        assertThrows(IllegalStateException.class, lease::number);
        other.close();
        assertEquals(List.of(7L), released);
        assertThrows(IllegalStateException.class, handle::lease);
    }

    /** Which takes half a thousand million of them. */
    @Test
    void aLeaseTooManyIsRefusedAndTheOthersEnd() throws Exception {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        Field field = SafeHandle.class.getDeclaredField("state");
        field.setAccessible(true);
        AtomicInteger state = (AtomicInteger) field.get(handle);
        state.set((1 << 30) - 4);
        SafeHandle.Lease last = handle.lease();
        for (int i = 0; i < 3; i++) {
            String said = assertThrows(IllegalStateException.class, handle::lease).getMessage();
            assertEquals("Counted has too many calls or leases in flight", said);
        }
        last.close();
        handle.lease().close();
        state.set(0);
        handle.close();
        assertEquals(List.of(7L), released);
    }

    @Test
    void aHandleHasNoClone() throws IOException {
        List<Long> released = new ArrayList<>();
        try (Counted handle = new Counted(7, released)) {
            String said = assertThrows(CloneNotSupportedException.class, handle::clone).getMessage();
            assertEquals("Counted owns what it refers to", said);
        }
        assertEquals(List.of(7L), released);
    }

    @Test
    void whatIsGivenAwayIsNotReleased() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        try (SafeHandle.Lease lease = handle.lease()) {
            assertThrows(IllegalStateException.class, handle::detach);
            assertEquals(7, lease.number());
        }
        assertEquals(7, handle.dangerousGetHandle());
        assertEquals(7, handle.detach());
        assertTrue(handle.isClosed());
        handle.close();
        assertEquals(List.of(), released);
        assertThrows(IllegalStateException.class, handle::detach);
        assertThrows(IllegalStateException.class, handle::dangerousGetHandle);
    }

    @Test
    void aReleaseThatThrowsIsTriedAgain() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        SafeHandle handle = new Counted(7, number -> {
            if (tries.incrementAndGet() == 1) {
                throw new UnsatisfiedLinkError("not now");
            }
            return 0;
        });
        assertThrows(UnsatisfiedLinkError.class, handle::close);
        assertFalse(handle.isClosed());
        assertEquals(7, handle.dangerousGetHandle());
        handle.close();
        assertTrue(handle.isClosed());
        assertEquals(2, tries.get());
    }

    @Test
    void whatCouldNotBeTakenIsAsBefore() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        handle.acquire();
        assertThrows(IllegalStateException.class, handle::take);
        handle.release();
        handle.take();
        handle.endTaking(false);
        assertFalse(handle.isClosed());
        assertEquals(7, handle.acquire());
        assertEquals(1, handle.callsInFlight());
        handle.release();
        handle.take();
        // It is released behind the call that has taken it.
        handle.close();
        assertEquals(List.of(), released);
        handle.endTaking(false);
        assertTrue(handle.isClosed());
        assertEquals(List.of(7L), released);
    }

    @Test
    void aClosedHandleCannotBeUsed() throws IOException {
        SafeFileHandle file = open("file");
        file.close();
        String said = assertThrows(IllegalStateException.class, () -> ((SafeHandle) file).acquire()).getMessage();
        assertEquals("SafeFileHandle is closed", said);
        assertThrows(IllegalStateException.class, () -> SystemNative.read(file, new byte[1], 0, 1));
    }

    @Test
    void aReleaseWithoutACallIsRefused() throws IOException {
        List<Long> released = new ArrayList<>();
        Counted handle = new Counted(7, released);
        assertThrows(IllegalStateException.class, handle::release);
        handle.acquire();
        handle.release();
        assertThrows(IllegalStateException.class, handle::release);
        handle.close();
        assertThrows(IllegalStateException.class, handle::release);
        assertEquals(List.of(7L), released);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void closeDuringABlockedReadLeavesTheDescriptorToIt() throws Exception {
        try (PipeEnds pipe = new PipeEnds()) {
            ErrorCode.check(SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC), "pipe");
            Path descriptor = descriptor(pipe.readEnd);
            Path same = Files.readSymbolicLink(descriptor);
            CompletableFuture<Integer> result = new CompletableFuture<>();
            Thread reader = new Thread(() -> result.complete(SystemNative.read(pipe.readEnd, new byte[8], 0, 8)));
            reader.start();
            await(() -> isReading(reader));

            pipe.readEnd.close();
            pipe.readEnd.close();
            assertThrows(IllegalStateException.class, () -> ((SafeHandle) pipe.readEnd).acquire());
            List<SafeFileHandle> others = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                others.add(open("other" + i));
                assertNotEquals(descriptor, descriptor(others.get(i)), "the number is not given again");
            }
            assertEquals(same, Files.readSymbolicLink(descriptor), "the read still has its descriptor");

            assertEquals(3, SystemNative.write(pipe.writeEnd, new byte[3], 0, 3));
            assertEquals(3, result.get());
            reader.join();
            assertFalse(Files.exists(descriptor) && Files.readSymbolicLink(descriptor).equals(same));
            for (SafeFileHandle other : others) {
                other.close();
            }
        }
    }

    @Test
    void manyThreadsReleaseOnceAndNeverUnderACall() throws Exception {
        for (int round = 0; round < 50; round++) {
            AtomicInteger calls = new AtomicInteger();
            AtomicInteger releases = new AtomicInteger();
            AtomicInteger under = new AtomicInteger();
            Counted handle = new Counted(round, n -> {
                releases.incrementAndGet();
                under.addAndGet(calls.get());
                return 0;
            });
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean closes = i % 4 == 3;
                threads.add(new Thread(() -> hammer(handle, calls, closes)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(1, releases.get());
            assertEquals(0, under.get());
        }
    }

    private static void hammer(SafeHandle handle, AtomicInteger calls, boolean closes) {
        try {
            for (int i = 0; ; i++) {
                handle.acquire();
                calls.incrementAndGet();
                Thread.onSpinWait();
                calls.decrementAndGet();
                handle.release();
                if (closes && i == 1000) {
                    handle.close();
                }
            }
        } catch (IllegalStateException e) {
            assertTrue(handle.isClosed());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsForgottenIsClosed() throws Exception {
        String file = folder.toRealPath().resolve("forgotten").toString();
        Leak.openAndForget(file);
        await(() -> {
            System.gc();
            return !openFiles().contains(file);
        });
    }

    @Test
    void aHandleInUseIsNotForgotten() throws Exception {
        SafeFileHandle file = open("used");
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertEquals(1, SystemNative.write(file, new byte[1], 0, 1));
        file.close();
    }

    @Test
    void aLeakIsReportedWithThePlaceThatMadeIt() throws IOException {
        Path file = folder.resolve("leak");
        String said = new ChildJvm(Leak.class, file.toString()).property("interop.leaks", "report").run();
        assertTrue(said.contains("SafeFileHandle"), said);
        assertTrue(said.contains("was never closed"), said);
        assertTrue(said.contains("interop.SafeHandleTest$Leak.openAndForget(SafeHandleTest.java:"), said);
        assertFalse(said.contains("closeProperly"), said);
    }

    @Test
    void aLeakIsNotReportedUnlessWanted() throws IOException {
        assertEquals("done\n", new ChildJvm(Leak.class, folder.resolve("leak").toString()).run());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatAnotherOwnsStaysOpen() throws Exception {
        try (SafeFileHandle owner = open("owned")) {
            Path descriptor = descriptor(owner);
            SafeFileHandle borrowed = new SafeFileHandle(number(owner), false);
            borrowed.close();
            assertTrue(borrowed.isClosed());
            assertTrue(Files.exists(descriptor));
            assertEquals(1, SystemNative.write(owner, new byte[1], 0, 1));
        }
    }

    @Test
    void aFailedCloseIsToldOnce() {
        SafeFileHandle handle = new SafeFileHandle(NOT_OPEN, true);
        InteropException e = assertThrows(InteropException.class, handle::close);
        assertEquals(ErrorCode.EBADF, e.error());
        assertTrue(handle.isClosed());
        assertDoesNotThrow(handle::close);
    }

    @Test
    void aFailureBehindACallIsLogged() throws IOException {
        List<String> logged = new ArrayList<>();
        Handler recorder = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger logger = Logger.getLogger("interop");
        logger.addHandler(recorder);
        logger.setUseParentHandlers(false);
        try {
            SafeHandle handle = new SafeFileHandle(NOT_OPEN, true);
            handle.acquire();
            handle.close();
            assertEquals(List.of(), logged);
            handle.release();
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(recorder);
        }
        assertEquals(1, logged.size(), logged.toString());
        assertTrue(logged.get(0).startsWith("SafeFileHandle " + NOT_OPEN + " could not be released"), logged.get(0));
    }

    private SafeFileHandle open(String name) throws IOException {
        return SystemNative.open(folder.resolve(name).toString(), OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0600);
    }

    private static long number(SafeHandle handle) {
        return handle.dangerousGetHandle();
    }

    private static Path descriptor(SafeHandle handle) {
        return Path.of("/proc/self/fd", Long.toString(number(handle)));
    }

    private static List<String> openFiles() {
        List<String> files = new ArrayList<>();
        for (File descriptor : new File("/proc/self/fd").listFiles()) {
            try {
                files.add(Files.readSymbolicLink(descriptor.toPath()).toString());
            } catch (IOException e) {
                // Closed since: the descriptor of this very listing.
            }
        }
        return files;
    }

    /** Whether a thread is in the call, and has been for a while. */
    private static boolean isReading(Thread thread) {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return List.of(thread.getStackTrace()).toString().contains("SystemNative_Read");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in vain for 20 s");
            Thread.sleep(10);
        }
    }

    private static final class Counted extends SafeHandle {
        Counted(long handle, List<Long> released) {
            this(handle, n -> {
                released.add(n);
                return 0;
            });
        }

        Counted(long handle, Release release) {
            super(handle, release);
        }
    }

    /** Opens a file and forgets it, and another that it does not. */
    static final class Leak {
        public static void main(String[] arguments) throws Exception {
            closeProperly(arguments[0]);
            SafeFileHandle forgotten = new SafeFileHandle(openAndForget(arguments[0]), false);
            for (int i = 0; i < 50 && SystemNative.fcntlGetFD(forgotten) >= 0; i++) {
                System.gc();
                Thread.sleep(20);
            }
            // What is logged is logged behind the release, by a thread that ends when it has nothing more to do.
            for (int i = 0; i < 500 && isReleasing(); i++) {
                Thread.sleep(20);
            }
            System.out.println("done");
        }

        private static boolean isReleasing() {
            return Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().equals("interop-release"));
        }

        private static long openAndForget(String file) throws IOException {
            return SystemNative.open(file, OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0600).dangerousGetHandle();
        }

        private static void closeProperly(String file) throws IOException {
            SystemNative.open(file, OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0600).close();
        }
    }
}
