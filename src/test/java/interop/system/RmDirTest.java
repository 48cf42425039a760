package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RmDirTest {
    @TempDir
    Path dir;

    @Test
    void removesAnEmptyDirectory() throws Exception {
        Path empty = Files.createDirectory(dir.resolve("empty"));
        assertEquals(0, SystemNative.rmDir(empty.toString()));
        assertFalse(Files.exists(empty));
    }

    @Test
    void removesADirectoryWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "mkdir \"$f\"");
        assertEquals(0, SystemNative.rmDir(Witness.latin1In(dir)));
        assertEquals("", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void saysWhyItFailsAndRemovesNothing() throws Exception {
        Path full = Files.createDirectory(dir.resolve("full"));
        Path file = Files.createFile(full.resolve("file"));
        Path link = Files.createSymbolicLink(dir.resolve("link"), Files.createDirectory(dir.resolve("empty")));
        assertEquals(-ErrorCode.ENOTEMPTY, SystemNative.rmDir(full.toString()));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.rmDir(file.toString()));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.rmDir(link.toString()));
        assertEquals(-ErrorCode.ENOENT, SystemNative.rmDir(dir + "/none"));
        assertEquals(-ErrorCode.EINVAL, SystemNative.rmDir(dir + "/empty/."));
        assertTrue(Files.exists(file));
        assertTrue(Files.isDirectory(link));
    }
}
