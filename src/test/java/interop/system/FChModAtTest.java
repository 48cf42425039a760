package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FChModAtTest {
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
    void setsTheModeOfTheFileOrOfALinksTarget() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("file"));
        assertEquals(0, SystemNative.fChModAt(directory, "file", 0640, 0));
        assertEquals("640", Witness.stat("%a", file));
        assertEquals(0, SystemNative.fChModAt(directory, "link", 04711, 0));
        assertEquals("4711", Witness.stat("%a", file));
        assertEquals(0, SystemNative.fChModAt(null, link.toString(), 0600, 0));
        assertEquals("600", Witness.stat("%a", file));
    }

    @Test
    void followsNoLinkWhereItMustNot() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), Path.of("file"));
        assertEquals(0, SystemNative.fChModAt(directory, "file", 0604, AtFlags.AT_SYMLINK_NOFOLLOW));
        assertEquals("604", Witness.stat("%a", file));
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.fChModAt(directory, "link", 0640, AtFlags.AT_SYMLINK_NOFOLLOW));
        assertEquals("604", Witness.stat("%a", file));
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        Witness.run("chmod", "640", file.toString());
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fChModAt(directory, "none", 0600, 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fChModAt(directory, "none", 0600, AtFlags.AT_SYMLINK_NOFOLLOW));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fChModAt(directory, "dangling", 0600, 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.fChModAt(directory, "file/x", 0600, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChModAt(directory, "file", 010000, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChModAt(directory, "file", 0600, AtFlags.AT_EACCESS));
        assertEquals("640", Witness.stat("%a", file));
    }

    @Test
    void needsToBeTheOwner() throws Exception {
        Witness.assumeOrdinaryUser();
        assertEquals(-ErrorCode.EPERM, SystemNative.fChModAt(null, "/", 0755, 0));
        assertEquals(-ErrorCode.EPERM, SystemNative.fChModAt(null, "/", 0755, AtFlags.AT_SYMLINK_NOFOLLOW));
    }
}
