package interop.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.system.OpenFlags;
import interop.system.PageCache;
import interop.system.SafeFileHandle;
import interop.system.SyncRangeFlags;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commit a write range early: the disk works while a large file is written, and the last sync is short. */
class CommitAWriteRangeEarlyTest {
    private static final int COMMITTED = SyncRangeFlags.SYNC_FILE_RANGE_WAIT_BEFORE
            | SyncRangeFlags.SYNC_FILE_RANGE_WRITE | SyncRangeFlags.SYNC_FILE_RANGE_WAIT_AFTER;
    private static final int PART = 1 << 18;
    private static final int SIZE = 16 * PART;

    @TempDir
    Path dir;
    private Path path;
    private byte[] content;

    /** Begins to write each part when it is complete, and waits for the one before it. */
    private static void write(SafeFileHandle file, ByteBuffer content) throws IOException {
        int size = content.limit();
        for (int start = 0; start < size; start += PART) {
            content.limit(Math.min(start + PART, size));
            while (content.hasRemaining()) {
                ErrorCode.check(SystemNative.pWrite(file, content, content.position()), "pWrite");
            }
            commit(file, start, PART, SyncRangeFlags.SYNC_FILE_RANGE_WRITE);
            if (start > 0) {
                commit(file, start - PART, PART, COMMITTED);
            }
        }
    }

    /** Where the system cannot, the last sync does all of it. */
    private static void commit(SafeFileHandle file, long offset, long length, int flags) throws IOException {
        int result = SystemNative.syncFileRange(file, offset, length, flags);
        if (result != -ErrorCode.ENOTSUP) {
            ErrorCode.check(result, "syncFileRange");
        }
    }

    @BeforeEach
    void makeContent() {
        path = dir.resolve("block");
        content = new byte[SIZE];
        new Random(1).nextBytes(content);
    }

    @Test
    void allOfItIsWritten() throws Exception {
        try (SafeFileHandle file = create()) {
            write(file, ByteBuffer.wrap(content));
            // Early is not durable: that takes the size of the file, too.
            ErrorCode.check(SystemNative.fDataSync(file), "fDataSync");
        }
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @Test
    void whatIsCommittedIsOnTheDiskBeforeTheSync() throws Exception {
        try (SafeFileHandle file = create()) {
            write(file, ByteBuffer.wrap(content));
            PageCache.dropWhatIsWritten(path);
            long kept = PageCache.bytesOf(path);
            assertTrue(kept <= PART, () -> kept + " bytes could not be dropped");
        }
    }

    private SafeFileHandle create() throws IOException {
        int create = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
        return SystemNative.open(path.toString(), create, 0600);
    }
}
