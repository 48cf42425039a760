package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTest {
    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
        file = Witness.open(path, OpenFlags.O_WRONLY);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void writesOnFromWhereItStopped() throws Exception {
        byte[] bytes = "-CON-TENTS".getBytes();
        assertEquals(3, SystemNative.write(file, bytes, 1, 3));
        assertEquals("CONtent", Files.readString(path));
        assertEquals(5, SystemNative.write(file, bytes, 5, 5));
        assertEquals("CONTENTS", Files.readString(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "heap", "direct read-only", "heap read-only"})
    void writesABufferFromItsPositionToItsLimit(String kind) throws Exception {
        ByteBuffer whole = kind.startsWith("direct") ? ByteBuffer.allocateDirect(10) : ByteBuffer.allocate(10);
        whole.put("0123456789".getBytes()).position(1);
        ByteBuffer slice = kind.endsWith("read-only") ? whole.slice().asReadOnlyBuffer() : whole.slice();
        slice.position(2).limit(6);
        assertEquals(4, SystemNative.write(file, slice));
        assertEquals(6, slice.position());
        assertEquals(6, slice.limit());
        assertEquals("3456ent", Files.readString(path));
        assertEquals(0, SystemNative.write(file, slice));
        assertEquals("3456ent", Files.readString(path));
    }

    @Test
    void writesLargeArrays() throws Exception {
        byte[] content = new byte[3_000_001];
        new Random(1).nextBytes(content);
        assertEquals(content.length, SystemNative.write(file, content, 0, content.length));
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @Test
    void aLengthOfZeroWritesNothing() throws Exception {
        assertEquals(0, SystemNative.write(file, new byte[0], 0, 0));
        assertEquals("content", Files.readString(path));
    }

    @Test
    void saysWhyItFailsAndLeavesThePositionAlone() throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(3);
        try (SafeFileHandle readOnly = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.write(readOnly, buffer));
        }
        assertEquals(0, buffer.position());
        assertEquals("content", Files.readString(path));
    }

    @Test
    void saysThatTheDeviceIsFull() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        try (SafeFileHandle device = Witness.open(full, OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.ENOSPC, SystemNative.write(device, new byte[1], 0, 1));
        }
    }

    @Test
    void saysThatThePipeIsFullOrReadByNobody() throws Exception {
        PipeEnds pipe = new PipeEnds();
        assertEquals(0, SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK));
        try (pipe) {
            byte[] bytes = new byte[10_000_000];
            int written = SystemNative.write(pipe.writeEnd, bytes, 0, bytes.length);
            assertTrue(written > 0 && written < bytes.length, () -> written + " bytes were written");
            assertEquals(-ErrorCode.EAGAIN, SystemNative.write(pipe.writeEnd, bytes, 0, bytes.length));
            pipe.readEnd.close();
            assertEquals(-ErrorCode.EPIPE, SystemNative.write(pipe.writeEnd, bytes, 0, bytes.length));
        }
    }
}
