package interop.marshalling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ChildJvm;
import interop.ErrorCode;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.SafeFileHandle;
import interop.system.SysConfName;
import interop.system.SystemNative;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void textIsTheUtf8OfTheJdk() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            assertLaidOut(randomText(random, random.nextInt(60)));
        }
        for (String text : new String[] {"", "\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF", "\uD800\uDC00\uDBFF\uDFFF",
            "a".repeat(100_000), "漢".repeat(30_000), "ascii then 🙂"}) {
            assertLaidOut(text);
        }
    }

    private static void assertLaidOut(String text) throws Exception {
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        byte[] terminated = Arrays.copyOf(expected, expected.length + 1);
        Scratch scratch = Scratch.acquire(library(), Scratch.size(text) + Scratch.size(expected));
        try {
            long fromString = scratch.text(text, "text");
            long fromBytes = scratch.text(expected, "text");
            assertArrayEquals(terminated, scratch.bytesAt(fromString, terminated.length), text);
            assertArrayEquals(terminated, scratch.bytesAt(fromBytes, terminated.length), text);
            assertEquals(0, fromString % 8);
            assertEquals(0, fromBytes % 8);
        } finally {
            scratch.release();
        }
        assertArrayEquals(expected, Scratch.encode(text, "text"));
        assertEquals(text, Scratch.decode(expected));
    }

    /** Of one to four bytes a character, from every plane. */
    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int c = random.nextInt(1, 1 << new int[] {7, 11, 16, 21}[random.nextInt(4)]);
            if (c <= Character.MAX_CODE_POINT && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "ab\0", "\0x", "é\0", "🙂\0🙂"})
    void aNulIsRefused(String text) throws Exception {
        String said = "path has a NUL at index " + text.indexOf('\0');
        assertRefused(said, text);
        Scratch scratch = Scratch.acquire(library(), 100);
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThrows(IllegalArgumentException.class, () -> scratch.text(bytes, "path"));
        } finally {
            scratch.release();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1x", "2", "x2", "21", "11 2", "é1", "121"})
    void aLoneSurrogateIsRefused(String pattern) throws Exception {
        String text = pattern.replace('1', '\uD83D').replace('2', '\uDE42');
        int index = pattern.equals("121") ? 2 : Math.min(index(pattern, '1'), index(pattern, '2'));
        assertRefused("path has a surrogate without its other half at index " + index, text);
    }

    private static int index(String text, char c) {
        return text.indexOf(c) < 0 ? text.length() : text.indexOf(c);
    }

    private static void assertRefused(String said, String text) throws Exception {
        Scratch scratch = Scratch.acquire(library(), Scratch.size(text));
        try {
            String laidOut = assertThrows(IllegalArgumentException.class, () -> scratch.text(text, "path"))
                    .getMessage();
            assertTrue(laidOut.startsWith(said), laidOut);
        } finally {
            scratch.release();
        }
        String encoded = assertThrows(IllegalArgumentException.class, () -> Scratch.encode(text, "path")).getMessage();
        assertTrue(encoded.startsWith(said), encoded);
    }

    @Test
    void aRefusedTextLeavesTheScratchUsable() {
        for (int i = 0; i < 1000; i++) {
            assertThrows(IllegalArgumentException.class, () -> SystemNative.access("a\0b", 0));
        }
        assertEquals(0, SystemNative.access(folder.toString(), 0));
    }

    @Test
    void nullIsRefusedByName() {
        NullPointerException e = assertThrows(NullPointerException.class, () -> SystemNative.access((String) null, 0));
        assertEquals("path is null", e.getMessage());
        assertNull(Scratch.encode(null, "path"));
    }

    @Test
    void whatIsNotUtf8IsNotDecoded() throws CharacterCodingException {
        assertThrows(CharacterCodingException.class, () -> Scratch.decode(new byte[] {'a', (byte) 0xFF}));
        assertNull(Scratch.decode(null));
        assertEquals("a\uFFFD", Scratch.display(new byte[] {'a', (byte) 0xFF}));
    }

    @Test
    void aSliceOutsideOfTheArrayIsRefused() {
        byte[] array = new byte[8];
        Scratch.requireSlice(array, 8, 0, "buffer");
        Scratch.requireSlice(array, 0, 8, "buffer");
        for (long[] slice : new long[][] {{-1, 1}, {0, -1}, {0, 9}, {9, 0}, {4, 5}, {1, Integer.MAX_VALUE},
            {Integer.MAX_VALUE, 1}, {1, Long.MAX_VALUE}}) {
            assertThrows(IndexOutOfBoundsException.class,
                    () -> Scratch.requireSlice(array, (int) slice[0], slice[1], "buffer"));
        }
        assertThrows(ReadOnlyBufferException.class,
                () -> Scratch.requireBuffer(ByteBuffer.allocate(1).asReadOnlyBuffer(), true, "buffer"));
        Scratch.requireBuffer(ByteBuffer.allocate(1).asReadOnlyBuffer(), false, "buffer");
    }

    @Test
    void megabytesCross() throws IOException {
        byte[] bytes = new byte[MEGABYTE + 13];
        new Random(2).nextBytes(bytes);
        Path path = folder.resolve("large");
        try (SafeFileHandle file = SystemNative.open(path.toString(), OpenFlags.O_RDWR | OpenFlags.O_CREAT, 0600)) {
            assertEquals(bytes.length - 8, SystemNative.write(file, bytes, 5, bytes.length - 8));
            assertArrayEquals(Arrays.copyOfRange(bytes, 5, bytes.length - 3), Files.readAllBytes(path));
            byte[] read = new byte[bytes.length];
            assertEquals(bytes.length - 8, SystemNative.pRead(file, read, 5, bytes.length - 5, 0));
            assertEquals(0, read[4]);
            assertArrayEquals(Arrays.copyOfRange(bytes, 5, bytes.length - 3),
                    Arrays.copyOfRange(read, 5, bytes.length - 3));
            assertArrayEquals(new byte[3], Arrays.copyOfRange(read, bytes.length - 3, bytes.length));
        }
    }

    /** Left to the collector, three thousand megabytes would stay for a while. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theMemoryOfALargeCallIsFreedWithIt() throws IOException {
        byte[] bytes = new byte[MEGABYTE];
        try (SafeFileHandle file = SystemNative.open("/dev/zero", OpenFlags.O_RDONLY, 0)) {
            long before = residentPages();
            for (int i = 0; i < 3_000; i++) {
                assertEquals(MEGABYTE, SystemNative.read(file, bytes, 0, MEGABYTE));
            }
            long grown = (residentPages() - before) * SystemNative.sysConf(SysConfName.SC_PAGESIZE);
            assertTrue(grown < 256L * MEGABYTE, () -> grown / MEGABYTE + " MiB more are resident");
        }
    }

    private static long residentPages() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
    }

    @Test
    void aTextOfMegabytesCrosses() {
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.access("/" + "x".repeat(MEGABYTE), 0));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.access("/" + "漢".repeat(MEGABYTE), 0));
    }

    @Test
    void moreThanOneCallCanCopyIsRefused() throws Exception {
        Library library = library();
        String said = assertThrows(IllegalArgumentException.class, () -> Scratch.acquire(library, 1L << 31))
                .getMessage();
        assertTrue(said.contains("Pass a direct ByteBuffer, or less at a time"), said);
    }

    @Test
    void aNestedCallHasMemoryOfItsOwn() throws Exception {
        Scratch outer = Scratch.acquire(library(), 100);
        long text = outer.text("outer", "text");
        Scratch inner = Scratch.acquire(library(), 100);
        inner.text("inner inner", "text");
        assertEquals(0, SystemNative.access(folder.toString(), 0));
        inner.release();
        Scratch again = Scratch.acquire(library(), 100);
        again.text("again again", "text");
        again.release();
        assertEquals("outer\0", new String(outer.bytesAt(text, 6), StandardCharsets.US_ASCII));
        outer.release();
    }

    @Test
    void aThreadThatHasEndedIsNotKept() throws Exception {
        WeakReference<Thread> ended = new WeakReference<>(called());
        for (int i = 0; i < 100 && ended.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(ended.get());
    }

    private static Thread called() throws InterruptedException {
        Thread thread = new Thread(() -> SystemNative.access("/", 0));
        thread.start();
        thread.join();
        return thread;
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aHundredThousandVirtualThreadsShareAFewMegabytes() throws Exception {
        String[] said = new ChildJvm(Threads.class).run().split("\\s+");
        assertEquals("100000", said[0], "calls gave the right result");
        long platform = Long.parseLong(said[1]);
        long virtual = Long.parseLong(said[2]);
        assertTrue(platform >= 300 * 1024, "300 platform threads keep memory: " + platform);
        assertTrue(virtual < platform + 6 * MEGABYTE, virtual + " bytes for virtual threads, " + platform
                + " for 300 platform threads");
    }

    /** The kernel tells which address a call that waits was given. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @EnabledForJreRange(min = JRE.JAVA_22)
    void memoryThatAnotherThreadCanFreeIsNotGivenToACall() throws Exception {
        assertTrue(isGivenToACall(ByteBuffer.allocateDirect(MEGABYTE), null), "what a collector frees crosses itself");
        AutoCloseable arena = (AutoCloseable) Class.forName("java.lang.foreign.Arena").getMethod("ofShared")
                .invoke(null);
        Object segment = Class.forName("java.lang.foreign.SegmentAllocator").getMethod("allocate", long.class)
                .invoke(arena, (long) MEGABYTE);
        ByteBuffer buffer = (ByteBuffer) Class.forName("java.lang.foreign.MemorySegment").getMethod("asByteBuffer")
                .invoke(segment);
        assertFalse(isGivenToACall(buffer, arena), "what an arena frees was given to a call");
    }

    private static boolean isGivenToACall(ByteBuffer buffer, AutoCloseable closed) throws Exception {
        long address = library().address(buffer);
        FutureTask<Integer> call;
        boolean given = false;
        PipeEnds ends = new PipeEnds();
        ErrorCode.check(SystemNative.pipe(ends, 0), "pipe");
        try (SafeFileHandle input = ends.readEnd; SafeFileHandle output = ends.writeEnd) {
            call = new FutureTask<>(() -> SystemNative.read(input, buffer));
            Thread reader = new Thread(call);
            reader.start();
            for (int i = 0; i < 100 && !given; i++) {
                Thread.sleep(5);
                given = aCallHasAnArgumentIn(address, address + buffer.capacity());
            }
            if (closed != null) {
                closed.close();
            }
            assertEquals(1, SystemNative.write(output, new byte[1], 0, 1));
            reader.join();
        }
        if (closed != null) {
            Throwable said = assertThrows(ExecutionException.class, call::get).getCause();
            assertEquals(IllegalStateException.class, said.getClass(), "the arena was closed");
        } else {
            assertEquals(1, call.get());
        }
        return given;
    }

    private static boolean aCallHasAnArgumentIn(long from, long to) throws IOException {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path task : tasks) {
                for (String field : Files.readString(task.resolve("syscall")).strip().split(" ")) {
                    long value = field.startsWith("0x") ? Long.parseUnsignedLong(field.substring(2), 16) : 0;
                    if (value >= from && value < to) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Prints how many calls of virtual threads succeeded, and what direct memory platform and virtual ones took. */
    static final class Threads {
        public static void main(String[] arguments) throws Exception {
            SystemNative.access("/", 0);
            long before = directMemory();
            CountDownLatch called = new CountDownLatch(300);
            CountDownLatch measured = new CountDownLatch(1);
            for (int i = 0; i < 300; i++) {
                Thread thread = new Thread(() -> {
                    SystemNative.access("/platform", 0);
                    called.countDown();
                    try {
                        measured.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
                thread.start();
            }
            called.await();
            long then = directMemory();
            long most = then;
            AtomicInteger right = new AtomicInteger();
            ExecutorService executor = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor")
                    .invoke(null);
            for (int i = 0; i < 100_000; i++) {
                String path = i % 2 == 0 ? "/" : "/missing" + i;
                int expected = i % 2 == 0 ? 0 : -ErrorCode.ENOENT;
                executor.submit(() -> {
                    if (SystemNative.access(path, 0) == expected) {
                        right.incrementAndGet();
                    }
                });
                most = i % 100 == 0 ? Math.max(most, directMemory()) : most;
            }
            executor.shutdown();
            executor.awaitTermination(60, TimeUnit.SECONDS);
            most = Math.max(most, directMemory());
            measured.countDown();
            System.out.println(right + " " + (then - before) + " " + (most - then));
        }
    }

    /** By reflection, since the module that the tests are compiled into does not read java.management. */
    private static long directMemory() throws ReflectiveOperationException {
        Class<?> type = Class.forName("java.lang.management.BufferPoolMXBean");
        Object pools = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getPlatformMXBeans", Class.class).invoke(null, type);
        for (Object pool : (List<?>) pools) {
            if (type.getMethod("getName").invoke(pool).equals("direct")) {
                return (long) type.getMethod("getMemoryUsed").invoke(pool);
            }
        }
        throw new AssertionError(pools);
    }

    private static Library library() throws ReflectiveOperationException {
        Method method = SystemNative.class.getSuperclass().getDeclaredMethod("library");
        method.setAccessible(true);
        return (Library) method.invoke(null);
    }
}
