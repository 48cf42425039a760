package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.DisabledUnderEmulation;
import interop.ErrorCode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mAdvise} and its like for the caller's own direct buffers. */
class BufferPagesTest {
    private static final int PAGE = Memory.PAGE;
    private static final int PAGES = 16;
    private static final int SIZE = PAGES * PAGE;

    @TempDir
    Path dir;

    private Path file() throws IOException {
        return Files.write(dir.resolve("file"), new byte[SIZE]);
    }

    /** A file mapped by the JDK. */
    private static MappedByteBuffer map(Path path, MapMode mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(mode, 0, SIZE);
        }
    }

    /** What of a file's mappings the system says, added up in kilobytes. */
    private static long kilobytes(Path path, String name) throws IOException {
        long sum = 0;
        boolean here = false;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.matches("[0-9a-f]+-.*")) {
                here = line.endsWith(" " + path);
            } else if (here && line.startsWith(name + ":")) {
                sum += Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return sum;
    }

    /** How much of a file's mappings has a flag, in kilobytes. */
    private static long kilobytesWith(Path path, String flag) throws IOException {
        long sum = 0;
        long size = 0;
        boolean here = false;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.matches("[0-9a-f]+-.*")) {
                here = line.endsWith(" " + path);
            } else if (line.startsWith("Size:")) {
                size = Long.parseLong(line.replaceAll("[^0-9]", ""));
            } else if (here && line.startsWith("VmFlags:") && (line + " ").contains(" " + flag + " ")) {
                sum += size;
            }
        }
        return sum;
    }

    private static void touch(ByteBuffer buffer, int value) {
        for (int i = 0; i < SIZE; i++) {
            buffer.put(i, (byte) value);
        }
    }

    /** How many bytes are not what they were, and where the first of them is. */
    private static List<Integer> lost(ByteBuffer buffer) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < SIZE; i++) {
            if (buffer.get(i) == 0) {
                first = first == -1 ? i : first;
                count++;
            }
        }
        return List.of(first, count);
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void whatIsLostIsTheBuffersAlone() throws Exception {
        ByteBuffer all = map(file(), MapMode.PRIVATE);
        touch(all, 7);
        // From the middle of a page to the middle of another.
        ByteBuffer part = all.duplicate().position(PAGE / 2).limit(3 * PAGE + 1).slice();
        assertEquals(0, SystemNative.mAdvise(part, MemoryAdvice.MADV_DONTNEED));
        assertEquals(List.of(PAGE, 2 * PAGE), lost(all));
        assertEquals(0, part.position());
        touch(all, 7);
        // Within a page there is none.
        assertEquals(0, SystemNative.mAdvise(all.duplicate().position(1).limit(PAGE), MemoryAdvice.MADV_DONTNEED));
        assertEquals(0, SystemNative.mAdvise(all.duplicate().position(PAGE - 1).limit(PAGE + 1),
                MemoryAdvice.MADV_DONTNEED));
        assertEquals(0, SystemNative.mAdvise(all.duplicate().position(PAGE).limit(PAGE), MemoryAdvice.MADV_DONTNEED));
        assertEquals(List.of(-1, 0), lost(all));
        assertEquals(0, SystemNative.mAdvise(all.position(2 * PAGE).limit(3 * PAGE), MemoryAdvice.MADV_DONTNEED));
        assertEquals(2 * PAGE, all.position());
        assertEquals(List.of(2 * PAGE, PAGE), lost(all.clear()));
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void allocatedMemoryIsGivenBackAndTheHeapIsWhole() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
        touch(buffer, 7);
        assertEquals(0, SystemNative.mAdvise(buffer, MemoryAdvice.MADV_DONTNEED));
        List<Integer> lost = lost(buffer);
        assertTrue(lost.get(0) < PAGE && lost.get(1) >= SIZE - 2 * PAGE && lost.get(1) % PAGE == 0, lost::toString);
        // Blocks beside it still are what the allocator made of them.
        for (int i = 1; i < 1000; i++) {
            ByteBuffer.allocateDirect(i * 16).put((byte) 1);
        }
    }

    @Test
    @DisabledUnderEmulation("advice is taken and dropped")
    void pagesOfAFileAreDroppedAndReadAgain() throws Exception {
        Path path = file();
        ByteBuffer buffer = map(path, MapMode.READ_ONLY);
        assertEquals(List.of(0, SIZE), lost(buffer));
        assertEquals(SIZE / 1024, kilobytes(path, "Rss"));
        assertEquals(0, SystemNative.mAdvise(buffer, MemoryAdvice.MADV_DONTNEED));
        assertEquals(0, kilobytes(path, "Rss"));
        assertEquals(0, SystemNative.mAdvise(buffer.position(1).limit(2), MemoryAdvice.MADV_POPULATE_READ));
        assertTrue(kilobytes(path, "Rss") >= PAGE / 1024);
        assertEquals(1, buffer.position());
    }

    @ParameterizedTest
    @CsvSource({"RANDOM, rr, 3", "SEQUENTIAL, sr, 3", "DONTFORK, dc, 1", "DONTDUMP, dd, 1"})
    @DisabledUnderEmulation("advice is taken and dropped")
    void harmlessAdviceIsForEachPageThatHoldsAByte(String advice, String flag, int pages) throws Exception {
        Path path = file();
        ByteBuffer buffer = map(path, MapMode.READ_WRITE).position(2 * PAGE - 1).limit(3 * PAGE + 1);
        int value = MemoryAdvice.class.getField("MADV_" + advice).getInt(null);
        assertEquals(0, SystemNative.mAdvise(buffer, value));
        assertEquals((long) pages * PAGE / 1024, kilobytesWith(path, flag));
    }

    @Test
    void posixAdviceMayBeAnywhere() throws Exception {
        Path path = file();
        ByteBuffer buffer = map(path, MapMode.READ_WRITE).position(3).limit(PAGE + 5);
        for (int advice = 0; advice <= PosixMemoryAdvice.POSIX_MADV_DONTNEED; advice++) {
            assertEquals(0, SystemNative.posixMAdvise(buffer, advice));
        }
        assertEquals(3, buffer.position());
        assertEquals(-ErrorCode.EINVAL, SystemNative.posixMAdvise(buffer, 5));
    }

    @Test
    void lockedPagesAreLocked() throws Exception {
        Path path = file();
        ByteBuffer buffer = map(path, MapMode.READ_WRITE).position(2 * PAGE - 1).limit(2 * PAGE + 1);
        int locked = SystemNative.mLock(buffer);
        assumeTrue(locked == 0, () -> "no memory can be locked: " + ErrorCode.name(-locked));
        assertEquals(2L * PAGE / 1024, kilobytesWith(path, "lo"));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(buffer.clear(), MemoryAdvice.MADV_DONTNEED));
        assertEquals(0, SystemNative.mUnlock(buffer.position(2 * PAGE - 1).limit(2 * PAGE + 1)));
        assertEquals(0, kilobytesWith(path, "lo"));
        assertEquals(0, SystemNative.mLock(buffer.position(0).limit(0)));
        assertEquals(0, SystemNative.mUnlock(buffer));
        assertEquals(0, kilobytesWith(path, "lo"));
    }

    @Test
    @DisabledUnderEmulation("what is in memory is the emulator's")
    void tellsWhichPagesAreThere() throws Exception {
        ByteBuffer buffer = map(file(), MapMode.PRIVATE).position(1).limit(2 * PAGE + 1);
        byte[] pages = {9, 9, 9, 9, 9};
        assertEquals(3, SystemNative.mInCore(buffer, pages, 1, 3));
        // The file was written a moment ago.
        assertEquals("[9, 1, 1, 1, 9]", Arrays.toString(pages));
        assertEquals(-ErrorCode.ERANGE, SystemNative.mInCore(buffer, pages, 0, 2));
        assertEquals(0, SystemNative.mInCore(buffer.limit(1), pages, 0, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> SystemNative.mInCore(buffer, pages, 3, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {MemorySyncFlags.MS_SYNC, MemorySyncFlags.MS_ASYNC,
            MemorySyncFlags.MS_SYNC | MemorySyncFlags.MS_INVALIDATE})
    void theFileHasWhatWasWritten(int flags) throws Exception {
        Path path = file();
        ByteBuffer buffer = map(path, MapMode.READ_WRITE);
        buffer.put(PAGE + 1, (byte) 'C');
        assertEquals(0, SystemNative.mSync(buffer.position(PAGE + 1).limit(PAGE + 2), flags));
        assertEquals("C", Witness.run("sh", "-c", "tr -d '\\0' < " + path));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mSync(buffer, MemorySyncFlags.MS_INVALIDATE));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mSync(buffer, 0));
    }

    @Test
    void invalidIsOnlyWhatIsTheBuffersAlone() throws Exception {
        ByteBuffer buffer = map(file(), MapMode.READ_WRITE);
        int locked = SystemNative.mLock(buffer.position(PAGE).limit(2 * PAGE));
        assumeTrue(locked == 0, () -> "no memory can be locked: " + ErrorCode.name(-locked));
        int invalidate = MemorySyncFlags.MS_SYNC | MemorySyncFlags.MS_INVALIDATE;
        assertEquals(-ErrorCode.EBUSY, SystemNative.mSync(buffer, invalidate));
        assertEquals(0, SystemNative.mSync(buffer.position(PAGE + 1), invalidate));
        assertEquals(0, SystemNative.mUnlock(buffer));
    }

    @Test
    void aBufferInTheHeapIsRefused() {
        byte[] pages = new byte[2];
        for (ByteBuffer heap : List.of(ByteBuffer.allocate(SIZE), ByteBuffer.allocate(SIZE).asReadOnlyBuffer())) {
            for (Executable call : List.<Executable>of(
                    () -> SystemNative.mAdvise(heap, MemoryAdvice.MADV_NORMAL),
                    () -> SystemNative.mAdvise(heap, MemoryAdvice.MADV_DONTNEED),
                    () -> SystemNative.posixMAdvise(heap, PosixMemoryAdvice.POSIX_MADV_NORMAL),
                    () -> SystemNative.mLock(heap), () -> SystemNative.mUnlock(heap),
                    () -> SystemNative.mInCore(heap, pages, 0, 2),
                    () -> SystemNative.mSync(heap, MemorySyncFlags.MS_SYNC))) {
                assertThrows(IllegalArgumentException.class, call);
            }
        }
        assertThrows(NullPointerException.class, () -> SystemNative.mLock(null));
        assertThrows(NullPointerException.class, () -> SystemNative.mAdvise(null, MemoryAdvice.MADV_NORMAL));
    }

    @Test
    void saysWhyItFails() throws Exception {
        ByteBuffer buffer = map(file(), MapMode.READ_ONLY);
        assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(buffer, -1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(buffer, 16));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mAdvise(buffer.position(1).limit(2), 16));
        assertThrows(ReadOnlyBufferException.class, () -> SystemNative.mAdvise(buffer, MemoryAdvice.MADV_FREE));
    }

    /** The arena by reflection, since JDK 17 has none. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_22)
    void whatAnotherThreadCouldCloseLosesNothing() throws Exception {
        AutoCloseable shared = arena("ofShared");
        ByteBuffer buffer = allocate(shared);
        touch(buffer, 7);
        assertEquals(0, SystemNative.mAdvise(buffer, MemoryAdvice.MADV_WILLNEED));
        assertEquals(0, SystemNative.posixMAdvise(buffer, PosixMemoryAdvice.POSIX_MADV_NORMAL));
        byte[] pages = new byte[PAGES + 1];
        assertTrue(SystemNative.mInCore(buffer, pages, 0, pages.length) >= PAGES);
        assertEquals(1, pages[PAGES / 2]);
        assertThrows(IllegalArgumentException.class,
                () -> SystemNative.mAdvise(buffer, MemoryAdvice.MADV_DONTNEED));
        assertThrows(IllegalArgumentException.class, () -> SystemNative.mAdvise(buffer, MemoryAdvice.MADV_FREE));
        assertThrows(IllegalArgumentException.class, () -> SystemNative.mSync(buffer,
                MemorySyncFlags.MS_SYNC | MemorySyncFlags.MS_INVALIDATE));
        assertEquals(List.of(-1, 0), lost(buffer));
        shared.close();
        assertThrows(IllegalStateException.class,
                () -> SystemNative.mAdvise(buffer, MemoryAdvice.MADV_WILLNEED));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_22)
    @DisabledUnderEmulation("advice is taken and dropped")
    void aSegmentOfThisThreadIsLikeABuffer() throws Exception {
        AutoCloseable confined = arena("ofConfined");
        ByteBuffer buffer = allocate(confined);
        touch(buffer, 7);
        assertEquals(0, SystemNative.mAdvise(buffer, MemoryAdvice.MADV_DONTNEED));
        assertTrue(lost(buffer).get(1) >= SIZE - 2 * PAGE);
        Thread other = new Thread(() -> assertThrows(WrongThread.TYPE, () -> SystemNative.mLock(buffer)));
        Throwable[] thrown = new Throwable[1];
        other.setUncaughtExceptionHandler((thread, e) -> thrown[0] = e);
        other.start();
        other.join();
        assertEquals(null, thrown[0]);
        confined.close();
        assertThrows(IllegalStateException.class, () -> SystemNative.mLock(buffer));
    }

    /** What JDK 17 has no name for. */
    private static final class WrongThread {
        static final Class<? extends RuntimeException> TYPE = find();

        private static Class<? extends RuntimeException> find() {
            try {
                return Class.forName("java.lang.WrongThreadException").asSubclass(RuntimeException.class);
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static AutoCloseable arena(String kind) throws Exception {
        return (AutoCloseable) Class.forName("java.lang.foreign.Arena").getMethod(kind).invoke(null);
    }

    private static ByteBuffer allocate(AutoCloseable arena) throws Exception {
        try {
            Object segment = Class.forName("java.lang.foreign.SegmentAllocator").getMethod("allocate", long.class)
                    .invoke(arena, (long) SIZE);
            return (ByteBuffer) Class.forName("java.lang.foreign.MemorySegment").getMethod("asByteBuffer")
                    .invoke(segment);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
