package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTest {
    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void givesAFileAFurtherName() throws Exception {
        Path other = dir.resolve("other");
        assertEquals(0, SystemNative.link(file.toString(), other.toString()));
        assertTrue(Files.isSameFile(file, other));
        assertEquals("2", Witness.stat("%h", file));
    }

    @Test
    void doesNotFollowASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        Path other = dir.resolve("other");
        assertEquals(0, SystemNative.link(link.toString(), other.toString()));
        assertTrue(Files.isSymbolicLink(other));
        assertEquals(Witness.stat("%i", link), Witness.stat("%i", other));
    }

    @Test
    void takesNamesThatAreNotUtf8() throws Exception {
        assertEquals(0, SystemNative.link(Witness.utf8(file), Witness.latin1In(dir)));
        assertEquals("content", new String(Witness.shell(dir, "cat \"$f\"")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.ENOENT, SystemNative.link(dir + "/none", dir + "/other"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.link(file.toString(), dir + "/none/other"));
        assertEquals(-ErrorCode.EEXIST, SystemNative.link(file.toString(), file.toString()));
        assertEquals(-ErrorCode.EPERM, SystemNative.link(dir.toString(), dir + "/other"));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.link(file.toString(), file + "/other"));
        assertEquals("1", Witness.stat("%h", file));
    }
}
