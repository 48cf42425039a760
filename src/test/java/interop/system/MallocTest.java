package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MallocTest {
    @Test
    void memoryKeepsWhatIsWritten() throws Exception {
        try (SafeHeapHandle memory = SystemNative.malloc(1000)) {
            assertEquals(1000, memory.length());
            byte[] bytes = new byte[1000];
            Arrays.fill(bytes, (byte) 42);
            memory.put(0, bytes, 0, 1000);
            memory.putLong(992, 77);
            assertEquals(77, memory.getLong(992));
            assertEquals(42, memory.getByte(991));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.getLong(993));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.putByte(-1, (byte) 0));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.get(1, bytes, 0, 1000));
        }
    }

    @Test
    void noBytesAreAPlaceOfTheirOwn() throws Exception {
        try (SafeHeapHandle first = SystemNative.malloc(0); SafeHeapHandle second = SystemNative.malloc(0)) {
            assertNotEquals(Witness.number(first), Witness.number(second));
            assertThrows(IndexOutOfBoundsException.class, () -> first.getByte(0));
            first.get(0, new byte[0], 0, 0);
        }
    }

    @Test
    void anotherProcessSeesWhatIsWritten() throws Exception {
        try (SafeHeapHandle memory = SystemNative.malloc(10); PipeEnds pipe = new PipeEnds()) {
            memory.put(0, "0123456789".getBytes(), 0, 10);
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(5, SystemNative.write(pipe.writeEnd, memory, 2, 5));
            long pid = ProcessHandle.current().pid();
            String end = "/proc/" + pid + "/fd/" + Witness.number(pipe.readEnd);
            assertEquals("23456", Witness.run("head", "-c", "5", end));
        }
    }

    @Test
    void memoryOfTheHeapCanBeLocked() throws Exception {
        try (SafeHeapHandle secret = SystemNative.malloc(100_000)) {
            long before = Memory.status("VmLck");
            assertEquals(0, SystemNative.mLock(secret, 0, 100_000));
            assertTrue(Memory.status("VmLck") >= before + 96);
            assertEquals(0, SystemNative.mUnlock(secret, 0, 100_000));
        }
    }

    @Test
    void saysWhyItFails() {
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.malloc(-1)));
        assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> SystemNative.malloc(Long.MAX_VALUE)));
        assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> SystemNative.malloc(1L << 62)));
    }

    /** An access behind the close would be to memory that is somebody else's. */
    @Test
    void accessesAndAClosingAtOnceAreNoCrash() throws Exception {
        for (int i = 0; i < 300; i++) {
            SafeHeapHandle memory = SystemNative.calloc(1, 1 << 20);
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                byte[] bytes = new byte[1 << 16];
                while (!memory.isClosed()) {
                    try {
                        memory.get(1 << 19, bytes, 0, bytes.length);
                        assertEquals(0, bytes[77]);
                    } catch (IllegalStateException e) {
                        assertTrue(memory.isClosed());
                    }
                }
            });
            memory.close();
            reader.get(20, TimeUnit.SECONDS);
            assertThrows(IllegalStateException.class, () -> memory.getByte(0));
        }
    }
}
