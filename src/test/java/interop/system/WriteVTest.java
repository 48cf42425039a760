package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteVTest {
    /** The size of a small one, in bytes. */
    private static final int DISK = 1 << 20;

    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        path = Files.createFile(dir.resolve("file"));
        file = Witness.open(path, OpenFlags.O_WRONLY);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void writesOneBufferAfterTheOther() throws Exception {
        ByteBuffer heap = ByteBuffer.wrap("-seven-".getBytes()).position(1).limit(6);
        ByteBuffer direct = ByteBuffer.allocateDirect(4).put(" of ".getBytes()).flip();
        ByteBuffer readOnly = ByteBuffer.wrap("nine".getBytes()).asReadOnlyBuffer();
        ByteBuffer[] buffers = {ByteBuffer.allocate(0), heap, direct, readOnly};
        assertEquals(13, SystemNative.writeV(file, buffers));
        assertEquals("seven of nine", Files.readString(path));
        assertEquals(6, heap.position());
        assertEquals(4, direct.position());
        assertEquals(4, readOnly.position());
        assertEquals(0, SystemNative.writeV(file, buffers));
        assertEquals(0, SystemNative.writeV(file, new ByteBuffer[0]));
        assertEquals("seven of nine", Files.readString(path));
    }

    @Test
    void writesMoreBuffersThanTheSystemTakes() throws Exception {
        byte[] expected = new byte[6000];
        ByteBuffer[] buffers = new ByteBuffer[3000];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) (i % 251);
        }
        for (int i = 0; i < buffers.length; i++) {
            ByteBuffer part = ByteBuffer.wrap(expected, 2 * i, 2);
            buffers[i] = i % 3 != 0 ? part : ByteBuffer.allocateDirect(2).put(part).flip();
        }
        long written = 0;
        for (long more = 1; more > 0; written += more) {
            more = SystemNative.writeV(file, buffers);
        }
        assertEquals(6000, written);
        assertArrayEquals(expected, Files.readAllBytes(path));
    }

    @Test
    void takesMoreThanTwoGigabytesInTwoCalls() throws Exception {
        ByteBuffer memory = ByteBuffer.allocateDirect(1 << 26);
        ByteBuffer[] buffers = new ByteBuffer[40];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = memory.duplicate();
        }
        try (SafeFileHandle nowhere = Witness.open(Path.of("/dev/null"), OpenFlags.O_WRONLY)) {
            assertEquals(31L << 26, SystemNative.writeV(nowhere, buffers));
            assertEquals(9L << 26, SystemNative.writeV(nowhere, buffers));
            assertEquals(0, SystemNative.writeV(nowhere, buffers));
        }
    }

    @Test
    void writesWhatAPipeHasRoomFor() throws Exception {
        try (PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK);
            ByteBuffer[] buffers = {ByteBuffer.allocate(1000), ByteBuffer.allocateDirect(1 << 20),
                ByteBuffer.allocate(9)};
            long written = SystemNative.writeV(pipe.writeEnd, buffers);
            assertTrue(written > 1000 && written < 1 << 20);
            assertEquals(1000, buffers[0].position());
            assertEquals(written - 1000, buffers[1].position());
            assertEquals(0, buffers[2].position());
            assertEquals(-ErrorCode.EAGAIN, SystemNative.writeV(pipe.writeEnd, buffers));
            assertEquals(written - 1000, buffers[1].position());
            pipe.readEnd.close();
            assertEquals(-ErrorCode.EPIPE, SystemNative.writeV(pipe.writeEnd, buffers));
        }
    }

    @Test
    void writesAPartWhereTheDiskIsNearlyFull() throws Exception {
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), DISK / 1024, 10)) {
            Path made = Files.createFile(disk.folder().resolve("made"));
            ByteBuffer[] buffers = {ByteBuffer.allocate(DISK / 2), ByteBuffer.allocateDirect(DISK)};
            try (SafeFileHandle small = Witness.open(made, OpenFlags.O_WRONLY)) {
                long written = SystemNative.writeV(small, buffers);
                assertEquals(Files.size(made), written);
                assertTrue(written > DISK / 2 && written <= DISK);
                assertEquals(written, buffers[0].position() + buffers[1].position());
                assertEquals(-ErrorCode.ENOSPC, SystemNative.writeV(small, buffers));
            }
        }
    }

    @Test
    void saysWhyItFailsAndMovesNothing() throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.allocate(1), ByteBuffer.allocateDirect(1)};
        try (SafeFileHandle reader = Witness.open(path, OpenFlags.O_RDONLY);
                SafeFileHandle full = Witness.open(Path.of("/dev/full"), OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.writeV(reader, buffers));
            assertEquals(-ErrorCode.ENOSPC, SystemNative.writeV(full, buffers));
        }
        assertEquals(0, buffers[0].position() + buffers[1].position());
        assertEquals("buffers[0] is null", assertThrows(NullPointerException.class,
                () -> SystemNative.writeV(file, new ByteBuffer[1])).getMessage());
    }
}
