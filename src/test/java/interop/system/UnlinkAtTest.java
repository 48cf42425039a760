package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlinkAtTest {
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
    void removesAFileALinkOrADirectory() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), Path.of("folder"));
        Files.createDirectory(dir.resolve("folder"));
        assertEquals(0, SystemNative.unlinkAt(directory, "link", 0));
        assertEquals(0, SystemNative.unlinkAt(directory, "folder", AtFlags.AT_REMOVEDIR));
        assertEquals(0, SystemNative.unlinkAt(directory, "file", 0));
        assertEquals("", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void removesAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        assertEquals(0, SystemNative.unlinkAt(directory, Witness.LATIN1, 0));
        assertEquals("file\n", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void saysWhyItFailsAndRemovesNothing() throws Exception {
        Files.createDirectories(dir.resolve("full/x"));
        assertEquals(-ErrorCode.EISDIR, SystemNative.unlinkAt(directory, "full", 0));
        assertEquals(-ErrorCode.ENOTEMPTY, SystemNative.unlinkAt(directory, "full", AtFlags.AT_REMOVEDIR));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.unlinkAt(directory, "file", AtFlags.AT_REMOVEDIR));
        assertEquals(-ErrorCode.ENOENT, SystemNative.unlinkAt(directory, "none", 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.unlinkAt(directory, "file/x", 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.unlinkAt(directory, "file", AtFlags.AT_SYMLINK_NOFOLLOW));
        assertEquals(-ErrorCode.EINVAL, SystemNative.unlinkAt(directory, ".", AtFlags.AT_REMOVEDIR));
        assertEquals("file\nfull\n", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void needsARightToTheDirectory() throws Exception {
        Witness.assumeOrdinaryUser();
        Witness.run("chmod", "555", dir.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.unlinkAt(directory, "file", 0));
        Witness.run("chmod", "755", dir.toString());
    }
}
