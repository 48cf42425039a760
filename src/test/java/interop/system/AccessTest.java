package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.createFile(dir.resolve("file"));
    }

    @Test
    void allowsWhatTheShellIsAllowed() throws Exception {
        for (String mode : new String[] {"0", "400", "200", "100", "500", "700"}) {
            Witness.run("chmod", mode, file.toString());
            assertEquals(test("-r"), SystemNative.access(file.toString(), AccessMode.R_OK) == 0);
            assertEquals(test("-w"), SystemNative.access(file.toString(), AccessMode.W_OK) == 0);
            assertEquals(test("-x"), SystemNative.access(file.toString(), AccessMode.X_OK) == 0);
            assertEquals(0, SystemNative.access(file.toString(), AccessMode.F_OK));
        }
    }

    @Test
    void nobodyMayExecuteAFileWithoutThatBit() throws Exception {
        Witness.run("chmod", "600", file.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.access(file.toString(), AccessMode.X_OK));
        assertEquals(-ErrorCode.EACCES, SystemNative.access(file.toString(), AccessMode.R_OK | AccessMode.X_OK));
    }

    @Test
    void isRefusedWithoutPermission() throws Exception {
        Witness.assumeOrdinaryUser();
        Witness.run("chmod", "200", file.toString());
        assertEquals(-ErrorCode.EACCES, SystemNative.access(file.toString(), AccessMode.R_OK));
        assertEquals(0, SystemNative.access(file.toString(), AccessMode.W_OK));
    }

    @Test
    void followsASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("nowhere"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.access(link.toString(), AccessMode.F_OK));
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        assertEquals(-ErrorCode.ENOENT, SystemNative.access(Witness.latin1In(dir), AccessMode.F_OK));
        Witness.shell(dir, "touch \"$f\"");
        assertEquals(0, SystemNative.access(Witness.latin1In(dir), AccessMode.F_OK));
    }

    @Test
    void saysWhyItFails() {
        assertEquals(-ErrorCode.ENOENT, SystemNative.access(dir + "/none", AccessMode.F_OK));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.access(file + "/x", AccessMode.F_OK));
        assertEquals(-ErrorCode.EINVAL, SystemNative.access(file.toString(), 8));
        assertEquals(-ErrorCode.EINVAL, SystemNative.access(file.toString(), -1));
    }

    private boolean test(String what) throws Exception {
        return new String(Witness.shell(dir, "if test " + what + " file; then echo yes; fi")).startsWith("yes");
    }
}
