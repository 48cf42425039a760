package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.TextBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDirTest {
    @TempDir
    Path dir;

    @Test
    void opensTheDirectoryAndKeepsItFromChildProcesses() throws Exception {
        Path real = dir.toRealPath();
        try (SafeDirectoryHandle open = SystemNative.openDir(dir.toString())) {
            List<Long> descriptors = Witness.descriptorsOn(real);
            assertEquals(1, descriptors.size());
            assertFalse(Witness.isInherited(descriptors.get(0)));
            assertFalse(open.isClosed());
        }
    }

    @Test
    void followsASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), Files.createDirectory(dir.resolve("folder")));
        try (SafeDirectoryHandle open = SystemNative.openDir(link.toString())) {
            assertEquals(1, Witness.descriptorsOn(link.toRealPath()).size());
            assertFalse(open.isClosed());
        }
    }

    @Test
    void opensADirectoryWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "mkdir \"$f\" && touch \"$f/inside\"");
        TextBuffer name = new TextBuffer();
        boolean found = false;
        try (SafeDirectoryHandle open = SystemNative.openDir(Witness.latin1In(dir))) {
            while (SystemNative.readDir(open, new DirectoryEntry(), name) > 0) {
                found |= name.toString().equals("inside");
            }
        }
        assertTrue(found);
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.openDir(dir + "/none")));
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.openDir(dir + "/file")));
        assertEquals(ErrorCode.ELOOP, Witness.errorOf(() -> SystemNative.openDir(dir + "/loop")));
    }

    @Test
    void isRefusedWithoutPermission() throws Exception {
        Witness.assumeOrdinaryUser();
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Witness.run("chmod", "0", closed.toString());
        assertEquals(ErrorCode.EACCES, Witness.errorOf(() -> SystemNative.openDir(closed.toString())));
        Witness.run("chmod", "700", closed.toString());
    }
}
