package interop.system;

import static interop.system.FileOffset.CURRENT_OFFSET;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyFileRangeTest {
    /** The size of a small one, in bytes. */
    private static final int DISK = 1 << 20;

    @TempDir
    Path dir;
    private Path from;
    private Path to;
    private SafeFileHandle source;
    private SafeFileHandle target;

    @BeforeEach
    void open() throws Exception {
        from = Files.writeString(dir.resolve("from"), "0123456789");
        to = Files.writeString(dir.resolve("to"), "abcdefghij");
        source = Witness.open(from, OpenFlags.O_RDWR);
        target = Witness.open(to, OpenFlags.O_RDWR);
    }

    @AfterEach
    void close() throws Exception {
        source.close();
        target.close();
    }

    @Test
    void copiesFromPlaceToPlaceAndLeavesTheOffsetsAlone() throws Exception {
        assertEquals(3, SystemNative.copyFileRange(source, 2, target, 8, 3));
        assertEquals("abcdefgh234", Files.readString(to));
        assertEquals(0, SystemNative.lSeek(source, 0, SeekOrigin.SEEK_CUR));
        assertEquals(0, SystemNative.lSeek(target, 0, SeekOrigin.SEEK_CUR));
    }

    @Test
    void copiesFromWhereBothAre() throws Exception {
        SystemNative.lSeek(source, 7, SeekOrigin.SEEK_SET);
        assertEquals(2, SystemNative.copyFileRange(source, CURRENT_OFFSET, target, CURRENT_OFFSET, 2));
        assertEquals(1, SystemNative.copyFileRange(source, CURRENT_OFFSET, target, CURRENT_OFFSET, Long.MAX_VALUE));
        assertEquals(0, SystemNative.copyFileRange(source, CURRENT_OFFSET, target, CURRENT_OFFSET, 2));
        assertEquals("789defghij", Files.readString(to));
    }

    @Test
    void copiesWhatTheJdkWouldCopy() throws Exception {
        Random random = new Random(7);
        byte[] bytes = new byte[1 << 20];
        random.nextBytes(bytes);
        Files.write(from, bytes);
        Path expected = Files.copy(to, dir.resolve("expected"));
        try (FileChannel in = FileChannel.open(from); FileChannel out = FileChannel.open(expected,
                StandardOpenOption.WRITE)) {
            for (int i = 0; i < 50; i++) {
                long place = random.nextInt(1 << 20);
                int length = random.nextInt(1 << random.nextInt(21));
                long where = random.nextInt(1 << 20);
                out.position(where);
                long copied = in.transferTo(place, length, out);
                for (long done = 0; done < copied;) {
                    long more = SystemNative.copyFileRange(source, place + done, target, where + done, copied - done);
                    assertTrue(more > 0);
                    done += more;
                }
            }
        }
        assertArrayEquals(Files.readAllBytes(expected), Files.readAllBytes(to));
    }

    @Test
    void reachesBehindFourGigabytes() throws Exception {
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("far".getBytes()), 5_000_000_000L);
        }
        assertEquals(3, SystemNative.copyFileRange(source, 5_000_000_000L, target, 6_000_000_000L, Long.MAX_VALUE));
        assertEquals("far", Witness.run("tail", "-c", "3", to.toString()));
        assertEquals(6_000_000_003L, Files.size(to));
    }

    @Test
    void copiesWithinAFileUnlessTheRangesOverlap() throws Exception {
        assertEquals(4, SystemNative.copyFileRange(source, 0, source, 8, 4));
        assertEquals("012345670123", Files.readString(from));
        assertEquals(-ErrorCode.EINVAL, SystemNative.copyFileRange(source, 0, source, 2, 4));
        assertEquals("012345670123", Files.readString(from));
    }

    @Test
    void copiesAFileThatHasDataAndNoSize() throws Exception {
        try (SafeFileHandle cpus = Witness.open(Path.of("/proc/cpuinfo"), OpenFlags.O_RDONLY)) {
            assertTrue(SystemNative.copyFileRange(cpus, 0, target, 0, 1 << 20) > 0);
        }
        assertTrue(Files.readString(to).contains("processor"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EINVAL, SystemNative.copyFileRange(source, -2, target, 0, 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.copyFileRange(source, 0, target, Long.MIN_VALUE, 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.copyFileRange(source, 0, target, 0, -1));
        try (SafeFileHandle writer = Witness.open(from, OpenFlags.O_WRONLY);
                SafeFileHandle reader = Witness.open(to, OpenFlags.O_RDONLY);
                SafeFileHandle appender = Witness.open(to, OpenFlags.O_WRONLY | OpenFlags.O_APPEND);
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.EBADF, SystemNative.copyFileRange(writer, 0, target, 0, 1));
            assertEquals(-ErrorCode.EBADF, SystemNative.copyFileRange(source, 0, reader, 0, 1));
            assertEquals(-ErrorCode.EBADF, SystemNative.copyFileRange(source, 0, appender, 0, 1));
            assertEquals(-ErrorCode.EISDIR, SystemNative.copyFileRange(directory, 0, target, 0, 1));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.copyFileRange(pipe.readEnd, CURRENT_OFFSET, target, 0, 1));
        }
        assertEquals("abcdefghij", Files.readString(to));
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        Files.write(from, new byte[2 * DISK]);
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), DISK / 1024, 10)) {
            Path made = Files.createFile(disk.folder().resolve("made"));
            try (SafeFileHandle small = Witness.open(made, OpenFlags.O_WRONLY)) {
                long copied = 0;
                long more = 1;
                while (more > 0) {
                    more = SystemNative.copyFileRange(source, copied, small, copied, 2 * DISK - copied);
                    copied += Math.max(0, more);
                }
                assertEquals(-ErrorCode.ENOSPC, more);
                assertEquals(copied, Files.size(made));
                assertTrue(copied > 0);
            }
        }
    }
}
