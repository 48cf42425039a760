package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PWriteTest {
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
    void writesThereAndLeavesTheOffsetAlone() throws Exception {
        assertEquals(2, SystemNative.pWrite(file, "-NT-".getBytes(), 1, 2, 2));
        assertEquals("coNTent", Files.readString(path));
        assertEquals(1, SystemNative.write(file, new byte[] {'C'}, 0, 1));
        assertEquals("CoNTent", Files.readString(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "heap", "direct read-only", "heap read-only"})
    void writesABufferFromItsPositionToItsLimit(String kind) throws Exception {
        ByteBuffer whole = kind.startsWith("direct") ? ByteBuffer.allocateDirect(10) : ByteBuffer.allocate(10);
        whole.put("0123456789".getBytes()).position(1);
        ByteBuffer slice = kind.endsWith("read-only") ? whole.slice().asReadOnlyBuffer() : whole.slice();
        slice.position(2).limit(6);
        assertEquals(4, SystemNative.pWrite(file, slice, 1));
        assertEquals(6, slice.position());
        assertEquals("c3456nt", Files.readString(path));
    }

    @Test
    void writesBehindFourGigabytes() throws Exception {
        assertEquals(3, SystemNative.pWrite(file, "far".getBytes(), 0, 3, 5_000_000_000L));
        assertEquals("5000000003", Witness.stat("%s", path));
        assertEquals("far", Witness.run("tail", "-c", "3", path.toString()));
    }

    @Test
    void aLengthOfZeroWritesNothing() throws Exception {
        assertEquals(0, SystemNative.pWrite(file, new byte[0], 0, 0, 100));
        assertEquals("content", Files.readString(path));
    }

    @Test
    void saysWhyItFails() throws Exception {
        byte[] bytes = {'x'};
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        assertEquals(-ErrorCode.EINVAL, SystemNative.pWrite(file, buffer, -1));
        assertEquals(0, buffer.position());
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        try (SafeFileHandle pipe = Witness.open(fifo, OpenFlags.O_RDWR);
                SafeFileHandle readOnly = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.ESPIPE, SystemNative.pWrite(pipe, bytes, 0, 1, 0));
            assertEquals(-ErrorCode.EBADF, SystemNative.pWrite(readOnly, bytes, 0, 1, 0));
        }
        assertEquals("content", Files.readString(path));
    }
}
