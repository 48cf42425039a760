package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventFdTest {
    private static final int NONBLOCK = EventFdFlags.EFD_NONBLOCK | EventFdFlags.EFD_CLOEXEC;

    /** Its result, or an error. */
    static long read(SafeFileHandle file) {
        ByteBuffer number = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        int read = SystemNative.read(file, number);
        return read == 8 ? number.getLong(0) : read;
    }

    private static int write(SafeFileHandle file, long number) {
        return SystemNative.write(file, ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putLong(number).flip());
    }

    @Test
    void counts() throws Exception {
        try (SafeFileHandle counter = SystemNative.eventFd(40, NONBLOCK)) {
            assertEquals("anon_inode:[eventfd]", Witness.openFile(counter).toString());
            assertEquals(8, write(counter, 2));
            Path info = Path.of("/proc/self/fdinfo/" + Witness.number(counter));
            assertTrue(Files.readString(info).replaceAll("\\s+", " ").contains("eventfd-count: 2a "));
            assertEquals(42, read(counter));
            assertEquals(-ErrorCode.EAGAIN, read(counter));
            assertEquals(8, write(counter, -2));
            assertEquals(-ErrorCode.EAGAIN, write(counter, 1));
        }
    }

    @Test
    void isASemaphoreWhenAsked() throws Exception {
        try (SafeFileHandle counter = SystemNative.eventFd(2, NONBLOCK | EventFdFlags.EFD_SEMAPHORE)) {
            assertEquals(1, read(counter));
            assertEquals(1, read(counter));
            assertEquals(-ErrorCode.EAGAIN, read(counter));
            assertEquals(8, write(counter, 1));
            assertEquals(1, read(counter));
        }
    }

    @Test
    void wakesAWaitingThread() throws Exception {
        try (SafeFileHandle counter = SystemNative.eventFd(0, NONBLOCK)) {
            PollSet set = new PollSet();
            set.add(counter, PollEvents.POLLIN);
            assertEquals(0, set.poll(0));
            CompletableFuture<Integer> ready = CompletableFuture.supplyAsync(() -> set.poll(-1));
            assertEquals(8, write(counter, 7));
            assertEquals(1, ready.get());
            assertEquals(7, read(counter));
        }
    }

    @Test
    void isInheritedUnlessAskedNotTo() throws Exception {
        for (int flags : new int[] {0, EventFdFlags.EFD_CLOEXEC}) {
            try (SafeFileHandle counter = SystemNative.eventFd(0, flags)) {
                assertEquals(flags == 0, Witness.isInherited(Witness.number(counter)));
            }
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        for (long start : new long[] {-1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.eventFd(start, 0)));
        }
        for (int flags : new int[] {2, 0x800, -1, Integer.MIN_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.eventFd(0, flags)));
        }
        SystemNative.eventFd(0xFFFF_FFFFL, 0).close();
    }
}
