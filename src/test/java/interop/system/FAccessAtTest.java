package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FAccessAtTest {
    @TempDir
    Path dir;
    private static final int NOFOLLOW = AtFlags.AT_SYMLINK_NOFOLLOW;
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
    void saysWhatTestSays() throws Exception {
        for (int mode : new int[] {0, 0100, 0200, 0400, 0644, 0755}) {
            Witness.run("chmod", Integer.toOctalString(mode), file.toString());
            for (int flags : new int[] {0, AtFlags.AT_EACCESS, NOFOLLOW, NOFOLLOW | AtFlags.AT_EACCESS}) {
                assertEquals(allowed("-r"), access("file", AccessMode.R_OK, flags));
                assertEquals(allowed("-w"), access("file", AccessMode.W_OK, flags));
                assertEquals(allowed("-x"), access("file", AccessMode.X_OK, flags));
                assertEquals(0, access("file", AccessMode.F_OK, flags));
            }
        }
    }

    @Test
    void followsALinkOrTellsOfIt() throws Exception {
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        assertEquals(-ErrorCode.ENOENT, access("dangling", AccessMode.F_OK, 0));
        assertEquals(0, access("dangling", AccessMode.F_OK, NOFOLLOW));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.ENOENT, access("none", AccessMode.F_OK, 0));
        assertEquals(-ErrorCode.ENOENT, access("none", AccessMode.F_OK, AtFlags.AT_EACCESS));
        assertEquals(-ErrorCode.ENOTDIR, access("file/x", AccessMode.F_OK, 0));
        assertEquals(-ErrorCode.EINVAL, access("file", 8, 0));
        assertEquals(-ErrorCode.EINVAL, access("file", AccessMode.F_OK, AtFlags.AT_SYMLINK_FOLLOW));
    }

    private int access(String path, int mode, int flags) {
        return SystemNative.fAccessAt(directory, path, mode, flags);
    }

    private int allowed(String what) throws Exception {
        String answer = Witness.run("sh", "-c", "test " + what + " \"$0\" && echo yes || echo no", file.toString());
        return answer.equals("yes") ? 0 : -ErrorCode.EACCES;
    }
}
