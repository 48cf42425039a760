package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import interop.system.FileAdvice;
import interop.system.OpenFlags;
import interop.system.PageCache;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advise away a read range: what was read once and will not be read again leaves the page cache. */
class AdviseAwayAReadRangeTest {
    private static final int SIZE = 1 << 20;

    @TempDir
    Path dir;
    private Path path;
    private long expected;

    /** Reads a file from start to end, and keeps nothing of it behind. */
    private static long checksum(String path) throws IOException {
        CRC32 sum = new CRC32();
        try (SafeFileHandle file = SystemNative.open(path, OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            advise(file, 0, 0, FileAdvice.POSIX_FADV_SEQUENTIAL);
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
            long offset = 0;
            int count;
            while ((count = ErrorCode.check(SystemNative.pRead(file, buffer.clear(), offset), "pRead", path)) > 0) {
                sum.update(buffer.flip());
                advise(file, offset, count, FileAdvice.POSIX_FADV_DONTNEED);
                offset += count;
            }
        }
        return sum.getValue();
    }

    /** A system that takes no advice reads the file all the same. */
    private static void advise(SafeFileHandle file, long offset, long length, int advice) throws IOException {
        int result = SystemNative.posixFAdvise(file, offset, length, advice);
        if (result != -ErrorCode.ENOTSUP) {
            ErrorCode.check(result, "posixFAdvise");
        }
    }

    @BeforeEach
    void write() throws Exception {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        path = Files.write(dir.resolve("log"), content);
        // What is only in memory cannot leave it.
        try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDONLY | OpenFlags.O_CLOEXEC, 0)) {
            ErrorCode.check(SystemNative.fSync(file), "fSync");
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        expected = sum.getValue();
    }

    @Test
    void readsAllOfIt() throws Exception {
        assertEquals(expected, checksum(path.toString()));
    }

    @Test
    void nothingStaysInThePageCache() throws Exception {
        assertEquals(SIZE, PageCache.bytesOf(path));
        checksum(path.toString());
        assertEquals(0, PageCache.bytesOf(path));
    }
}
