package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosixMAdviseTest {
    private static final int PAGE = Memory.PAGE;

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({"NORMAL, none", "RANDOM, rr", "SEQUENTIAL, sr", "WILLNEED, none", "DONTNEED, none"})
    @DisabledUnderEmulation("advice is taken and dropped")
    void theSystemKnowsOfItAndNothingIsLost(String advice, String flag) throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(16L * PAGE, Memory.READ_WRITE)) {
            view.putByte(5, (byte) 42);
            int value = PosixMemoryAdvice.class.getField("POSIX_MADV_" + advice).getInt(null);
            assertEquals(0, SystemNative.posixMAdvise(view, 0, 16L * PAGE, value));
            String flags = " " + Memory.detail(Witness.number(view), "VmFlags") + " ";
            assertTrue(flag.equals("none") || flags.contains(" " + flag + " "), flags);
            assertEquals(42, view.getByte(5));
        }
    }

    /** What an index does that reads a file here and there, and then all of it once. */
    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void adviseAwayAReadRange() throws Exception {
        Path path = Files.write(dir.resolve("segment"), new byte[64 * PAGE]);
        try (SafeMemoryMappedViewHandle view =
                Memory.file(path, 64L * PAGE, Memory.READ, MapFlags.MAP_SHARED)) {
            long address = Witness.number(view);
            assertEquals(0, SystemNative.posixMAdvise(view, 0, 32L * PAGE, PosixMemoryAdvice.POSIX_MADV_RANDOM));
            assertTrue(Memory.detail(address, "VmFlags").contains("rr"));
            assertEquals(0, view.getByte(31L * PAGE));
            assertEquals(0, SystemNative.posixMAdvise(view, 0, 32L * PAGE, PosixMemoryAdvice.POSIX_MADV_WILLNEED));
            assertEquals(0, SystemNative.posixMAdvise(view, 0, 32L * PAGE, PosixMemoryAdvice.POSIX_MADV_NORMAL));
            assertEquals(0, SystemNative.posixMAdvise(view, 0, 64L * PAGE, PosixMemoryAdvice.POSIX_MADV_SEQUENTIAL));
            assertTrue(Memory.detail(address, "VmFlags").contains("sr"));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(2L * PAGE, Memory.READ_WRITE)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.posixMAdvise(view, 0, PAGE, -1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.posixMAdvise(view, 0, PAGE, 5));
            assertEquals(-ErrorCode.EINVAL,
                    SystemNative.posixMAdvise(view, 1, PAGE, PosixMemoryAdvice.POSIX_MADV_DONTNEED));
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.posixMAdvise(view, PAGE, PAGE + 1, PosixMemoryAdvice.POSIX_MADV_NORMAL));
        }
    }
}
