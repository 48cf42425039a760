package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLinkAtTest {
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
    void readsTheTextOfALink() throws Exception {
        String target = "t/".repeat(1500);
        Files.createSymbolicLink(dir.resolve("link"), Path.of("nön€ \ud83d\ude00"));
        Files.createSymbolicLink(dir.resolve("long"), Path.of(target));
        assertEquals("nön€ \ud83d\ude00", SystemNative.readLinkAt(directory, "link"));
        assertEquals(Path.of(target), Path.of(SystemNative.readLinkAt(directory, "long")));
        assertEquals("nön€ \ud83d\ude00", SystemNative.readLinkAt(null, dir.resolve("link").toString()));
    }

    @Test
    void readsATargetThatIsNotUtf8() throws Exception {
        Witness.shell(dir, "ln -s \"$f\" \"$f\"");
        assertArrayEquals(Witness.LATIN1, SystemNative.readLinkAt(directory, Witness.LATIN1));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.readLinkAt(directory, "file")));
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.readLinkAt(directory, "none")));
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.readLinkAt(directory, "file/x")));
    }
}
