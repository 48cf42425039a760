package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkDirTest {
    @TempDir
    Path dir;

    @Test
    void makesADirectoryWithTheModeLessTheUmask() throws Exception {
        int umask = Integer.parseInt(Witness.run("sh", "-c", "umask"), 8);
        assertEquals(0, SystemNative.mkDir(dir + "/made", 0751));
        assertTrue(Files.isDirectory(dir.resolve("made")));
        assertEquals(Integer.toString(0751 & ~umask, 8), Witness.stat("%a", dir.resolve("made")));
    }

    @Test
    void takesNamesOf255BytesAndNamesThatAreNotUtf8() throws Exception {
        assertEquals(0, SystemNative.mkDir(dir + "/" + Witness.NAME_255, 0700));
        assertTrue(Files.isDirectory(dir.resolve(Witness.NAME_255)));
        assertEquals(0, SystemNative.mkDir(Witness.latin1In(dir), 0700));
        assertEquals("yes", new String(Witness.shell(dir, "test -d \"$f\" && printf yes")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkDir(dir + "/file", 0700));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkDir(dir.toString(), 0700));
        assertEquals(-ErrorCode.ENOENT, SystemNative.mkDir(dir + "/none/made", 0700));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.mkDir(dir + "/file/made", 0700));
    }

    @Test
    void takesWhatTheSystemMakesNoUseOf() throws Exception {
        assertEquals(0, SystemNative.mkDir(dir + "/sticky", FileMode.S_ISVTX | 0700));
        assertEquals("1700", Witness.stat("%a", dir.resolve("sticky")));
        assertEquals(0, SystemNative.mkDir(dir + "/all", FileMode.ALLPERMS & ~077));
        assertEquals("1700", Witness.stat("%a", dir.resolve("all")));
    }

    @Test
    void refusesABitThatIsNoPermission() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkDir(dir + "/made", FileMode.ALLPERMS + 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkDir(dir + "/made", -1));
        assertFalse(Files.exists(dir.resolve("made")));
    }

    @Test
    void isRefusedWithoutPermission() throws Exception {
        Witness.assumeOrdinaryUser();
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Witness.run("chmod", "500", closed.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.mkDir(closed + "/made", 0700));
    }
}
