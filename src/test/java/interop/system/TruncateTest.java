package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruncateTest {
    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void cutsAndGrowsWithZeros() throws Exception {
        assertEquals(0, SystemNative.truncate(path.toString(), 3));
        assertEquals("con", Files.readString(path));
        assertEquals(0, SystemNative.truncate(path.toString(), 5));
        assertEquals("con\0\0", Files.readString(path));
        assertEquals(0, SystemNative.truncate(path.toString(), 0));
        assertEquals("", Files.readString(path));
    }

    @Test
    void growsBeyondFourGigabytes() throws Exception {
        assertEquals(0, SystemNative.truncate(path.toString(), 5_000_000_000L));
        assertEquals("5000000000", Witness.stat("%s", path));
    }

    @Test
    void followsALinkAndFindsANameThatIsNotUtf8() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), path);
        assertEquals(0, SystemNative.truncate(link.toString(), 1));
        assertEquals("c", Files.readString(path));
        Witness.shell(dir, "printf 12345 > \"$f\"");
        assertEquals(0, SystemNative.truncate(Witness.latin1In(dir), 2));
        assertEquals("12", new String(Witness.shell(dir, "cat \"$f\"")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        Witness.run("mkfifo", dir + "/fifo");
        assertEquals(-ErrorCode.EINVAL, SystemNative.truncate(path.toString(), -1));
        assertEquals(-ErrorCode.EFBIG, SystemNative.truncate(path.toString(), Long.MAX_VALUE));
        assertEquals(-ErrorCode.EISDIR, SystemNative.truncate(dir.toString(), 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.truncate(dir + "/dangling", 0));
        assertEquals(-ErrorCode.ELOOP, SystemNative.truncate(dir + "/loop", 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.truncate(path + "/x", 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.truncate(dir + "/fifo", 0));
        assertEquals("content", Files.readString(path));
    }

    @Test
    void isRefusedBeyondTheLimitOfTheProcess() throws Exception {
        assertEquals("EFBIG", Witness.javaAfter("ulimit -f 4000", WithALimit.class, path.toString()));
        assertEquals("7", Witness.stat("%s", path));
    }

    @Test
    void isRefusedWithoutPermission() throws Exception {
        Witness.assumeOrdinaryUser();
        Witness.run("chmod", "400", path.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.truncate(path.toString(), 0));
        assertEquals("content", Files.readString(path));
    }

    static final class WithALimit {
        public static void main(String[] arguments) {
            System.out.print(ErrorCode.name(-SystemNative.truncate(arguments[0], 10_000_000)));
        }
    }
}
