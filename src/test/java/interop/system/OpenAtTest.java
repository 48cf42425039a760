package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAtTest {
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
    void readsAndWritesUnderTheDirectory() throws Exception {
        byte[] buffer = new byte[20];
        try (SafeFileHandle opened = SystemNative.openAt(directory, "file", OpenFlags.O_RDONLY, 0)) {
            assertEquals(7, SystemNative.read(opened, buffer, 0, buffer.length));
            assertEquals(file.toRealPath(), Witness.openFile(opened));
        }
        int create = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_EXCL;
        try (SafeFileHandle made = SystemNative.openAt(directory, "made", create, 0640)) {
            assertEquals(7, SystemNative.write(made, buffer, 0, 7));
        }
        assertEquals("content", Files.readString(dir.resolve("made")));
        assertEquals("640", Witness.stat("%a", dir.resolve("made")));
        assertEquals(ErrorCode.EEXIST,
                Witness.errorOf(() -> SystemNative.openAt(directory, "made", create, 0)));
    }

    @Test
    void startsFromTheCurrentDirectoryWithoutOne() throws Exception {
        try (SafeFileHandle here = SystemNative.openAt(null, ".", OpenFlags.O_RDONLY, 0)) {
            assertEquals(Path.of("").toRealPath(), Witness.openFile(here));
        }
    }

    @Test
    void staysInADirectoryThatMoves() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.writeString(folder.resolve("below"), "below");
        try (SafeFileHandle opened = Witness.openDirectory(folder)) {
            Files.move(folder, dir.resolve("moved"));
            Files.createDirectory(folder);
            try (SafeFileHandle below = SystemNative.openAt(opened, "below", OpenFlags.O_RDONLY, 0)) {
                assertEquals(dir.toRealPath().resolve("moved/below"), Witness.openFile(below));
            }
        }
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "printf x > \"$f\"");
        try (SafeFileHandle opened = SystemNative.openAt(directory, Witness.LATIN1, OpenFlags.O_RDONLY, 0)) {
            assertEquals(1, SystemNative.read(opened, new byte[9], 0, 9));
        }
    }

    @Test
    void ignoresTheDirectoryForAnAbsolutePath() throws Exception {
        try (SafeFileHandle none = new SafeFileHandle(Integer.MAX_VALUE, false)) {
            SystemNative.openAt(none, file.toString(), OpenFlags.O_RDONLY, 0).close();
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(ErrorCode.ENOENT, error("none", OpenFlags.O_RDONLY));
        assertEquals(ErrorCode.ENOENT, error("", OpenFlags.O_RDONLY));
        assertEquals(ErrorCode.ENOTDIR, error("file/x", OpenFlags.O_RDONLY));
        assertEquals(ErrorCode.ENOTDIR, error("file", OpenFlags.O_DIRECTORY));
        assertEquals(ErrorCode.EISDIR, error(".", OpenFlags.O_WRONLY));
        assertEquals(ErrorCode.ELOOP, error("loop", OpenFlags.O_RDONLY));
        assertEquals(ErrorCode.ENAMETOOLONG, error("n" + Witness.NAME_255, OpenFlags.O_RDONLY));
        assertEquals(ErrorCode.EINVAL, error("file", 0x40000000));
        try (SafeFileHandle opened = Witness.open(file, OpenFlags.O_RDONLY)) {
            assertEquals(ErrorCode.ENOTDIR,
                    Witness.errorOf(() -> SystemNative.openAt(opened, "x", OpenFlags.O_RDONLY, 0)));
        }
    }

    private int error(String path, int flags) {
        return Witness.errorOf(() -> SystemNative.openAt(directory, path, flags, 0));
    }
}
