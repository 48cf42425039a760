package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MAdviseTest {
    private static final int PAGE = Memory.PAGE;

    @TempDir
    Path dir;

    static IntStream advice() {
        return Stream.of(MemoryAdvice.class.getFields()).mapToInt(MAdviseTest::value);
    }

    private static int value(Field constant) {
        try {
            return constant.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("advice")
    void eachAdviceIsTakenAndTheMemoryIsThere(int advice) throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(16L * PAGE, Memory.READ_WRITE)) {
            view.putByte(0, (byte) 42);
            int result = SystemNative.mAdvise(view, 0, 16L * PAGE, advice);
            assertTrue(result == 0 || result == -ErrorCode.ENOTSUP || result == -ErrorCode.EINVAL
                    && (advice == MemoryAdvice.MADV_HUGEPAGE || advice == MemoryAdvice.MADV_NOHUGEPAGE),
                    () -> ErrorCode.name(-result));
            view.putByte(PAGE, (byte) 1);
            assertEquals(1, view.getByte(PAGE));
        }
    }

    @ParameterizedTest
    @CsvSource({"RANDOM, rr", "SEQUENTIAL, sr", "DONTFORK, dc", "DONTDUMP, dd", "HUGEPAGE, hg", "NOHUGEPAGE, nh"})
    @DisabledUnderEmulation("advice is taken and dropped")
    void theSystemKnowsOfIt(String advice, String flag) throws Exception {
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(16L * PAGE, Memory.READ_WRITE)) {
            long address = Witness.number(view);
            int value = MemoryAdvice.class.getField("MADV_" + advice).getInt(null);
            int result = SystemNative.mAdvise(view, 0, 16L * PAGE, value);
            assertTrue(result == 0 || advice.endsWith("HUGEPAGE"), () -> ErrorCode.name(-result));
            String flags = " " + Memory.detail(address, "VmFlags") + " ";
            assertEquals(result == 0, flags.contains(" " + flag + " "), flags);
        }
    }

    @Test
    void dontNeedLosesWhatPrivateMemoryHolds() throws Exception {
        Path path = Files.writeString(dir.resolve("file"), "content");
        try (SafeMemoryMappedViewHandle view = Memory.anonymous(2L * PAGE, Memory.READ_WRITE);
                SafeMemoryMappedViewHandle copy = Memory.file(path, 7, Memory.READ_WRITE, MapFlags.MAP_PRIVATE);
                SafeMemoryMappedViewHandle shared = Memory.file(path, 7, Memory.READ_WRITE, MapFlags.MAP_SHARED)) {
            view.putByte(0, (byte) 42);
            view.putByte(PAGE, (byte) 43);
            assertEquals(0, SystemNative.mAdvise(view, PAGE, PAGE, MemoryAdvice.MADV_DONTNEED));
            assertEquals(42, view.getByte(0));
            assertEquals(0, view.getByte(PAGE));
            copy.putByte(0, (byte) 'K');
            assertEquals(0, SystemNative.mAdvise(copy, 0, 7, MemoryAdvice.MADV_DONTNEED));
            assertEquals('c', copy.getByte(0));
            shared.putByte(0, (byte) 'K');
            assertEquals(0, SystemNative.mAdvise(shared, 0, 7, MemoryAdvice.MADV_DONTNEED));
            assertEquals('K', shared.getByte(0));
        }
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void populatedPagesAreThere() throws Exception {
        // The system makes one of private mappings that happen to be neighbours.
        int flags = MapFlags.MAP_SHARED | MapFlags.MAP_ANONYMOUS;
        try (SafeMemoryMappedViewHandle view = SystemNative.mMap(64L * PAGE, Memory.READ_WRITE, flags, null, 0)) {
            int result = SystemNative.mAdvise(view, 0, 64L * PAGE, MemoryAdvice.MADV_POPULATE_WRITE);
            assertTrue(result == 0 || result == -ErrorCode.ENOTSUP, () -> ErrorCode.name(-result));
            if (result == 0) {
                assertEquals("" + 64L * PAGE / 1024, Memory.detail(Witness.number(view), "Rss"));
            }
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path path = Files.writeString(dir.resolve("file"), "content");
        try (SafeMemoryMappedViewHandle view = Memory.file(path, 7, Memory.READ, MapFlags.MAP_SHARED)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(view, 0, 7, -1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(view, 0, 7, 16));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(view, 1, 6, MemoryAdvice.MADV_WILLNEED));
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mAdvise(view, 0, 8, MemoryAdvice.MADV_DONTNEED));
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mAdvise(view, -1, 1, MemoryAdvice.MADV_DONTNEED));
            assertThrows(IndexOutOfBoundsException.class,
                    () -> SystemNative.mAdvise(view, 0, -1, MemoryAdvice.MADV_DONTNEED));
        }
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void someAdviceDoesNotSuitSomeMemory() throws Exception {
        Path path = Files.writeString(dir.resolve("file"), "content");
        try (SafeMemoryMappedViewHandle file = Memory.file(path, 7, Memory.READ, MapFlags.MAP_SHARED);
                SafeMemoryMappedViewHandle locked = Memory.anonymous(PAGE, Memory.READ_WRITE)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(file, 0, 7, MemoryAdvice.MADV_FREE));
            assertEquals(0, SystemNative.mLock(locked, 0, PAGE));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(locked, 0, PAGE, MemoryAdvice.MADV_DONTNEED));
        }
    }
}
