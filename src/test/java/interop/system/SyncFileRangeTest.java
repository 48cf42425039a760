package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncFileRangeTest {
    private static final int ALL = SyncRangeFlags.SYNC_FILE_RANGE_WAIT_BEFORE | SyncRangeFlags.SYNC_FILE_RANGE_WRITE
            | SyncRangeFlags.SYNC_FILE_RANGE_WAIT_AFTER;

    @TempDir
    Path dir;

    /** What writes a block of a distributed file system: each part is begun early, and waited for a part later. */
    @Test
    void pacesTheWritingOfALargeFile() throws Exception {
        Path path = Files.createFile(dir.resolve("block"));
        byte[] part = new byte[1 << 18];
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY)) {
            for (int i = 0; i < 16; i++) {
                part[0] = (byte) i;
                assertEquals(part.length, SystemNative.write(file, part, 0, part.length));
                long offset = (long) i * part.length;
                assertEquals(0, SystemNative.syncFileRange(file, offset, part.length,
                        SyncRangeFlags.SYNC_FILE_RANGE_WRITE));
                if (i > 0) {
                    assertEquals(0, SystemNative.syncFileRange(file, offset - part.length, part.length, ALL));
                }
            }
            assertEquals(0, SystemNative.syncFileRange(file, 0, 0, ALL));
            assertEquals(0, SystemNative.fDataSync(file));
        }
        byte[] content = Files.readAllBytes(path);
        for (int i = 0; i < 16; i++) {
            assertEquals(i, content[i * part.length]);
        }
    }

    @Test
    void takesRangesBeyondTheEndAndDirectories() throws Exception {
        try (SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDONLY);
                SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.syncFileRange(file, 1L << 40, 10, ALL));
            assertEquals(0, SystemNative.syncFileRange(file, 0, 0, 0));
            assertEquals(0, SystemNative.syncFileRange(directory, 0, 0, ALL));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDWR);
                PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            assertEquals(-ErrorCode.EINVAL, SystemNative.syncFileRange(file, -1, 0, 0));
            assertEquals(-ErrorCode.EINVAL, SystemNative.syncFileRange(file, 0, -1, 0));
            assertEquals(-ErrorCode.EINVAL, SystemNative.syncFileRange(file, Long.MAX_VALUE, Long.MAX_VALUE, 0));
            assertEquals(-ErrorCode.EINVAL, SystemNative.syncFileRange(file, 0, 0, 8));
            assertEquals(-ErrorCode.EINVAL, SystemNative.syncFileRange(file, 0, 0, -1));
            assertEquals(-ErrorCode.ESPIPE, SystemNative.syncFileRange(ends.writeEnd, 0, 0, ALL));
        }
    }
}
