package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PReadTest {
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
    void readsFromThereAndLeavesTheOffsetAlone() {
        byte[] buffer = "-------".getBytes();
        assertEquals(3, SystemNative.pRead(file, buffer, 2, 4, 4));
        assertEquals("--ent--", new String(buffer));
        assertEquals(2, SystemNative.read(file, buffer, 0, 2));
        assertEquals("coent--", new String(buffer));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fillsABufferFromItsPositionToItsLimit(boolean direct) {
        ByteBuffer whole = direct ? ByteBuffer.allocateDirect(8) : ByteBuffer.allocate(8);
        whole.put("--------".getBytes()).position(1);
        ByteBuffer slice = whole.slice().position(1).limit(4);
        assertEquals(3, SystemNative.pRead(file, slice, 2));
        assertEquals(4, slice.position());
        byte[] bytes = new byte[8];
        whole.get(0, bytes);
        assertEquals("--nte---", new String(bytes));
    }

    /** It may be refused, but nothing beside the buffer is written, as that is settled when the call begins. */
    @Test
    void aPositionThatAnotherThreadMovesLeadsNowhereElse() throws Exception {
        int size = 4096;
        ByteBuffer whole = ByteBuffer.allocateDirect(3 * size);
        ByteBuffer part = whole.slice(size, size);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> mover = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                part.position(size - 1);
                part.position(0);
            }
        });
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            try {
                read += SystemNative.pRead(file, part, 0);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                Thread.onSpinWait();
            }
        }
        over.set(true);
        mover.get();
        assertTrue(read > 0);
        assertEquals(whole.slice(0, size), ByteBuffer.allocate(size));
        assertEquals(whole.slice(2 * size, size), ByteBuffer.allocate(size));
    }

    @Test
    void readsBehindFourGigabytes() throws Exception {
        Path sparse = dir.resolve("sparse");
        try (FileChannel channel = FileChannel.open(sparse, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("far".getBytes()), 5_000_000_000L);
        }
        byte[] buffer = new byte[5];
        try (SafeFileHandle open = Witness.open(sparse, OpenFlags.O_RDONLY)) {
            assertEquals(5, SystemNative.pRead(open, buffer, 0, 5, 4_999_999_998L));
        }
        assertArrayEquals(new byte[] {0, 0, 'f', 'a', 'r'}, buffer);
    }

    @Test
    void readsNothingAtTheEndBehindItAndForALengthOfZero() {
        byte[] buffer = {9};
        assertEquals(0, SystemNative.pRead(file, buffer, 0, 1, 7));
        assertEquals(0, SystemNative.pRead(file, buffer, 0, 1, Long.MAX_VALUE / 2));
        assertEquals(0, SystemNative.pRead(file, buffer, 1, 0, 0));
        assertEquals(9, buffer[0]);
    }

    @Test
    void saysWhyItFails() throws Exception {
        byte[] buffer = new byte[1];
        assertEquals(-ErrorCode.EINVAL, SystemNative.pRead(file, buffer, 0, 1, -1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.pRead(file, ByteBuffer.wrap(buffer), Long.MIN_VALUE));
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        try (SafeFileHandle pipe = Witness.open(fifo, OpenFlags.O_RDWR);
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.ESPIPE, SystemNative.pRead(pipe, buffer, 0, 1, 0));
            assertEquals(-ErrorCode.EISDIR, SystemNative.pRead(directory, buffer, 0, 1, 0));
        }
    }

    @Test
    void refusesAReadOnlyBuffer() {
        ByteBuffer readOnly = ByteBuffer.allocate(7).asReadOnlyBuffer();
        assertThrows(ReadOnlyBufferException.class, () -> SystemNative.pRead(file, readOnly, 0));
    }
}
