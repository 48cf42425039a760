package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FTruncateTest {
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void cutsAndGrowsWithZeros() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR)) {
            assertEquals(0, SystemNative.fTruncate(file, 3));
            assertEquals("con", Files.readString(path));
            assertEquals(0, SystemNative.fTruncate(file, 5));
            assertEquals("con\0\0", Files.readString(path));
            assertEquals(0, SystemNative.fTruncate(file, 0));
            assertEquals("", Files.readString(path));
        }
    }

    @Test
    void growsBeyondFourGigabytes() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY)) {
            assertEquals(0, SystemNative.fTruncate(file, 5_000_000_000L));
        }
        assertEquals("5000000000", Witness.stat("%s", path));
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR);
                SafeFileHandle readOnly = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fTruncate(file, -1));
            assertEquals(-ErrorCode.EFBIG, SystemNative.fTruncate(file, Long.MAX_VALUE));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fTruncate(readOnly, 1));
        }
        assertEquals("content", Files.readString(path));
    }
}
