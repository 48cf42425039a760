package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymLinkTest {
    @TempDir
    Path dir;

    @Test
    void writesTheTargetAsItIs() throws Exception {
        for (String target : new String[] {"nowhere", "/", "../a b/./c//", Witness.NAME_255 + "x", "t".repeat(4095)}) {
            Path link = dir.resolve("link");
            assertEquals(0, SystemNative.symLink(target, link.toString()));
            assertEquals(target, Witness.run("readlink", link.toString()));
            Files.delete(link);
        }
    }

    @Test
    void writesTextThatIsNotAscii() throws Exception {
        assertEquals(0, SystemNative.symLink("aé€😀", dir + "/link"));
        assertArrayEquals(Witness.utf8("aé€😀\n"), Witness.shell(dir, "readlink link"));
    }

    @Test
    void writesTargetsAndNamesThatAreNotUtf8() throws Exception {
        assertEquals(0, SystemNative.symLink(Witness.LATIN1, Witness.latin1In(dir)));
        assertArrayEquals(Witness.LATIN1, Witness.shell(dir, "readlink -n \"$f\""));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assertEquals(-ErrorCode.EEXIST, SystemNative.symLink("x", file.toString()));
        assertEquals(-ErrorCode.ENOENT, SystemNative.symLink("x", dir + "/none/link"));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.symLink("x", file + "/link"));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.symLink("t".repeat(4096), dir + "/link"));
    }
}
