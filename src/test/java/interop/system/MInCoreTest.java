package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MInCoreTest {
    private static final int PAGE = Memory.PAGE;

    @TempDir
    Path dir;

    @Test
    void saysOfAFileWhatTheSystemSays() throws Exception {
        String known = Witness.run("sh", "-c", "command -v fincore || true");
        assumeTrue(!known.isEmpty(), "there is no fincore to ask");
        Path path = Files.write(dir.resolve("file"), new byte[10 * PAGE]);
        try (SafeMemoryMappedViewHandle view = Memory.file(path, 10L * PAGE, Memory.READ, MapFlags.MAP_SHARED)) {
            byte[] pages = new byte[12];
            assertEquals(10, SystemNative.mInCore(view, 0, 10L * PAGE, pages, 1, 11));
            int there = 0;
            for (byte page : pages) {
                there += page;
            }
            assertEquals(Witness.run("fincore", "-n", "-b", "-o", "PAGES", path.toString()).strip(), "" + there);
        }
    }

    @Test
    void pagesThatWereTouchedAreThere() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(5L * PAGE, Memory.READ_WRITE)) {
            SystemNative.mAdvise(view, 0, 5L * PAGE, MemoryAdvice.MADV_NOHUGEPAGE);
            view.putByte(3L * PAGE, (byte) 1);
            byte[] pages = {9, 9, 9, 9, 9, 9};
            assertEquals(5, SystemNative.mInCore(view, 0, 5L * PAGE, pages, 0, 6));
            assertArrayEquals(new byte[] {0, 0, 0, 1, 0, 9}, pages);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(2L * PAGE, Memory.READ_WRITE)) {
            byte[] pages = new byte[2];
            assertEquals(-ErrorCode.ERANGE, SystemNative.mInCore(view, 0, 2L * PAGE, pages, 0, 1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mInCore(view, 1, PAGE, pages, 0, 2));
            assertEquals(0, SystemNative.mInCore(view, 0, 0, pages, 0, 0));
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mInCore(view, 0, 2L * PAGE + 1, pages, 0, 2));
        }
    }
}
