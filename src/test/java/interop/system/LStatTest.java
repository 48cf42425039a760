package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LStatTest {
    private final FileStatus status = new FileStatus();
    @TempDir
    Path dir;

    @Test
    void tellsOfALinkItself() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("nowhere"));
        assertEquals(0, SystemNative.lStat(link.toString(), status));
        assertTrue(status.isSymbolicLink());
        assertEquals("nowhere".length(), status.size);
        assertEquals(Witness.stat(StatusText.FORMAT, link), StatusText.of(status));
    }

    @Test
    void tellsOfFilesFoldersAndPipes() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        for (Path path : new Path[] {file, dir, fifo}) {
            assertEquals(0, SystemNative.lStat(path.toString(), status));
            assertEquals(Witness.stat(StatusText.FORMAT, path), StatusText.of(status));
        }
    }

    @Test
    void findsALinkWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "ln -s target \"$f\"");
        assertEquals(0, SystemNative.lStat(Witness.latin1In(dir), status));
        assertTrue(status.isSymbolicLink());
    }

    @Test
    void saysWhyItFailsAndLeavesTheStatusAlone() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        status.size = 42;
        assertEquals(-ErrorCode.ENOENT, SystemNative.lStat(dir + "/none", status));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.lStat(dir + "/file/x", status));
        assertEquals(-ErrorCode.ELOOP, SystemNative.lStat(dir + "/loop/x", status));
        assertEquals(42, status.size);
    }
}
