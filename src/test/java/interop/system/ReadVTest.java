package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadVTest {
    @TempDir
    Path dir;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        file = Witness.open(Files.writeString(dir.resolve("file"), "0123456789"), OpenFlags.O_RDONLY);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void fillsOneBufferAfterTheOther() {
        ByteBuffer heap = ByteBuffer.wrap("------".getBytes()).position(1).limit(4);
        ByteBuffer none = ByteBuffer.allocate(0);
        ByteBuffer direct = ByteBuffer.allocateDirect(20);
        assertEquals(10, SystemNative.readV(file, new ByteBuffer[] {none, heap, none, direct}));
        assertEquals("-012--", new String(heap.array()));
        assertEquals(4, heap.position());
        assertEquals(7, direct.position());
        assertEquals("3456789", text(direct));
        assertEquals(0, SystemNative.readV(file, new ByteBuffer[] {direct}));
        assertEquals(7, direct.position());
    }

    @Test
    void readsOnFromTheCurrentOffset() {
        ByteBuffer[] buffers = {ByteBuffer.allocateDirect(2), ByteBuffer.allocate(1)};
        assertEquals(3, SystemNative.readV(file, buffers));
        assertEquals(3, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
        // All are full.
        assertEquals(0, SystemNative.readV(file, buffers));
        assertEquals(0, SystemNative.readV(file, new ByteBuffer[0]));
        buffers[0].clear();
        assertEquals(2, SystemNative.readV(file, buffers));
        assertEquals("34", text(buffers[0]));
    }

    @Test
    void takesWhatAPipeHas() throws Exception {
        try (PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            SystemNative.write(pipe.writeEnd, "hello".getBytes(), 0, 5);
            ByteBuffer[] buffers = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(2), ByteBuffer.allocate(2)};
            assertEquals(5, SystemNative.readV(pipe.readEnd, buffers));
            assertEquals(1, buffers[2].position());
            pipe.writeEnd.close();
            assertEquals(0, SystemNative.readV(pipe.readEnd, buffers));
            assertEquals("o", text(buffers[2]));
        }
    }

    @Test
    void fillsMoreBuffersThanTheSystemTakes() throws Exception {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        ByteBuffer[] buffers = new ByteBuffer[2600];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = i % 2 == 0 ? ByteBuffer.allocate(2) : ByteBuffer.allocateDirect(2);
        }
        try (SafeFileHandle large = Witness.open(Files.write(dir.resolve("large"), bytes), OpenFlags.O_RDONLY)) {
            long read = 0;
            for (long more = 1; more > 0; read += more) {
                more = SystemNative.readV(large, buffers);
            }
            assertEquals(5000, read);
        }
        for (int i = 0; i < bytes.length; i++) {
            assertEquals(bytes[i], buffers[i / 2].get(i % 2));
        }
        assertEquals(0, buffers[2500].position());
    }

    @Test
    void takesMoreThanTwoGigabytesInTwoCalls() throws Exception {
        ByteBuffer memory = ByteBuffer.allocateDirect(1 << 26);
        ByteBuffer[] buffers = new ByteBuffer[40];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = memory.duplicate();
        }
        memory.put(5, (byte) 9);
        try (SafeFileHandle zero = Witness.open(Path.of("/dev/zero"), OpenFlags.O_RDONLY)) {
            assertEquals(31L << 26, SystemNative.readV(zero, buffers));
            assertEquals(9L << 26, SystemNative.readV(zero, buffers));
            assertEquals(0, SystemNative.readV(zero, buffers));
        }
        assertEquals(0, memory.get(5));
    }

    @Test
    void saysWhyItFailsAndMovesNothing() throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.allocate(1).put(0, (byte) 7), ByteBuffer.allocateDirect(1)};
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                SafeFileHandle writer = Witness.open(dir.resolve("file"), OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.EISDIR, SystemNative.readV(directory, buffers));
            assertEquals(-ErrorCode.EBADF, SystemNative.readV(writer, buffers));
        }
        assertEquals(0, buffers[0].position() + buffers[1].position());
        assertEquals(7, buffers[0].get(0));
    }

    @Test
    void refusesNullAndReadOnlyBuffersAndReadsNothing() {
        ByteBuffer good = ByteBuffer.allocate(4);
        ByteBuffer readOnly = ByteBuffer.allocate(4).asReadOnlyBuffer();
        assertEquals("buffers[1] is null", assertThrows(NullPointerException.class,
                () -> SystemNative.readV(file, new ByteBuffer[] {good, null})).getMessage());
        assertThrows(ReadOnlyBufferException.class,
                () -> SystemNative.readV(file, new ByteBuffer[] {good, readOnly}));
        assertEquals(0, good.position());
        assertEquals(0, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
    }

    private static String text(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return new String(bytes);
    }
}
