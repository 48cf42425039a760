package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
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
        ErrorCode.check(SystemNative.mAdvise(memory, offset, length, MemoryAdvice.MADV_DONTNEED), "mAdvise");
    }

    @Test
    void aBufferIsEmptyAndTakesNothing() throws Exception {
        int flags = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;
        long page = SystemNative.getPageSize();
        try (SafeMemoryMappedViewHandle buffer = SystemNative.mMap(SIZE + 2 * page, PROTECTION, flags, null, 0)) {
            // Else what lies beside it may count as the same mapping.
            for (long edge : new long[] {0, page + SIZE}) {
                ErrorCode.check(buffer.mProtect(edge, page, MemoryProtection.PROT_NONE), "mProtect");
            }
            byte[] ones = new byte[SIZE];
            Arrays.fill(ones, (byte) 1);
            buffer.put(page, ones, 0, SIZE);
            assertEquals(SIZE / 1024, residentKilobytes(buffer, page));
            drop(buffer, page + SIZE / 2, SIZE / 2);
            assertEquals(SIZE / 2 / 1024, residentKilobytes(buffer, page));
            assertEquals(1, buffer.getByte(page + SIZE / 2 - 1));
            assertEquals(0, buffer.getByte(page + SIZE / 2));
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
            assertEquals(SIZE / 1024, residentKilobytes(view, 0));
            drop(view, 0, SIZE);
            assertEquals(0, residentKilobytes(view, 0));
            assertEquals('x', view.getByte(0));
        }
        assertEquals('x', Files.readAllBytes(path)[0]);
    }

    /** What the system says that this process has in memory of the mapping with that byte in it. */
    private static long residentKilobytes(SafeMemoryMappedViewHandle memory, long offset) throws IOException {
        return Long.parseLong(Memory.detail(Witness.number(memory) + offset, "Rss"));
    }
}
