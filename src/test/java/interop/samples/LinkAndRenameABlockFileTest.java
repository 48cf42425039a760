package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.FileMode;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import interop.system.Witness;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Link and rename a block file: a block is written under one name, finished under another and kept under a third. */
class LinkAndRenameABlockFileTest {
    private static final int MODE = FileMode.S_IRUSR | FileMode.S_IWUSR | FileMode.S_IRGRP | FileMode.S_IWGRP;

    @TempDir
    Path dir;
    private String being;
    private String finished;
    private String kept;

    /** A new file, which others of the group may read and write unless the umask forbids it. */
    private static void write(String path, ByteBuffer content) throws IOException {
        int create = OpenFlags.O_WRONLY | OpenFlags.O_CREAT | OpenFlags.O_EXCL | OpenFlags.O_CLOEXEC;
        try (SafeFileHandle file = SystemNative.open(path, create, MODE)) {
            while (content.hasRemaining()) {
                ErrorCode.check(SystemNative.write(file, content), "write", path);
            }
        }
    }

    /** At each moment there is one of both names. */
    private static void finish(String from, String to) throws IOException {
        ErrorCode.check(SystemNative.rename(from, to), "rename", to);
    }

    /** A further name for the same block, as for a snapshot: no byte is copied. */
    private static void keep(String block, String name) throws IOException {
        ErrorCode.check(SystemNative.link(block, name), "link", name);
    }

    @BeforeEach
    void makeFolders() throws Exception {
        being = Files.createDirectory(dir.resolve("being-written")).resolve("block").toString();
        finished = Files.createDirectory(dir.resolve("finished")).resolve("block").toString();
        kept = Files.createDirectory(dir.resolve("kept")).resolve("block").toString();
    }

    @Test
    void aBlockHasTheModeLessTheUmask() throws Exception {
        write(being, ByteBuffer.wrap("content".getBytes()));
        int umask = Integer.parseInt(Witness.run("sh", "-c", "umask"), 8);
        assertEquals(Integer.toOctalString(MODE & ~umask), Witness.stat("%a", Path.of(being)));
        assertEquals("content", Files.readString(Path.of(being)));
    }

    @Test
    void aFinishedBlockIsTheSameFile() throws Exception {
        write(being, ByteBuffer.wrap("content".getBytes()));
        String file = Witness.stat("%d:%i", Path.of(being));
        finish(being, finished);
        assertFalse(Files.exists(Path.of(being)));
        assertEquals(file, Witness.stat("%d:%i", Path.of(finished)));
    }

    @Test
    void aKeptBlockOutlivesItsOtherName() throws Exception {
        write(finished, ByteBuffer.wrap("content".getBytes()));
        keep(finished, kept);
        assertEquals(Witness.stat("%i 2", Path.of(finished)), Witness.stat("%i %h", Path.of(kept)));
        ErrorCode.check(SystemNative.unlink(finished), "unlink", finished);
        assertEquals("1", Witness.stat("%h", Path.of(kept)));
        assertEquals("content", Files.readString(Path.of(kept)));
    }

    @Test
    void aNameIsGivenOnce() throws Exception {
        write(finished, ByteBuffer.wrap("content".getBytes()));
        keep(finished, kept);
        InteropException refused = assertThrows(InteropException.class, () -> keep(finished, kept));
        assertEquals(ErrorCode.EEXIST, refused.error());
        // What java.nio.file would have thrown.
        assertEquals(FileAlreadyExistsException.class, refused.toFileSystemException().getClass());
        assertThrows(InteropException.class, () -> write(finished, ByteBuffer.wrap("other".getBytes())));
        assertEquals("content", Files.readString(Path.of(kept)));
    }
}
