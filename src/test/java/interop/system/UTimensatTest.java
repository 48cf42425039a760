package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UTimensatTest {
    private static final int OMIT = TimeFlags.UTIME_OMIT;
    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.createFile(dir.resolve("file"));
        Witness.run("touch", "-d", "2001-02-03T04:05:06Z", file.toString());
    }

    @Test
    void setsBothTimesToTheNanosecond() throws Exception {
        assertEquals(0, SystemNative.uTimensat(null, file.toString(), 1_000_000_000L, 123_456_789, -2, 999_999_999, 0));
        assertEquals(Instant.ofEpochSecond(1_000_000_000L, 123_456_789), time("lastAccessTime", file));
        assertEquals(Instant.ofEpochSecond(-2, 999_999_999), time("lastModifiedTime", file));
    }

    @Test
    void leavesATimeAloneOrTakesTheTimeOfTheCall() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        assertEquals(0, SystemNative.uTimensat(null, file.toString(), 5, OMIT, 5, TimeFlags.UTIME_NOW, 0));
        assertEquals(Instant.parse("2001-02-03T04:05:06Z"), time("lastAccessTime", file));
        Instant modified = time("lastModifiedTime", file);
        assertTrue(modified.isAfter(before) && modified.isBefore(Instant.now().plusSeconds(1)), modified::toString);
    }

    @Test
    void setsTheTimesOfALinkOrOfItsTarget() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        int nofollow = AtFlags.AT_SYMLINK_NOFOLLOW;
        assertEquals(0, SystemNative.uTimensat(null, link.toString(), 0, OMIT, 1_100_000_000L, 0, nofollow));
        assertEquals("1100000000", Witness.stat("%Y", link));
        assertEquals(Instant.parse("2001-02-03T04:05:06Z"), time("lastModifiedTime", file));
        assertEquals(0, SystemNative.uTimensat(null, link.toString(), 0, OMIT, 1_200_000_000L, 0, 0));
        assertEquals("1100000000", Witness.stat("%Y", link));
        assertEquals("1200000000", Witness.stat("%Y", file));
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        assertEquals(0, SystemNative.uTimensat(null, Witness.latin1In(dir), 0, OMIT, 1_300_000_000L, 0, 0));
        assertEquals("1300000000\n", new String(Witness.shell(dir, "stat -c %Y \"$f\"")));
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        String path = file.toString();
        assertEquals(-ErrorCode.ENOENT, SystemNative.uTimensat(null, dir + "/none", 0, 0, 0, 0, 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.uTimensat(null, path + "/x", 0, 0, 0, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.uTimensat(null, path, 0, 1_000_000_000, 0, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.uTimensat(null, path, 0, 0, 0, -3, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.uTimensat(null, path, 0, 0, 0, 0, 1));
        // What Linux itself takes for UTIME_NOW.
        assertEquals(-ErrorCode.EINVAL, SystemNative.uTimensat(null, path, 0, 0x3FFFFFFF, 0, 0, 0));
        assertEquals(Instant.parse("2001-02-03T04:05:06Z"), time("lastModifiedTime", file));
    }

    private static Instant time(String attribute, Path path) throws Exception {
        return ((FileTime) Files.getAttribute(path, attribute)).toInstant();
    }
}
