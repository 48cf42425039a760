package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkAtTest {
    @TempDir
    Path dir;
    private static final int FOLLOW = AtFlags.AT_SYMLINK_FOLLOW;
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
    void makesAFurtherName() throws Exception {
        assertEquals(0, SystemNative.linkAt(directory, "file", directory, "second", 0));
        assertEquals(0, SystemNative.linkAt(null, file.toString(), directory, "third", 0));
        assertEquals(0, SystemNative.linkAt(directory, Witness.utf8("file"), directory, Witness.LATIN1, 0));
        assertEquals("4", Witness.stat("%h", file));
        assertEquals(Witness.stat("%i", file), Witness.stat("%i", dir.resolve("third")));
    }

    @Test
    void linksToALinkOrToItsTarget() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("file"));
        assertEquals(0, SystemNative.linkAt(directory, "link", directory, "same", 0));
        assertEquals(Witness.stat("%i", link), Witness.stat("%i", dir.resolve("same")));
        assertEquals(0, SystemNative.linkAt(directory, "link", directory, "target", AtFlags.AT_SYMLINK_FOLLOW));
        assertEquals(Witness.stat("%i", file), Witness.stat("%i", dir.resolve("target")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.linkAt(directory, "none", directory, "x", 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.linkAt(directory, "dangling", directory, "x", FOLLOW));
        assertEquals(-ErrorCode.EEXIST, SystemNative.linkAt(directory, "file", directory, "dangling", 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.linkAt(directory, "file/x", directory, "x", 0));
        assertEquals(-ErrorCode.EPERM, SystemNative.linkAt(directory, ".", directory, "x", 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.linkAt(directory, "file", directory, "x", AtFlags.AT_REMOVEDIR));
        assertEquals("1", Witness.stat("%h", file));
    }
}
