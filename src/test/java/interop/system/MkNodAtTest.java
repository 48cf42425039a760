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

class MkNodAtTest {
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
    void makesFilesPipesAndSockets() throws Exception {
        int mode = FileMode.S_IRUSR;
        assertEquals(0, SystemNative.mkNodAt(directory, "plain", FileMode.S_IFREG | mode, 0, 0));
        assertEquals(0, SystemNative.mkNodAt(directory, "fifo", FileMode.S_IFIFO | mode, 0, 0));
        assertEquals(0, SystemNative.mkNodAt(directory, "socket", FileMode.S_IFSOCK | mode, 0, 0));
        assertEquals("regular empty file 400", Witness.stat("%F %a", dir.resolve("plain")));
        assertEquals("fifo 400", Witness.stat("%F %a", dir.resolve("fifo")));
        assertEquals("socket 400", Witness.stat("%F %a", dir.resolve("socket")));
    }

    @Test
    void theSuperuserMakesDevices() throws Exception {
        int result = SystemNative.mkNodAt(directory, "device", FileMode.S_IFCHR | 0600, 1, 3);
        assumeTrue(result != -ErrorCode.EPERM, "this user may not make devices");
        assertEquals(0, result);
        assertEquals("character special file 1 3", Witness.stat("%F %t %T", dir.resolve("device")));
        assertEquals(0, SystemNative.mkNodAt(directory, "large", FileMode.S_IFBLK, 0xABC, 0xFEDCB));
        assertEquals("block special file abc fedcb", Witness.stat("%F %t %T", dir.resolve("large")));
    }

    @Test
    void anOrdinaryUserMakesNone() throws Exception {
        Witness.assumeOrdinaryUser();
        assertEquals(-ErrorCode.EPERM, SystemNative.mkNodAt(directory, "x", FileMode.S_IFCHR | 0600, 1, 3));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkNodAt(directory, "file", FileMode.S_IFIFO, 0, 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.mkNodAt(directory, "none/x", FileMode.S_IFIFO, 0, 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.mkNodAt(directory, "file/x", FileMode.S_IFIFO, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkNodAt(directory, "x", 0x10000, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkNodAt(directory, "x", FileMode.S_IFLNK, 0, 0));
        assertEquals(-ErrorCode.EPERM, SystemNative.mkNodAt(directory, "x", FileMode.S_IFDIR | 0700, 0, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkNodAt(directory, "x", FileMode.S_IFCHR, -1, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkNodAt(directory, "x", FileMode.S_IFCHR, 1 << 12, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkNodAt(directory, "x", FileMode.S_IFCHR, 0, 1 << 20));
    }
}
