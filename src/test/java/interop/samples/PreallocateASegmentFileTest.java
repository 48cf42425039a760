package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preallocate a segment file: what is written to it later finds its space, in one piece where that is possible. */
class PreallocateASegmentFileTest {
    private static final long SIZE = 8 << 20;

    @TempDir
    Path dir;

    /** A new file of that size. Tells whether its space is set aside; not every file system does that. */
    private static boolean preallocate(SafeFileHandle file, long size) throws IOException {
        int result = SystemNative.fAllocate(file, 0, 0, size);
        if (result == -ErrorCode.ENOTSUP) {
            ErrorCode.check(SystemNative.fTruncate(file, size), "fTruncate");
            return false;
        }
        ErrorCode.check(result, "fAllocate");
        return true;
    }

    /** When the segment is complete, what it does not need is given back. */
    private static void complete(SafeFileHandle file, long written) throws IOException {
        ErrorCode.check(SystemNative.fTruncate(file, written), "fTruncate");
        ErrorCode.check(SystemNative.fSync(file), "fSync");
    }

    @Test
    void itsSpaceIsSetAsideAndGivenBack() throws Exception {
        Path path = dir.resolve("segment");
        int create = OpenFlags.O_RDWR | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
        try (SafeFileHandle file = SystemNative.open(path.toString(), create, 0666)) {
            boolean isSetAside = preallocate(file, SIZE);
            FileStatus status = new FileStatus();
            ErrorCode.check(SystemNative.fStat(file, status), "fStat");
            assertEquals(SIZE, status.size);
            assertEquals(allocated(path), status.blocks * 512);
            assertEquals(isSetAside, status.blocks * 512 >= SIZE);
            assertEquals(7, SystemNative.pWrite(file, ByteBuffer.wrap("records".getBytes()), 0));
            assertEquals(SIZE, Files.size(path));
            complete(file, 7);
            assertEquals("records", Files.readString(path));
            assertTrue(allocated(path) < SIZE / 8, () -> "what was set aside still is");
            assumeTrue(isSetAside, "the file system sets no space aside");
        }
    }

    private static long allocated(Path path) throws Exception {
        return Long.parseLong(Witness.stat("%b", path)) * Long.parseLong(Witness.stat("%B", path));
    }
}
