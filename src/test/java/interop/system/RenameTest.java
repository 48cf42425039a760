package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameTest {
    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.writeString(dir.resolve("file"), "content");
    }

    @Test
    void renamesAndReplaces() throws Exception {
        Path old = Files.writeString(dir.resolve("old"), "old content");
        assertEquals(0, SystemNative.rename(file.toString(), old.toString()));
        assertFalse(Files.exists(file));
        assertEquals("content", Files.readString(old));
    }

    @Test
    void renamesADirectoryWithWhatIsInIt() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.move(file, folder.resolve("file"));
        assertEquals(0, SystemNative.rename(folder.toString(), dir + "/renamed"));
        assertEquals("content", Files.readString(dir.resolve("renamed/file")));
    }

    @Test
    void renamesToAndFromNamesThatAreNotUtf8() throws Exception {
        assertEquals(0, SystemNative.rename(Witness.utf8(file), Witness.latin1In(dir)));
        assertEquals("content", new String(Witness.shell(dir, "cat \"$f\"")));
        assertEquals(0, SystemNative.rename(Witness.latin1In(dir), Witness.utf8(file)));
        assertEquals("content", Files.readString(file));
    }

    @Test
    void saysWhyItFailsAndChangesNothing() throws Exception {
        Path full = Files.createDirectory(dir.resolve("full"));
        Files.createFile(full.resolve("x"));
        Path folder = Files.createDirectory(dir.resolve("folder"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.rename(dir + "/none", file.toString()));
        assertEquals(-ErrorCode.ENOENT, SystemNative.rename(file.toString(), dir + "/none/file"));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.rename(file.toString(), file + "/x"));
        assertEquals(-ErrorCode.EISDIR, SystemNative.rename(file.toString(), folder.toString()));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.rename(folder.toString(), file.toString()));
        assertEquals(-ErrorCode.ENOTEMPTY, SystemNative.rename(folder.toString(), full.toString()));
        assertEquals(-ErrorCode.EINVAL, SystemNative.rename(folder.toString(), folder + "/inside"));
        assertEquals("content", Files.readString(file));
        assertEquals("file\nfolder\nfull\n", new String(Witness.shell(dir, "ls")));
    }

    @Test
    void doesNotCrossFileSystems() throws Exception {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(dir)),
                "there is no second file system to write to");
        Path there = memory.resolve("rename" + ProcessHandle.current().pid());
        try {
            assertEquals(-ErrorCode.EXDEV, SystemNative.rename(file.toString(), there.toString()));
        } finally {
            Files.deleteIfExists(there);
        }
    }
}
