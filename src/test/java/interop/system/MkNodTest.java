package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkNodTest {
    private static final String TYPE_AND_MODE = "%F %a";

    @TempDir
    Path dir;

    @Test
    void makesFilesPipesAndSocketsLessTheUmask() throws Exception {
        int umask = Integer.parseInt(Witness.run("sh", "-c", "umask"), 8);
        String mode = Integer.toString(0751 & ~umask, 8);
        assertEquals(0, SystemNative.mkNod(dir + "/file", FileMode.S_IFREG | 0751, 0, 0));
        assertEquals(0, SystemNative.mkNod(dir + "/untyped", 0751, -1, Long.MAX_VALUE));
        assertEquals(0, SystemNative.mkNod(dir + "/fifo", FileMode.S_IFIFO | 0751, 0, 0));
        assertEquals(0, SystemNative.mkNod(dir + "/socket", FileMode.S_IFSOCK | 0751, 0, 0));
        assertEquals("regular empty file " + mode, Witness.stat(TYPE_AND_MODE, dir.resolve("file")));
        assertEquals("regular empty file " + mode, Witness.stat(TYPE_AND_MODE, dir.resolve("untyped")));
        assertEquals("fifo " + mode, Witness.stat(TYPE_AND_MODE, dir.resolve("fifo")));
        assertEquals("socket " + mode, Witness.stat(TYPE_AND_MODE, dir.resolve("socket")));
    }

    @Test
    void makesDevices() throws Exception {
        Worlds.assumeSuperuser("to make a device");
        int result = SystemNative.mkNod(dir + "/null", FileMode.S_IFCHR | 0600, 1, 3);
        assumeFalse(result == -ErrorCode.EPERM, "this container may not make devices");
        assertEquals(0, result);
        assertEquals("character special file 1 3", Witness.stat("%F %t %T", dir.resolve("null")));
        assertEquals(0, SystemNative.mkNod(dir + "/block", FileMode.S_IFBLK | 0600, 0xAB, 0xCDEF));
        assertEquals("block special file ab cdef", Witness.stat("%F %t %T", dir.resolve("block")));
    }

    @Test
    void takesANameThatIsNotUtf8() throws Exception {
        assertEquals(0, SystemNative.mkNod(Witness.latin1In(dir), FileMode.S_IFIFO | 0600, 0, 0));
        assertEquals("yes", new String(Witness.shell(dir, "test -p \"$f\" && printf yes")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkNod(dir + "/file", 0600, 0, 0));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkNod(dir + "/dangling", 0600, 0, 0));
        assertEquals(-ErrorCode.ENOENT, SystemNative.mkNod(dir + "/none/made", 0600, 0, 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.mkNod(dir + "/file/made", 0600, 0, 0));
        assertEquals(-ErrorCode.ELOOP, SystemNative.mkNod(dir + "/loop/made", 0600, 0, 0));
    }

    @Test
    void refusesAnotherTypeOrBitAndADeviceWithoutANumber() {
        String path = dir + "/made";
        for (int mode : new int[] {-1, 0x10000, FileMode.S_IFLNK | 0700, FileMode.S_IFMT}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.mkNod(path, mode, 0, 0));
        }
        assertEquals(-ErrorCode.EPERM, SystemNative.mkNod(path, FileMode.S_IFDIR | 0700, 0, 0));
        for (long part : new long[] {-1, 0xFFFF_FFFFL, 1L << 32, Long.MAX_VALUE}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.mkNod(path, FileMode.S_IFCHR | 0600, part, 3));
            assertEquals(-ErrorCode.EINVAL, SystemNative.mkNod(path, FileMode.S_IFBLK | 0600, 1, part));
        }
        assertFalse(Files.exists(dir.resolve("made")));
    }

    @Test
    void devicesAreRefusedToAnOrdinaryUser() throws Exception {
        Witness.assumeOrdinaryUser();
        assertEquals(-ErrorCode.EPERM, SystemNative.mkNod(dir + "/null", FileMode.S_IFCHR | 0600, 1, 3));
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Witness.run("chmod", "500", closed.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.mkNod(closed + "/made", 0600, 0, 0));
    }
}
