package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PWriteVTest {
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "0123456789");
    }

    @Test
    void writesThereAndLeavesTheOffsetAlone() throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.wrap("ab".getBytes()), ByteBuffer.allocateDirect(1).put((byte) 'c').flip()};
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR)) {
            assertEquals(3, SystemNative.pWriteV(file, buffers, 4));
            assertEquals(0, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
            assertEquals("0123abc789", Files.readString(path));
            buffers[1].flip();
            assertEquals(1, SystemNative.pWriteV(file, buffers, 5_000_000_000L));
        }
        assertEquals(5_000_000_001L, Files.size(path));
        assertEquals("c", Witness.run("tail", "-c", "1", path.toString()));
    }

    /** The same arrays of buffers, written by the JDK and by us. */
    @Test
    void writesWhatTheJdkWrites() throws Exception {
        Random random = new Random(13);
        Path other = Files.copy(path, dir.resolve("other"));
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY);
                FileChannel channel = FileChannel.open(other, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 200; i++) {
                ByteBuffer[] ours = PReadVTest.randomBuffers(random);
                ByteBuffer[] theirs = new ByteBuffer[ours.length];
                for (int j = 0; j < ours.length; j++) {
                    for (int k = 0; k < ours[j].limit(); k++) {
                        ours[j].put(k, (byte) random.nextInt());
                    }
                    theirs[j] = ours[j].duplicate();
                }
                int offset = random.nextInt(100_000);
                channel.position(offset);
                assertEquals(channel.write(theirs), SystemNative.pWriteV(file, ours, offset));
                for (int j = 0; j < ours.length; j++) {
                    assertEquals(theirs[j].position(), ours[j].position());
                }
            }
        }
        assertArrayEquals(Files.readAllBytes(other), Files.readAllBytes(path));
    }

    @Test
    void saysWhyItFails() throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.allocate(1)};
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY); PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.EINVAL, SystemNative.pWriteV(file, buffers, Long.MIN_VALUE));
            assertEquals(-ErrorCode.EBADF, SystemNative.pWriteV(file, buffers, 0));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.pWriteV(pipe.writeEnd, buffers, 0));
        }
        assertEquals(0, buffers[0].position());
        assertEquals("0123456789", Files.readString(path));
    }
}
