package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FUTimensTest {
    @TempDir
    Path dir;
    private Path path;
    private SafeFileHandle file;

    @BeforeEach
    void open() throws Exception {
        path = Files.createFile(dir.resolve("file"));
        Witness.run("touch", "-d", "2001-02-03T04:05:06Z", path.toString());
        file = Witness.open(path, OpenFlags.O_RDONLY);
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    @Test
    void setsBothTimesToTheNanosecond() throws Exception {
        assertEquals(0, SystemNative.fUTimens(file, -2, 999_999_999, 1_000_000_000L, 123_456_789));
        assertEquals(Instant.ofEpochSecond(-2, 999_999_999), time("lastAccessTime"));
        assertEquals(Instant.ofEpochSecond(1_000_000_000L, 123_456_789), time("lastModifiedTime"));
    }

    @Test
    void leavesATimeAloneOrTakesTheTimeOfTheCall() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        assertEquals(0, SystemNative.fUTimens(file, 5, TimeFlags.UTIME_NOW, 5, TimeFlags.UTIME_OMIT));
        assertEquals(Instant.parse("2001-02-03T04:05:06Z"), time("lastModifiedTime"));
        Instant accessed = time("lastAccessTime");
        assertTrue(accessed.isAfter(before) && accessed.isBefore(Instant.now().plusSeconds(1)), accessed::toString);
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        assertEquals(-ErrorCode.EINVAL, SystemNative.fUTimens(file, 0, 1_000_000_000, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fUTimens(file, 0, 0, 0, -3));
        assertEquals(-ErrorCode.EBADF, SystemNative.fUTimens(new SafeFileHandle(-1, false), 0, 0, 0, 0));
        // In the system's own words this one is the current directory.
        assertEquals(-ErrorCode.EBADF, SystemNative.fUTimens(new SafeFileHandle(-100, false), 0, 0, 0, 0));
        assertEquals(Instant.parse("2001-02-03T04:05:06Z"), time("lastModifiedTime"));
    }

    private Instant time(String attribute) throws Exception {
        return ((FileTime) Files.getAttribute(path, attribute)).toInstant();
    }
}
