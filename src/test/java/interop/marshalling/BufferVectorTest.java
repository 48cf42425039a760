package interop.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.system.PipeEnds;
import interop.system.SystemNative;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class BufferVectorTest {
    private PipeEnds pipe;

    @BeforeEach
    void open() {
        pipe = new PipeEnds();
        assertEquals(0, SystemNative.pipe(pipe, 0));
    }

    @AfterEach
    void close() throws Exception {
        pipe.close();
    }

    private String received() {
        byte[] bytes = new byte[100];
        return new String(bytes, 0, SystemNative.read(pipe.readEnd, bytes, 0, 100));
    }

    private static ByteBuffer direct(String text) {
        return ByteBuffer.allocateDirect(text.length()).put(text.getBytes()).flip();
    }

    @Test
    void aBufferMayStandThereTwice() {
        ByteBuffer heap = ByteBuffer.wrap("ab".getBytes());
        ByteBuffer direct = direct("cd");
        assertEquals(8, SystemNative.writeV(pipe.writeEnd, new ByteBuffer[] {heap, direct, direct, heap}));
        assertEquals("abcdcdab", received());
        assertEquals(2, heap.position());
        assertEquals(2, direct.position());
    }

    @Test
    void whatDoesNotFitIntoTheScratchThatIsKeptCrossesToo() throws Exception {
        ByteBuffer[] buffers = new ByteBuffer[5000];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = ByteBuffer.wrap(new byte[] {(byte) ('a' + i % 26)});
        }
        assertEquals(1024, SystemNative.writeV(pipe.writeEnd, buffers));
        assertEquals("abc", received().substring(0, 3));
    }

    /** Changed by another thread while the call waits, the array and the positions change nothing of what crosses. */
    @Test
    void whatAnotherThreadChangesDoesNotCross() throws Exception {
        ByteBuffer heap = ByteBuffer.allocate(4);
        ByteBuffer direct = ByteBuffer.allocateDirect(4);
        ByteBuffer[] buffers = {heap, direct};
        FutureTask<Long> call = new FutureTask<>(() -> SystemNative.readV(pipe.readEnd, buffers));
        Thread reader = new Thread(call);
        reader.start();
        awaitCall(reader);
        buffers[0] = null;
        buffers[1] = ByteBuffer.allocate(0);
        heap.position(3);
        direct.position(4);
        SystemNative.write(pipe.writeEnd, "012345".getBytes(), 0, 6);
        assertEquals(6, call.get(10, TimeUnit.SECONDS));
        assertEquals("0123", new String(heap.array()));
        assertEquals(4, heap.position());
        assertEquals(ByteBuffer.wrap("45".getBytes()), direct.flip());
    }

    /** What was read is told and is there, though another thread lowers the limits while the call waits. */
    @Test
    void theCountIsToldWhateverBecomesOfTheLimits() throws Exception {
        ByteBuffer heap = ByteBuffer.allocate(4);
        ByteBuffer direct = ByteBuffer.allocateDirect(4);
        ByteBuffer last = ByteBuffer.allocate(4);
        assertEquals(10, whileLimitsAreLowered("0123456789",
                () -> SystemNative.readV(pipe.readEnd, new ByteBuffer[] {heap, direct, last}), heap, direct));
        assertEquals(1, heap.position());
        assertEquals(1, direct.position());
        assertEquals(2, last.position());
        assertEquals("0123", new String(heap.array()));
        assertEquals(ByteBuffer.wrap("4567".getBytes()), direct.clear());
        assertEquals("89", new String(last.array(), 0, 2));
    }

    @Test
    void theCountOfASingleBufferIsToldToo() throws Exception {
        for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(4), ByteBuffer.allocateDirect(4)}) {
            assertEquals(3, whileLimitsAreLowered("012", () -> (long) SystemNative.read(pipe.readEnd, buffer), buffer));
            assertEquals(1, buffer.position());
            assertEquals(ByteBuffer.wrap("012".getBytes()), buffer.clear().limit(3));
        }
    }

    /** Until it has taken down what crosses, and calls. */
    private static void awaitCall(Thread reader) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!List.of(reader.getStackTrace()).toString().contains("Import.invoke")) {
            assertTrue(System.nanoTime() < end, "the call does not begin");
        }
    }

    private long whileLimitsAreLowered(String text, Callable<Long> read, ByteBuffer... buffers) throws Exception {
        FutureTask<Long> call = new FutureTask<>(read);
        Thread reader = new Thread(call);
        reader.start();
        awaitCall(reader);
        for (ByteBuffer buffer : buffers) {
            buffer.limit(1);
        }
        SystemNative.write(pipe.writeEnd, text.getBytes(), 0, text.length());
        return call.get(10, TimeUnit.SECONDS);
    }

    @Test
    void moreThanOneCallCanCopyIsRefused() {
        ByteBuffer large = ByteBuffer.allocate(1 << 29);
        ByteBuffer[] buffers = {large, large, large, large, large};
        String said = assertThrows(IllegalArgumentException.class,
                () -> SystemNative.writeV(pipe.writeEnd, buffers)).getMessage();
        assertEquals("Pass a direct ByteBuffer, or less at a time", said.substring(said.indexOf("Pass")));
        assertEquals(0, large.position());
    }

    /** What an arena frees is copied, and a closed one is refused. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_22)
    void buffersOfArenasAreTreatedAsASingleOneIs() throws Exception {
        AutoCloseable arena = (AutoCloseable) Class.forName("java.lang.foreign.Arena").getMethod("ofShared")
                .invoke(null);
        Object segment = Class.forName("java.lang.foreign.SegmentAllocator").getMethod("allocate", long.class)
                .invoke(arena, 3L);
        ByteBuffer buffer = (ByteBuffer) Class.forName("java.lang.foreign.MemorySegment").getMethod("asByteBuffer")
                .invoke(segment);
        buffer.put("abc".getBytes()).flip();
        ByteBuffer other = direct("de");
        assertEquals(5, SystemNative.writeV(pipe.writeEnd, new ByteBuffer[] {buffer, other}));
        assertEquals(3, buffer.position());
        buffer.clear();
        other.clear();
        assertEquals(5, SystemNative.readV(pipe.readEnd, new ByteBuffer[] {other, buffer}));
        assertEquals('b', other.get(1));
        assertEquals('c', buffer.get(0));
        arena.close();
        buffer.clear();
        other.clear();
        assertThrows(IllegalStateException.class,
                () -> SystemNative.writeV(pipe.writeEnd, new ByteBuffer[] {other, buffer}));
        assertEquals(0, other.position());
    }
}
