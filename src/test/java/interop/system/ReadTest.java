package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTest {
    @TempDir
    Path dir;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        file = Witness.open(Files.writeString(dir.resolve("file"), "content"), OpenFlags.O_RDONLY);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void readsOnFromWhereItStopped() {
        byte[] buffer = "----------".getBytes();
        assertEquals(3, SystemNative.read(file, buffer, 1, 3));
        assertEquals("-con------", new String(buffer));
        assertEquals(4, SystemNative.read(file, buffer, 5, 5));
        assertEquals("-con-tent-", new String(buffer));
        assertEquals(0, SystemNative.read(file, buffer, 0, 10));
        assertEquals("-con-tent-", new String(buffer));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fillsABufferFromItsPositionToItsLimit(boolean direct) {
        ByteBuffer whole = direct ? ByteBuffer.allocateDirect(10) : ByteBuffer.allocate(10);
        whole.put("----------".getBytes()).position(1);
        ByteBuffer slice = whole.slice().position(1).limit(4);
        assertEquals(3, SystemNative.read(file, slice));
        assertEquals(4, slice.position());
        assertEquals(4, slice.limit());
        slice.limit(9);
        assertEquals(4, SystemNative.read(file, slice));
        assertEquals(8, slice.position());
        assertEquals(0, SystemNative.read(file, slice));
        assertEquals(8, slice.position());
        byte[] bytes = new byte[10];
        whole.get(0, bytes);
        assertEquals("--content-", new String(bytes));
    }

    @Test
    void readsMoreThanAPipeOrAPageHolds() throws Exception {
        byte[] content = new byte[3_000_001];
        new Random(1).nextBytes(content);
        byte[] buffer = new byte[content.length];
        try (SafeFileHandle large = Witness.open(Files.write(dir.resolve("large"), content), OpenFlags.O_RDONLY)) {
            assertEquals(content.length, SystemNative.read(large, buffer, 0, buffer.length));
        }
        assertArrayEquals(content, buffer);
    }

    @Test
    void readsWhatAnotherProcessWritesToAPipe() throws Exception {
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        Process writer = new ProcessBuilder("sh", "-c", "printf hello > \"$0\"", fifo.toString()).start();
        byte[] buffer = new byte[100];
        try (SafeFileHandle end = Witness.open(fifo, OpenFlags.O_RDONLY)) {
            assertEquals(5, SystemNative.read(end, buffer, 0, 100));
            assertEquals(0, SystemNative.read(end, buffer, 0, 100));
        }
        assertEquals("hello", new String(buffer, 0, 5));
        assertEquals(0, writer.waitFor());
    }

    @Test
    void aLengthOfZeroReadsNothing() {
        assertEquals(0, SystemNative.read(file, new byte[0], 0, 0));
        assertEquals(0, SystemNative.read(file, ByteBuffer.allocateDirect(0)));
        byte[] buffer = new byte[7];
        assertEquals(7, SystemNative.read(file, buffer, 0, 7));
        assertEquals("content", new String(buffer));
    }

    @Test
    void saysWhyItFailsAndLeavesTheBufferAlone() throws Exception {
        byte[] buffer = {1, 2};
        ByteBuffer heap = ByteBuffer.wrap(buffer);
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                SafeFileHandle writeOnly = Witness.open(dir.resolve("file"), OpenFlags.O_WRONLY)) {
            assertEquals(-ErrorCode.EISDIR, SystemNative.read(directory, buffer, 0, 2));
            assertEquals(-ErrorCode.EBADF, SystemNative.read(writeOnly, heap));
        }
        assertEquals(0, heap.position());
        assertArrayEquals(new byte[] {1, 2}, buffer);
    }

    @Test
    void saysThatNothingIsThereYet() throws Exception {
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        try (SafeFileHandle end = Witness.open(fifo, OpenFlags.O_RDWR | OpenFlags.O_NONBLOCK)) {
            assertEquals(-ErrorCode.EAGAIN, SystemNative.read(end, new byte[1], 0, 1));
        }
    }

    @Test
    void refusesAReadOnlyBuffer() {
        ByteBuffer readOnly = ByteBuffer.allocateDirect(7).asReadOnlyBuffer();
        assertThrows(ReadOnlyBufferException.class, () -> SystemNative.read(file, readOnly));
        assertEquals(0, readOnly.position());
    }
}
