package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PReadVTest {
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "0123456789");
    }

    @Test
    void readsFromThereAndLeavesTheOffsetAlone() throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(3)};
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(5, SystemNative.pReadV(file, buffers, 4));
            assertEquals(0, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
            assertEquals(ByteBuffer.wrap("45".getBytes()), buffers[0].flip());
            assertEquals(ByteBuffer.wrap("678".getBytes()), buffers[1].flip());
            assertEquals(2, SystemNative.pReadV(file, buffers, 8));
            assertEquals(0, SystemNative.pReadV(file, buffers, 10));
            assertEquals(0, SystemNative.pReadV(file, buffers, Long.MAX_VALUE / 2));
            assertEquals(0, buffers[1].position());
        }
    }

    /** The same arrays of buffers, filled by the JDK and by us. */
    @Test
    void readsWhatTheJdkReads() throws Exception {
        Random random = new Random(11);
        byte[] bytes = new byte[100_000];
        random.nextBytes(bytes);
        Files.write(path, bytes);
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY);
                FileChannel channel = FileChannel.open(path)) {
            for (int i = 0; i < 300; i++) {
                ByteBuffer[] ours = randomBuffers(random);
                ByteBuffer[] theirs = new ByteBuffer[ours.length];
                for (int j = 0; j < ours.length; j++) {
                    theirs[j] = ByteBuffer.allocate(ours[j].capacity()).limit(ours[j].limit())
                            .position(ours[j].position());
                }
                int offset = random.nextInt(110_000);
                channel.position(offset);
                assertEquals(Math.max(0, channel.read(theirs)), SystemNative.pReadV(file, ours, offset));
                for (int j = 0; j < ours.length; j++) {
                    assertEquals(theirs[j].position(), ours[j].position());
                    assertEquals(theirs[j].limit(), ours[j].limit());
                    assertEquals(theirs[j].clear(), ours[j].clear());
                }
            }
        }
    }

    static ByteBuffer[] randomBuffers(Random random) {
        ByteBuffer[] buffers = new ByteBuffer[random.nextInt(20)];
        for (int i = 0; i < buffers.length; i++) {
            int capacity = random.nextInt(1 << random.nextInt(15));
            ByteBuffer buffer = random.nextBoolean() ? ByteBuffer.allocateDirect(capacity)
                    : ByteBuffer.allocate(capacity);
            int limit = random.nextInt(capacity + 1);
            buffers[i] = buffer.limit(limit).position(random.nextInt(limit + 1));
        }
        return buffers;
    }

    @Test
    @Tag("once")
    void readsMoreThanTwoGigabytesAcrossTheFourthIntoTheSameMemory() throws Exception {
        // The buffers together and the offset need more than 32 bits, and it is more than one call of the system moves.
        long size = 5L << 30;
        long start = size - (9L << 28);
        Path quick = Path.of("/dev/shm");
        // There, what was never written takes no memory when it is read.
        Path large = Files.createTempFile(Files.isWritable(quick) ? quick : dir, "interop", "");
        try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("far".getBytes()), size - 3);
        }
        ByteBuffer memory = ByteBuffer.allocateDirect(1 << 28);
        ByteBuffer[] buffers = new ByteBuffer[20];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = memory.duplicate();
        }
        try (SafeFileHandle file = Witness.open(large, OpenFlags.O_RDONLY)) {
            long read = start;
            for (long more = 1; more > 0; read += more) {
                more = SystemNative.pReadV(file, buffers, read);
                SystemNative.posixFAdvise(file, 0, 0, FileAdvice.POSIX_FADV_DONTNEED);
            }
            assertEquals(size, read);
        } finally {
            Files.delete(large);
        }
        byte[] end = new byte[4];
        memory.get((1 << 28) - 4, end);
        assertEquals("\0far", new String(end));
    }

    @Test
    void saysWhyItFails() throws Exception {
        ByteBuffer[] buffers = {ByteBuffer.allocate(1)};
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY); PipeEnds pipe = new PipeEnds();
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY)) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.EINVAL, SystemNative.pReadV(file, buffers, -1));
            assertEquals(-ErrorCode.EBADF, SystemNative.pReadV(file, buffers, 0));
            assertEquals(-ErrorCode.EISDIR, SystemNative.pReadV(directory, buffers, 0));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.pReadV(pipe.readEnd, buffers, 0));
        }
        assertEquals(0, buffers[0].position());
    }
}
