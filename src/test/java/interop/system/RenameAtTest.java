package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameAtTest {
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
    void renamesFromDirectoryToDirectoryAndReplaces() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.writeString(folder.resolve("old"), "old content");
        try (SafeFileHandle opened = Witness.openDirectory(folder)) {
            assertEquals(0, SystemNative.renameAt(directory, "file", opened, "old", 0));
            assertEquals("content", Files.readString(folder.resolve("old")));
            assertEquals(0, SystemNative.renameAt(opened, "old", null, file.toString(), 0));
        }
        assertEquals("content", Files.readString(file));
        assertEquals("file\nfolder\n", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void replacesNothingWhenTold() throws Exception {
        Files.writeString(dir.resolve("other"), "other");
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        int noreplace = RenameFlags.RENAME_NOREPLACE;
        assertEquals(-ErrorCode.EEXIST, SystemNative.renameAt(directory, "file", directory, "other", noreplace));
        assertEquals(-ErrorCode.EEXIST, SystemNative.renameAt(directory, "file", directory, "dangling", noreplace));
        assertEquals("other", Files.readString(dir.resolve("other")));
        assertEquals(0, SystemNative.renameAt(directory, "file", directory, "new", noreplace));
        assertEquals("content", Files.readString(dir.resolve("new")));
    }

    @Test
    void exchangesInOneStep() throws Exception {
        Files.createDirectories(dir.resolve("folder/x"));
        int exchange = RenameFlags.RENAME_EXCHANGE;
        assertEquals(0, SystemNative.renameAt(directory, "file", directory, "folder", exchange));
        assertEquals("content", Files.readString(dir.resolve("folder")));
        assertEquals("x\n", new String(Witness.shell(file, "ls")));
        assertEquals(-ErrorCode.ENOENT, SystemNative.renameAt(directory, "file", directory, "none", exchange));
    }

    @Test
    void renamesToAndFromNamesThatAreNotUtf8() throws Exception {
        assertEquals(0, SystemNative.renameAt(directory, Witness.utf8("file"), directory, Witness.LATIN1, 0));
        assertEquals("content", new String(Witness.shell(dir, "cat \"$f\"")));
    }

    @Test
    void noDirectoryGoesBelowItself() throws Exception {
        Files.createDirectories(dir.resolve("a/b/c"));
        for (int flag : new int[] {RenameFlags.RENAME_NOREPLACE, RenameFlags.RENAME_EXCHANGE}) {
            String path = flag == RenameFlags.RENAME_EXCHANGE ? "a/b/c" : "a/b/new";
            assertEquals(-ErrorCode.EINVAL, SystemNative.renameAt(directory, "a", directory, path, flag));
            assertEquals(-ErrorCode.EINVAL, SystemNative.renameAt(null, dir + "/a", directory, path, flag));
        }
        assertEquals(-ErrorCode.EINVAL,
                SystemNative.renameAt(directory, "a/b/c", directory, "a", RenameFlags.RENAME_EXCHANGE));
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        Path full = Files.createDirectories(dir.resolve("full/x")).getParent();
        Files.createDirectory(dir.resolve("folder"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.renameAt(directory, "none", directory, "x", 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.renameAt(directory, "file", directory, "file/x", 0));
        assertEquals(-ErrorCode.EISDIR, SystemNative.renameAt(directory, "file", directory, "folder", 0));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.renameAt(directory, "folder", directory, "file", 0));
        assertEquals(-ErrorCode.ENOTEMPTY, SystemNative.renameAt(directory, "folder", directory, "full", 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.renameAt(directory, "full", directory, "full/x/y", 0));
        assertEquals(-ErrorCode.EINVAL, SystemNative.renameAt(directory, "file", directory, "x", 3));
        assertEquals(-ErrorCode.EINVAL, SystemNative.renameAt(directory, "file", directory, "x", 4));
        assertEquals(-ErrorCode.ENAMETOOLONG,
                SystemNative.renameAt(directory, "file", directory, "n" + Witness.NAME_255, 0));
        assertEquals("content", Files.readString(file));
        assertEquals("x\n", new String(Witness.shell(full, "ls")));
    }
}
