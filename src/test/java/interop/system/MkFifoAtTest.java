package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkFifoAtTest {
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
    void makesAPipeThatProcessesOpen() throws Exception {
        assertEquals(0, SystemNative.mkFifoAt(directory, "fifo", 0600));
        assertEquals("fifo 600", Witness.stat("%F %a", dir.resolve("fifo")));
        assertEquals(0, SystemNative.mkFifoAt(directory, "sticky", FileMode.S_ISVTX | 0600));
        assertEquals("fifo 1600", Witness.stat("%F %a", dir.resolve("sticky")));
        assertEquals("through", new String(Witness.shell(dir, "{ printf through > fifo & cat fifo; }")));
        assertEquals(0, SystemNative.mkFifoAt(directory, Witness.LATIN1, 0600));
        assertEquals("fifo\n", new String(Witness.shell(dir, "stat -c %F \"$f\"")));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EEXIST, SystemNative.mkFifoAt(directory, "file", 0600));
        assertEquals(-ErrorCode.ENOENT, SystemNative.mkFifoAt(directory, "none/x", 0600));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.mkFifoAt(directory, "file/x", 0600));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.mkFifoAt(directory, "n" + Witness.NAME_255, 0600));
        assertEquals(-ErrorCode.EINVAL, SystemNative.mkFifoAt(directory, "x", FileMode.S_IFIFO | 0600));
    }
}
