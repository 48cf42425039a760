package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkFifoTest {
    @TempDir
    Path dir;

    @Test
    void makesAPipeWithTheModeLessTheUmask() throws Exception {
        int umask = Integer.parseInt(Witness.run("sh", "-c", "umask"), 8);
        assertEquals(0, SystemNative.mkFifo(dir + "/fifo", 0751));
        assertEquals("fifo " + Integer.toString(0751 & ~umask, 8), Witness.stat("%F %a", dir.resolve("fifo")));
    }

    @Test
    void takesEachPermissionBit() throws Exception {
        assertEquals(0, SystemNative.mkFifo(dir + "/fifo", FileMode.S_ISVTX | FileMode.S_ISUID | 0600));
        assertEquals("fifo 5600", Witness.stat("%F %a", dir.resolve("fifo")));
    }

    @Test
    void readsWhatAnotherProcessWrites() throws Exception {
        assertEquals(0, SystemNative.mkFifo(dir + "/fifo", 0600));
        Process writer = new ProcessBuilder("sh", "-c", "printf hello > \"$0\"", dir + "/fifo").start();
        byte[] buffer = new byte[10];
        try (SafeFileHandle file = Witness.open(dir.resolve("fifo"), OpenFlags.O_RDONLY)) {
            assertEquals(5, SystemNative.read(file, buffer, 0, 10));
        }
        assertEquals("hello", new String(buffer, 0, 5));
        assertEquals(0, writer.waitFor());
    }

    @Test
    void takesANameThatIsNotUtf8() throws Exception {
        assertEquals(0, SystemNative.mkFifo(Witness.latin1In(dir), 0600));
        assertEquals("yes", new String(Witness.shell(dir, "test -p \"$f\" && printf yes")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkFifo(dir + "/file", 0600));
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkFifo(dir + "/dangling", 0600));
        assertEquals(-ErrorCode.ENOENT, SystemNative.mkFifo(dir + "/none/fifo", 0600));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.mkFifo(dir + "/file/fifo", 0600));
        assertEquals(-ErrorCode.ELOOP, SystemNative.mkFifo(dir + "/loop/fifo", 0600));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkFifo(dir + "/fifo", FileMode.ALLPERMS + 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkFifo(dir + "/fifo", -1));
        assertFalse(Files.exists(dir.resolve("fifo")));
    }

    @Test
    void isRefusedWithoutPermission() throws Exception {
        Witness.assumeOrdinaryUser();
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Witness.run("chmod", "500", closed.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.mkFifo(closed + "/fifo", 0600));
    }
}
