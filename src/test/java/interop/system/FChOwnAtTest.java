package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FChOwnAtTest {
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
    void leavesOwnersOrSetsThemToWhatTheyAre() throws Exception {
        String before = Witness.stat("%u %g", file);
        long uid = Long.parseLong(Witness.run("id", "-u"));
        assertEquals(0, SystemNative.fChOwnAt(directory, "file", -1, -1, 0));
        assertEquals(0, SystemNative.fChOwnAt(directory, "file", uid, -1, 0));
        assertEquals(before, Witness.stat("%u %g", file));
    }

    @Test
    void theSuperuserGivesFilesAway() throws Exception {
        assumeTrue("0".equals(Witness.run("id", "-u")), "only the superuser gives files away");
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("file"));
        assertEquals(0, SystemNative.fChOwnAt(directory, "link", 12345, 4_294_967_294L, 0));
        assertEquals("12345 4294967294", Witness.stat("%u %g", file));
        assertEquals("0", Witness.stat("%u", link));
        assertEquals(0, SystemNative.fChOwnAt(directory, "link", 23456, -1, AtFlags.AT_SYMLINK_NOFOLLOW));
        assertEquals("23456 0", Witness.stat("%u %g", link));
        assertEquals("12345 4294967294", Witness.stat("%u %g", file));
    }

    @Test
    void anOrdinaryUserMayNot() throws Exception {
        Witness.assumeOrdinaryUser();
        assertEquals(-ErrorCode.EPERM, SystemNative.fChOwnAt(directory, "file", 0, -1, 0));
        assertEquals(-ErrorCode.EPERM, SystemNative.fChOwnAt(directory, "file", -1, 0, AtFlags.AT_SYMLINK_NOFOLLOW));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fChOwnAt(directory, "none", -1, -1, 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fChOwnAt(directory, "dangling", -1, -1, 0));
        assertEquals(0, SystemNative.fChOwnAt(directory, "dangling", -1, -1, AtFlags.AT_SYMLINK_NOFOLLOW));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChOwnAt(directory, "file", -2, -1, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChOwnAt(directory, "file", -1, 4_294_967_295L, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fChOwnAt(directory, "file", -1, -1, AtFlags.AT_EACCESS));
    }
}
