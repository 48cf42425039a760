package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FStatAtTest {
    @TempDir
    Path dir;
    private static final int NOFOLLOW = AtFlags.AT_SYMLINK_NOFOLLOW;
    private final FileStatus status = new FileStatus();
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
    void saysWhatStatSays() throws Exception {
        assertEquals(0, SystemNative.fStatAt(directory, "file", status, 0));
        assertEquals(Witness.stat("%i %s %Y %h", file),
                status.ino + " " + status.size + " " + status.mtime + " " + status.nlink);
        assertEquals(0, SystemNative.fStatAt(directory, ".", status, 0));
        assertEquals(Witness.stat("%i", dir), String.valueOf(status.ino));
        assertEquals(0, SystemNative.fStatAt(null, ".", status, 0));
        assertEquals(Witness.stat("%i", Path.of(".")), String.valueOf(status.ino));
    }

    @Test
    void followsALinkOrTellsOfIt() throws Exception {
        Files.createSymbolicLink(dir.resolve("link"), Path.of("file"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(0, SystemNative.fStatAt(directory, "link", status, 0));
        assertEquals(Witness.stat("%i", file), String.valueOf(status.ino));
        assertEquals(0, SystemNative.fStatAt(directory, "link", status, NOFOLLOW));
        assertEquals(Witness.stat("%i", dir.resolve("link")), String.valueOf(status.ino));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fStatAt(directory, "dangling", status, 0));
        assertEquals(-ErrorCode.ELOOP, SystemNative.fStatAt(directory, "loop", status, 0));
        assertEquals(0, SystemNative.fStatAt(directory, "loop", status, NOFOLLOW));
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "printf 12345 > \"$f\"");
        assertEquals(0, SystemNative.fStatAt(directory, Witness.LATIN1, status, 0));
        assertEquals(5, status.size);
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.ENOENT, SystemNative.fStatAt(directory, "none", status, 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.fStatAt(directory, "file/x", status, 0));
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.fStatAt(directory, "n" + Witness.NAME_255, status, 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.fStatAt(directory, "file", status, AtFlags.AT_REMOVEDIR));
        try (SafeFileHandle opened = Witness.open(file, OpenFlags.O_RDONLY)) {
            assertEquals(-ErrorCode.ENOTDIR, SystemNative.fStatAt(opened, "x", status, 0));
        }
    }
}
