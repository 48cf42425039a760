package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadDirPlusTest {
    @TempDir
    Path dir;

    @Test
    void fillsAnyBufferFromItsPositionToItsLimit() throws Exception {
        for (String name : List.of("a-name-in-utf-8", "b", "c")) {
            Files.createFile(dir.resolve(name));
        }
        for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(2000), ByteBuffer.allocateDirect(2000)}) {
            byte[] untouched = new byte[2000];
            Arrays.fill(untouched, (byte) 0x5A);
            buffer.put(untouched).position(13).limit(1900);
            try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
                int filled = SystemNative.readDirPlus(open, buffer);
                assertTrue(filled > 3 * 100, () -> "filled " + filled);
                assertEquals(13 + filled, buffer.position());
                byte[] bytes = new byte[2000];
                buffer.clear().get(bytes);
                assertTrue(Arrays.equals(untouched, 0, 13, bytes, 0, 13));
                assertTrue(Arrays.equals(untouched, 13 + filled, 2000, bytes, 13 + filled, 2000));
                assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("a-name-in-utf-8\0"));
                assertEquals(0, SystemNative.readDirPlus(open, buffer.clear()));
                assertEquals(0, buffer.position());
            }
        }
    }

    @Test
    void isRefusedABufferThatIsTooSmallOrReadOnly() throws Exception {
        Files.createFile(dir.resolve("file"));
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            for (int size = 0; size < 150; size += 7) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(size);
                assertEquals(-ErrorCode.ERANGE, SystemNative.readDirPlus(open, buffer));
                assertEquals(0, buffer.position());
            }
            assertThrows(ReadOnlyBufferException.class,
                    () -> SystemNative.readDirPlus(open, ByteBuffer.allocateDirect(9).asReadOnlyBuffer()));
        }
    }

    @Test
    void anEmptyDirectoryIsAtItsEnd() throws Exception {
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            assertEquals(0, SystemNative.readDirPlus(open, ByteBuffer.allocateDirect(0)));
            assertEquals(0, SystemNative.readDirPlus(open, ByteBuffer.allocateDirect(1000)));
        }
    }

    @Test
    void aDirectoryThatWasRemovedIsAtItsEnd() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        try (SafeDirectoryHandle open = SystemNative.openDir(folder.toString())) {
            Files.delete(folder);
            assertEquals(0, SystemNative.readDirPlus(open, ByteBuffer.allocateDirect(0)));
            assertEquals(0, SystemNative.readDirPlus(open, ByteBuffer.allocateDirect(1000)));
        }
    }
}
