package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import interop.InteropException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignedAllocTest {
    private static final int BLOCK = 4096;

    @TempDir
    Path dir;

    @Test
    void theAddressIsAMultiple() throws Exception {
        for (long alignment = 1; alignment <= 1 << 22; alignment *= 2) {
            try (SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(alignment, 100)) {
                assertEquals(0, Witness.number(memory) % alignment);
                memory.putByte(99, (byte) 1);
                assertThrows(IndexOutOfBoundsException.class, () -> memory.getByte(100));
            }
        }
    }

    /** What a store does that keeps a cache of its own. */
    @Test
    void readAndWriteAroundTheCacheOfTheSystem() throws Exception {
        byte[] content = new byte[8 * BLOCK];
        new Random(1).nextBytes(content);
        Path path = Files.write(dir.resolve("blocks"), content);
        try (SafeFileHandle file = openDirect(path);
                SafeAlignedHeapHandle memory = SystemNative.alignedAlloc(BLOCK, 4 * BLOCK)) {
            assertEquals(2 * BLOCK, SystemNative.pRead(file, memory, BLOCK, 2 * BLOCK, 3 * BLOCK));
            byte[] read = new byte[2 * BLOCK];
            memory.get(BLOCK, read, 0, 2 * BLOCK);
            assertArrayEquals(Arrays.copyOfRange(content, 3 * BLOCK, 5 * BLOCK), read);
            memory.put(0, new byte[BLOCK], 0, BLOCK);
            assertEquals(BLOCK, SystemNative.pWrite(file, memory, 0, BLOCK, 0));
            assertEquals(BLOCK, SystemNative.read(file, memory, 0, BLOCK));
            assertEquals(0, memory.getLong(0));
            assertEquals(BLOCK, SystemNative.write(file, memory, 0, BLOCK));
            assertArrayEquals(new byte[2 * BLOCK], Arrays.copyOf(Files.readAllBytes(path), 2 * BLOCK));
        }
    }

    private static SafeFileHandle openDirect(Path path) throws Exception {
        try {
            return Witness.open(path, OpenFlags.O_RDWR | OpenFlags.O_DIRECT);
        } catch (InteropException e) {
            assumeTrue(e.error() != ErrorCode.EINVAL && e.error() != ErrorCode.ENOTSUP,
                    "the file system has no O_DIRECT");
            throw e;
        }
    }

    @Test
    void saysWhyItFails() {
        for (long alignment : new long[] {0, -1, 3, 24, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.alignedAlloc(alignment, 1)));
        }
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.alignedAlloc(8, -1)));
        assertEquals(ErrorCode.ENOMEM, Witness.errorOf(() -> SystemNative.alignedAlloc(BLOCK, Long.MAX_VALUE)));
    }
}
