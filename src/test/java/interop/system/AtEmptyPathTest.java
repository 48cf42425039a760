package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls on what a handle itself is open on: {@link AtFlags#AT_EMPTY_PATH} with O_PATH and O_TMPFILE. */
class AtEmptyPathTest {
    private static final int EMPTY = AtFlags.AT_EMPTY_PATH;
    private static final int PATH = OpenFlags.O_PATH | OpenFlags.O_CLOEXEC;

    @TempDir
    Path dir;
    private final FileStatus status = new FileStatus();

    @Test
    void aFileIsWrittenBeforeItHasAName() throws Exception {
        Path named = dir.resolve("named");
        int flags = OpenFlags.O_TMPFILE | OpenFlags.O_RDWR | OpenFlags.O_CLOEXEC;
        try (SafeFileHandle file = SystemNative.open(dir.toString(), flags, 0640)) {
            assertEquals("", Witness.run("ls", "-A", dir.toString()));
            byte[] text = "content".getBytes(StandardCharsets.UTF_8);
            assertEquals(7, SystemNative.write(file, text, 0, 7));
            assertEquals(0, SystemNative.linkAt(file, "", null, named.toString(), EMPTY));
            assertEquals(-ErrorCode.EEXIST, SystemNative.linkAt(file, "", null, named.toString(), EMPTY));
        }
        assertEquals("7 640 1", Witness.stat("%s %a %h", named));
        assertEquals("content", Files.readString(named));
    }

    @Test
    void aFileMayBeForbiddenAName() throws Exception {
        int flags = OpenFlags.O_TMPFILE | OpenFlags.O_WRONLY | OpenFlags.O_EXCL;
        try (SafeFileHandle file = SystemNative.open(dir.toString(), flags, 0600)) {
            assertEquals(-ErrorCode.ENOENT, SystemNative.linkAt(file, "", null, dir + "/never", EMPTY));
        }
        assertEquals("", Witness.run("ls", "-A", dir.toString()));
    }

    @Test
    void saysWhatTheFileSystemHasNoFileWithoutANameFor() throws Exception {
        int flags = OpenFlags.O_TMPFILE | OpenFlags.O_RDWR;
        assertEquals(ErrorCode.ENOTSUP, Witness.errorOf(() -> SystemNative.open("/proc", flags, 0600)));
        assertEquals(ErrorCode.EINVAL,
                Witness.errorOf(() -> SystemNative.open(dir.toString(), OpenFlags.O_TMPFILE, 0600)));
    }

    @Test
    void aPathNeedsNoRightToTheFile() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "content");
        Witness.run("chmod", "0", file.toString());
        try (SafeFileHandle path = SystemNative.open(file.toString(), PATH, 0)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.read(path, new byte[9], 0, 9));
            assertTrue(Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(path))).contains("flags:\t012"));
            assertEquals(0, SystemNative.fStatAt(path, "", status, EMPTY));
            assertEquals(Witness.stat("%i %s", file), status.ino + " " + status.size);
            assertEquals(0, SystemNative.fChModAt(path, "", 0640, EMPTY));
            assertEquals("640", Witness.stat("%a", file));
            assertEquals(0, SystemNative.uTimensat(path, "", 1000, 0, 2000, 0, EMPTY));
            assertEquals("1000 2000", Witness.stat("%X %Y", file));
            assertEquals(0, SystemNative.fAccessAt(path, "", AccessMode.R_OK, EMPTY));
            assertEquals(0, SystemNative.fChOwnAt(path, "", -1, Long.parseLong(Witness.stat("%g", file)), EMPTY));
            assertEquals(0, SystemNative.linkAt(path, "", null, dir + "/second", EMPTY));
            assertEquals("2", Witness.stat("%h", file));
        }
    }

    @Test
    void aPathMayBeALinkItself() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("nowhere"));
        try (SafeFileHandle path = SystemNative.open(link.toString(), PATH | OpenFlags.O_NOFOLLOW, 0)) {
            assertEquals(0, SystemNative.fStatAt(path, "", status, EMPTY));
            assertTrue(status.isSymbolicLink());
            assertEquals("nowhere", SystemNative.readLinkAt(path, ""));
            assertEquals(0, SystemNative.fChOwnAt(path, "", -1, -1, EMPTY));
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.fChModAt(path, "", 0600, EMPTY));
        }
        assertEquals(ErrorCode.ELOOP,
                Witness.errorOf(() -> SystemNative.open(link.toString(), OpenFlags.O_NOFOLLOW, 0)));
    }

    @Test
    void noDirectoryIsTheCurrentOne() throws Exception {
        assertEquals(0, SystemNative.fStatAt(null, "", status, EMPTY));
        assertEquals(Witness.stat("%i", Path.of(".")), String.valueOf(status.ino));
        assertEquals(-ErrorCode.ENOENT, SystemNative.fStatAt(null, "", status, 0));
    }

    @Test
    void aDirectoryIsWalkedByPathsAlone() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.writeString(folder.resolve("file"), "content");
        try (SafeFileHandle path = SystemNative.open(folder.toString(), PATH | OpenFlags.O_DIRECTORY, 0);
                SafeFileHandle file = SystemNative.openAt(path, "file", OpenFlags.O_RDONLY, 0)) {
            byte[] read = new byte[7];
            assertEquals(7, SystemNative.read(file, read, 0, 7));
            assertEquals("content", new String(read, StandardCharsets.UTF_8));
        }
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(
                () -> SystemNative.open(folder + "/file", PATH | OpenFlags.O_DIRECTORY, 0)));
    }
}
