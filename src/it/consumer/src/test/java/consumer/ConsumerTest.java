package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import consumer.c.LibC;
import interop.SafeHandle;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ConsumerTest {
    @Test
    void crc32AgreesWithTheJdk() {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        CRC32 expected = new CRC32();
        expected.update(bytes, 10, 90_000);
        assertEquals(expected.getValue(), LibZ.crc32(0, bytes, 10, 90_000));
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).limit(90_010).position(10);
        assertEquals(expected.getValue(), LibZ.crc32(0, direct));
        assertEquals(0, direct.remaining());
    }

    @Test
    void aCriticalCallReturnsItsResult() {
        // The two lowest bits are for the size of C's unsigned int: 1 stands for 4 bytes.
        assertEquals(1, LibZ.zlibCompileFlags() & 3);
    }

    @Test
    void strlenCountsBytes() {
        String text = "naïve – \ud83d\ude00";
        assertEquals(text.getBytes(StandardCharsets.UTF_8).length, LibC.strlen(text));
        assertEquals(2, LibC.strlen(new byte[] {(byte) 0xff, 1}));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writevTakesAnArrayOfBuffers() throws Exception {
        Path path = Files.createTempFile("written", ".txt");
        ByteBuffer heap = ByteBuffer.wrap("(seven)".getBytes(StandardCharsets.UTF_8)).position(1).limit(6);
        ByteBuffer direct = ByteBuffer.allocateDirect(4).put("nine".getBytes(StandardCharsets.UTF_8)).flip();
        try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_WRONLY, 0);
                SafeHandle.Lease lease = file.lease()) {
            assertEquals(9, LibC.writev((int) lease.number(), new ByteBuffer[] {heap, direct}));
        }
        assertEquals("sevennine", Files.readString(path));
        assertEquals(6, heap.position());
        assertEquals(0, direct.remaining());
        Files.delete(path);
    }

    @Test
    void aMissingSymbolFailsAlone() {
        for (int i = 0; i < 2; i++) {
            UnsatisfiedLinkError e = assertThrows(UnsatisfiedLinkError.class, () -> LibC.nowhere("x"));
            assertTrue(e.getMessage().contains("strlen_of_nowhere") && e.getMessage().contains("libc"), e.getMessage());
        }
        assertEquals(1, LibC.strlen("x"));
    }

    @Test
    void theBinderIsTheDefaultOfThisJdk() {
        assertEquals(System.getProperty("consumer.expected"), LibZ.binder());
        assertEquals("jni", SystemNative.binder());
        assertEquals(ProcessHandle.current().pid(), SystemNative.getPid());
    }

    @Test
    void aCallIsFoundByReflection() throws Exception {
        assertEquals((int) ProcessHandle.current().pid(), SystemNative.class.getMethod("getPid").invoke(null));
    }

    @Test
    void itRunsInNamedModules() {
        assertEquals("consumer", LibZ.class.getModule().getName());
        assertEquals("interop", SystemNative.class.getModule().getName());
    }
}
