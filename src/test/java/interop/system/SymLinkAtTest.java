package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymLinkAtTest {
    @TempDir
    Path dir;
    private Path file;
    private SafeFileHandle directory;

    @BeforeEach
    void openDirectory() throws Exception {
        file = Files.writeString(dir.resolve("file"), "content");
        directory = Witness.openDirectory(dir);
    }

    @AfterEach
    void closeDirectory() throws Exception {
        directory.close();
    }

    @Test
    void makesALinkToAnything() throws Exception {
        assertEquals(0, SystemNative.symLinkAt("file", directory, "link"));
        assertEquals("content", Files.readString(dir.resolve("link")));
        assertEquals(0, SystemNative.symLinkAt("no/where at all", directory, "dangling"));
        assertEquals("no/where at all", Files.readSymbolicLink(dir.resolve("dangling")).toString());
        assertEquals(0, SystemNative.symLinkAt(Witness.LATIN1, directory, Witness.LATIN1));
        assertArrayEquals(Witness.LATIN1, Witness.shell(dir, "printf %s \"$(readlink \"$f\")\""));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EEXIST, SystemNative.symLinkAt("x", directory, "file"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.symLinkAt("", directory, "link"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.symLinkAt("x", directory, "none/link"));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.symLinkAt("x", directory, "file/link"));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.symLinkAt("x", directory, "n" + Witness.NAME_255));
        assertEquals("file\n", new String(Witness.shell(dir, "ls")));
    }
}
