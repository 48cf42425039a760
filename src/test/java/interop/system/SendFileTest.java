package interop.system;

import static interop.system.FileOffset.CURRENT_OFFSET;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendFileTest {
    /** The size of a small one, in bytes. */
    private static final int DISK = 1 << 20;

    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;
    private PipeEnds pipe;

    @BeforeEach
    void open() throws Exception {
        path = Files.writeString(dir.resolve("file"), "0123456789");
        file = Witness.open(path, OpenFlags.O_RDONLY);
        pipe = new PipeEnds();
        SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK);
    }

    @AfterEach
    void close() throws Exception {
        pipe.close();
        file.close();
    }

    private String received() {
        byte[] bytes = new byte[100];
        return new String(bytes, 0, SystemNative.read(pipe.readEnd, bytes, 0, 100));
    }

    @Test
    void sendsToAPipe() {
        assertEquals(4, SystemNative.sendFile(pipe.writeEnd, file, 3, 4));
        assertEquals(0, SystemNative.lSeek(file, 0, SeekOrigin.SEEK_CUR));
        assertEquals("3456", received());
        SystemNative.lSeek(file, 7, SeekOrigin.SEEK_SET);
        assertEquals(3, SystemNative.sendFile(pipe.writeEnd, file, CURRENT_OFFSET, Long.MAX_VALUE));
        assertEquals(0, SystemNative.sendFile(pipe.writeEnd, file, CURRENT_OFFSET, 1));
        assertEquals("789", received());
    }

    @Test
    void sendsToAFileAndToTheEndOfOne() throws Exception {
        Path target = Files.writeString(dir.resolve("target"), "abc");
        try (SafeFileHandle plain = Witness.open(target, OpenFlags.O_WRONLY);
                SafeFileHandle end = Witness.open(target, OpenFlags.O_WRONLY | OpenFlags.O_APPEND)) {
            assertEquals(2, SystemNative.sendFile(plain, file, 0, 2));
            assertEquals("01c", Files.readString(target));
            assertEquals(3, SystemNative.sendFile(end, file, 7, 100));
            assertEquals("01c789", Files.readString(target));
        }
    }

    @Test
    void sendsAllOfALargeFileThroughASmallPipe() throws Exception {
        byte[] bytes = new byte[3_000_001];
        new Random(3).nextBytes(bytes);
        Files.write(path, bytes);
        byte[] received = new byte[bytes.length];
        int at = 0;
        for (long sent = 0; sent < bytes.length || at < bytes.length;) {
            long more = SystemNative.sendFile(pipe.writeEnd, file, sent, bytes.length - sent);
            assertTrue(more >= 0 || more == -ErrorCode.EAGAIN);
            sent += Math.max(0, more);
            at += Math.max(0, SystemNative.read(pipe.readEnd, received, at, bytes.length - at));
        }
        assertArrayEquals(bytes, received);
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EINVAL, SystemNative.sendFile(pipe.writeEnd, file, -2, 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.sendFile(pipe.writeEnd, file, 0, -1));
        try (SafeFileHandle writer = Witness.open(path, OpenFlags.O_WRONLY);
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.sendFile(pipe.writeEnd, writer, 0, 1));
            assertEquals(-ErrorCode.EBADF, SystemNative.sendFile(file, file, 0, 1));
            assertEquals(-ErrorCode.EISDIR, SystemNative.sendFile(pipe.writeEnd, directory, 0, 1));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.sendFile(writer, pipe.readEnd, CURRENT_OFFSET, 1));
        }
        SystemNative.write(pipe.writeEnd, new byte[1 << 20], 0, 1 << 20);
        assertEquals(-ErrorCode.EAGAIN, SystemNative.sendFile(pipe.writeEnd, file, 0, 1));
        pipe.readEnd.close();
        assertEquals(-ErrorCode.EPIPE, SystemNative.sendFile(pipe.writeEnd, file, 0, 1));
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        Files.write(path, new byte[2 * DISK]);
        try (Worlds.Disk disk = Worlds.disk(dir.resolve("disk"), DISK / 1024, 10)) {
            Path made = Files.createFile(disk.folder().resolve("made"));
            try (SafeFileHandle small = Witness.open(made, OpenFlags.O_WRONLY)) {
                long more = 1;
                while (more > 0) {
                    more = SystemNative.sendFile(small, file, CURRENT_OFFSET, 2 * DISK);
                }
                assertEquals(-ErrorCode.ENOSPC, more);
                assertEquals(Files.size(made), SystemNative.lSeek(small, 0, SeekOrigin.SEEK_CUR));
                assertTrue(Files.size(made) > 0);
            }
        }
    }
}
