package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosixFAdviseTest {
    private static final int SIZE = 1 << 20;

    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        path = Files.write(dir.resolve("file"), new byte[SIZE]);
        file = Witness.open(path, OpenFlags.O_RDWR);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void advisesAwayAReadRange() throws Exception {
        assertEquals(0, SystemNative.fSync(file));
        assertEquals(SIZE, PageCache.bytesOf(path));
        assertEquals(0, SystemNative.posixFAdvise(file, 0, SIZE / 2, FileAdvice.POSIX_FADV_DONTNEED));
        assertTrue(PageCache.bytesOf(path) <= SIZE / 2, () -> "the first half is still there");
        assertEquals(0, SystemNative.posixFAdvise(file, 0, 0, FileAdvice.POSIX_FADV_DONTNEED));
        assertEquals(0, PageCache.bytesOf(path));
        assertEquals(0, SystemNative.posixFAdvise(file, 0, 0, FileAdvice.POSIX_FADV_WILLNEED));
    }

    @Test
    void changesNothingOfTheFile() throws Exception {
        for (int advice = 0; advice <= FileAdvice.POSIX_FADV_NOREUSE; advice++) {
            assertEquals(0, SystemNative.posixFAdvise(file, 100, Long.MAX_VALUE, advice));
        }
        assertArrayEquals(new byte[SIZE], Files.readAllBytes(path));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EINVAL, SystemNative.posixFAdvise(file, 0, 0, 6));
        assertEquals(-ErrorCode.EINVAL, SystemNative.posixFAdvise(file, 0, 0, -1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.posixFAdvise(file, -1, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.posixFAdvise(file, 0, -1, 0));
        try (PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.ESPIPE, SystemNative.posixFAdvise(pipe.readEnd, 0, 0, 0));
        }
    }
}
