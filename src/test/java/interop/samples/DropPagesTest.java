package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.DisabledUnderEmulation;
import interop.Error;
import interop.system.MapFlags;
import interop.system.Memory;
import interop.system.MemoryAdvice;
import interop.system.MemoryProtection;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drop pages: memory that is not needed for now is given back, and the mapping stays. */
@DisabledUnderEmulation("advice is taken and dropped")
class DropPagesTest {
    private static final int PROTECTION = MemoryProtection.PROT_READ | MemoryProtection.PROT_WRITE;
    private static final int SIZE = 4 << 20;

    @TempDir
    Path dir;

    /** Both at the start of a page. What a file holds is read from there again; a buffer then holds zeros. */
    private static void drop(SafeMemoryMappedViewHandle memory, long offset, long length) throws IOException {
        Error.check(SystemNative.mAdvise(memory, offset, length, MemoryAdvice.MADV_DONTNEED), "mAdvise");
    }

    @Test
    void aBufferIsEmptyAndTakesNothing() throws Exception {
        int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;
        try (SafeMemoryMappedViewHandle buffer = SystemNative.mMap(SIZE, PROTECTION, flags, null, 0)) {
            byte[] ones = new byte[SIZE];
            Arrays.fill(ones, (byte) 1);
            buffer.put(0, ones, 0, SIZE);
            long before = residentKilobytes(buffer);
            drop(buffer, SIZE / 2, SIZE / 2);
            assertEquals(1, buffer.getByte(SIZE / 2 - 1));
            long given = before - residentKilobytes(buffer);
            // What lies beside it may count as the same mapping.
            assertTrue(given > SIZE / 4 / 1024, () -> given + " kB were given back");
            assertEquals(0, buffer.getByte(SIZE / 2));
        }
    }

    @Test
    void aMappedFileKeepsWhatWasWritten() throws Exception {
        Path path = Files.write(dir.resolve("file"), new byte[SIZE]);
        try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDWR, 0);
                SafeMemoryMappedViewHandle view = SystemNative.mMap(SIZE, PROTECTION, MapFlags.MAP_SHARED, file, 0)) {
            for (int i = 0; i < SIZE; i += SystemNative.getPageSize()) {
                view.putByte(i, (byte) 'x');
            }
            assertEquals(SIZE / 1024, residentKilobytes(view));
            drop(view, 0, SIZE);
            assertEquals(0, residentKilobytes(view));
            assertEquals('x', view.getByte(0));
        }
        assertEquals('x', Files.readAllBytes(path)[0]);
    }

    /** What the system says that this process has of the mapping in memory. */
    private static long residentKilobytes(SafeMemoryMappedViewHandle memory) throws IOException {
        return Long.parseLong(Memory.detail(Witness.number(memory), "Rss"));
    }
}
