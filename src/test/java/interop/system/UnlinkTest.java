package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlinkTest {
    @TempDir
    Path dir;

    @Test
    void removesOneNameOfAFile() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        Path other = Files.createLink(dir.resolve("other"), file);
        assertEquals(0, SystemNative.unlink(file.toString()));
        assertFalse(Files.exists(file));
        assertEquals("content", Files.readString(other));
        assertEquals("1", Witness.stat("%h", other));
    }

    @Test
    void removesALinkAndNotItsTarget() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        assertEquals(0, SystemNative.unlink(link.toString()));
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.exists(file));
    }

    @Test
    void removesAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\" keep");
        assertEquals(0, SystemNative.unlink(Witness.latin1In(dir)));
        assertEquals("keep\n", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Path folder = Files.createDirectory(dir.resolve("folder"));
        int result = SystemNative.unlink(folder.toString());
        assertTrue(result == -ErrorCode.EISDIR || result == -ErrorCode.EPERM, () -> ErrorCode.name(-result));
        assertEquals(-ErrorCode.ENOENT, SystemNative.unlink(dir + "/none"));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.unlink(file + "/x"));
        assertTrue(Files.exists(folder));
        assertTrue(Files.exists(file));
    }
}
