package interop.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.PageCache;
import interop.system.SafeAlignedHeapHandle;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read around the page cache: a scan of cold data does not push out what others keep in memory. */
class ReadAroundThePageCacheTest {
    private static final int DIRECT = OpenFlags.O_RDONLY | OpenFlags.O_DIRECT | OpenFlags.O_CLOEXEC;

    @TempDir
    Path dir;
    private Path path;
    private byte[] content;

    /** Bytes from any place on, as many as are there. The system wants whole blocks: place, length and memory. */
    private static byte[] read(SafeFileHandle file, long offset, int length) throws IOException {
        long block = blockSize(file);
        long start = offset / block * block;
        long end = (offset + length + block - 1) / block * block;
        try (SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(block, end - start)) {
            int count = ErrorCode.check(SystemNative.pRead(file, memory, 0, (int) (end - start), start), "pRead");
            long there = start + count - offset;
            byte[] bytes = new byte[(int) Math.max(0, Math.min(there, length))];
            memory.get(offset - start, bytes, 0, bytes.length);
            return bytes;
        }
    }

    private static long blockSize(SafeFileHandle file) throws IOException {
        FileStatus status = new FileStatus();
        ErrorCode.check(SystemNative.fStat(file, status), "fStat");
        return status.blksize;
    }

    @BeforeEach
    void write() throws Exception {
        content = new byte[300_001];
        new Random(1).nextBytes(content);
        path = Files.write(dir.resolve("segment"), content);
    }

    private SafeFileHandle open() throws IOException {
        try {
            return SystemNative.open(path.toString(), DIRECT, 0);
        } catch (InteropException e) {
            assumeFalse(e.error() == ErrorCode.EINVAL || e.error() == ErrorCode.ENOTSUP,
                    "the file system does not read around the page cache");
            throw e;
        }
    }

    @Test
    void readsWhatIsThere() throws Exception {
        try (SafeFileHandle file = open()) {
            assertArrayEquals(content, read(file, 0, content.length));
            assertArrayEquals(Arrays.copyOfRange(content, 5_000, 25_000), read(file, 5_000, 20_000));
            assertArrayEquals(Arrays.copyOfRange(content, 300_000, 300_001), read(file, 300_000, 10_000));
            assertArrayEquals(new byte[0], read(file, 400_000, 100));
        }
    }

    @Test
    void nothingOfItIsCached() throws Exception {
        try (SafeFileHandle file = open()) {
            ErrorCode.check(SystemNative.fSync(file), "fSync");
            PageCache.dropWhatIsWritten(path);
            read(file, 0, content.length);
            assertEquals(0, PageCache.bytesOf(path));
        }
    }

    @Test
    void whatIsNotAlignedIsRefused() throws Exception {
        try (SafeFileHandle file = open()) {
            int block = (int) blockSize(file);
            try (SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(block, 2L * block)) {
                int result = SystemNative.pRead(file, memory, 0, block, 1);
                assumeTrue(result < 0, "the file system takes what is not aligned");
                assertEquals(-ErrorCode.EINVAL, result);
                assertEquals(-ErrorCode.EINVAL, SystemNative.pRead(file, memory, 0, block - 1, 0));
                assertEquals(-ErrorCode.EINVAL, SystemNative.pRead(file, memory, 1, block, 0));
                assertEquals(block, SystemNative.pRead(file, memory, 0, block, 0));
            }
        }
    }
}
