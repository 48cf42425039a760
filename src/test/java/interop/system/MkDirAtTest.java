package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkDirAtTest {
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
    void makesADirectoryWithItsModeLessTheUmask() throws Exception {
        int umask = Integer.parseInt(Witness.run("sh", "-c", "umask"), 8);
        assertEquals(0, SystemNative.mkDirAt(directory, "made", 0751));
        assertEquals(Integer.toOctalString(0751 & ~umask), Witness.stat("%a", dir.resolve("made")));
        assertEquals(0, SystemNative.mkDirAt(directory, "made/below", 0700));
        assertEquals(0, SystemNative.mkDirAt(directory, "sticky", FileMode.S_ISVTX | 0700));
        assertEquals("1700", Witness.stat("%a", dir.resolve("sticky")));
        assertTrue(Files.isDirectory(dir.resolve("made/below")));
        assertEquals(0, SystemNative.mkDirAt(directory, Witness.LATIN1, 0700));
        assertEquals("directory", Witness.run("sh", "-c", "cd \"$0\" && stat -c %F caf?", dir.toString()));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkDirAt(directory, "file", 0700));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkDirAt(directory, "loop", 0700));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkDirAt(null, ".", 0700));
        assertEquals(-ErrorCode.ENOENT, SystemNative.mkDirAt(directory, "none/x", 0700));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.mkDirAt(directory, "file/x", 0700));
        assertEquals(-ErrorCode.ELOOP, SystemNative.mkDirAt(directory, "loop/x", 0700));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkDirAt(directory, "x", FileMode.ALLPERMS + 1));
    }

    @Test
    void makesNothingInADirectoryThatIsGone() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        try (SafeFileHandle opened = Witness.openDirectory(folder)) {
            Files.delete(folder);
            assertEquals(-ErrorCode.ENOENT, SystemNative.mkDirAt(opened, "x", 0700));
        }
    }
}
