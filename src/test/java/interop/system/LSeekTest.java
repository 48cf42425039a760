package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LSeekTest {
    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        path = Files.writeString(dir.resolve("file"), "0123456789");
        file = Witness.open(path, OpenFlags.O_RDWR);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void countsFromTheStartFromHereAndFromTheEnd() {
        assertEquals(4, SystemNative.lSeek(file, 4, SeekOrigin.SEEK_SET));
        assertEquals('4', next());
        assertEquals(8, SystemNative.lSeek(file, 3, SeekOrigin.SEEK_CUR));
        assertEquals('8', next());
        assertEquals(7, SystemNative.lSeek(file, -3, SeekOrigin.SEEK_END));
        assertEquals('7', next());
    }

    @Test
    void goesBehindFourGigabytesAndTheEnd() throws Exception {
        assertEquals(5_000_000_010L, SystemNative.lSeek(file, 5_000_000_000L, SeekOrigin.SEEK_END));
        assertEquals("10", Witness.stat("%s", path));
        SystemNative.write(file, new byte[1], 0, 1);
        assertEquals("5000000011", Witness.stat("%s", path));
    }

    @Test
    void findsDataAndHoles() throws Exception {
        SystemNative.lSeek(file, 5_000_000_000L, SeekOrigin.SEEK_SET);
        SystemNative.write(file, new byte[] {'f', 'a', 'r'}, 0, 3);
        assertEquals(7, SystemNative.lSeek(file, 7, SeekOrigin.SEEK_DATA));
        long hole = SystemNative.lSeek(file, 7, SeekOrigin.SEEK_HOLE);
        if (hole < 5_000_000_000L) {
            assertEquals(hole, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
            long data = SystemNative.lSeek(file, hole, SeekOrigin.SEEK_DATA);
            assertTrue(data > hole && data <= 5_000_000_000L);
        }
        assertEquals(5_000_000_003L, SystemNative.lSeek(file, 5_000_000_001L, SeekOrigin.SEEK_HOLE));
        assertEquals(-ErrorCode.ENXIO, SystemNative.lSeek(file, 5_000_000_003L, SeekOrigin.SEEK_HOLE));
        assertEquals(-ErrorCode.ENXIO, SystemNative.lSeek(file, -1, SeekOrigin.SEEK_DATA));
        assertEquals(0, SystemNative.fTruncate(file, 6_000_000_000L));
        assertEquals(-ErrorCode.ENXIO, SystemNative.lSeek(file, 5_500_000_000L, SeekOrigin.SEEK_DATA));
    }

    @Test
    void saysWhyItFailsAndStaysWhereItIs() throws Exception {
        SystemNative.lSeek(file, 2, SeekOrigin.SEEK_SET);
        assertEquals(-ErrorCode.EINVAL, SystemNative.lSeek(file, -1, SeekOrigin.SEEK_SET));
        assertEquals(-ErrorCode.EINVAL, SystemNative.lSeek(file, -11, SeekOrigin.SEEK_END));
        assertEquals(-ErrorCode.EINVAL, SystemNative.lSeek(file, 0, 5));
        assertEquals(-ErrorCode.EINVAL, SystemNative.lSeek(file, 0, -1));
        assertEquals('2', next());
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        try (SafeFileHandle pipe = Witness.open(fifo, OpenFlags.O_RDWR)) {
            assertEquals(-ErrorCode.ESPIPE, SystemNative.lSeek(pipe, 0, SeekOrigin.SEEK_CUR));
        }
    }

    private char next() {
        byte[] buffer = new byte[1];
        assertEquals(1, SystemNative.read(file, buffer, 0, 1));
        return (char) buffer[0];
    }
}
