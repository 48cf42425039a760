package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChModTest {
    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.createFile(dir.resolve("file"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0400, 0200, 0100, 040, 020, 010, 04, 02, 01, 0751, 04755, 02755, 01777})
    void setsEveryBit(int mode) throws Exception {
        assertEquals(0, SystemNative.chMod(file.toString(), mode));
        assertEquals(Integer.toString(mode, 8), Witness.stat("%a", file));
    }

    @Test
    void followsASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        assertEquals(0, SystemNative.chMod(link.toString(), 0640));
        assertEquals("640", Witness.stat("%a", file));
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        assertEquals(0, SystemNative.chMod(Witness.latin1In(dir), 0604));
        assertEquals("604", new String(Witness.shell(dir, "stat -c %a \"$f\"")).strip());
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.chMod(dir + "/none", 0600));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.chMod(dir + "/file/x", 0600));
        assertEquals(-ErrorCode.ELOOP, SystemNative.chMod(dir + "/loop", 0600));
    }

    @Test
    void refusesAnUnknownBit() throws Exception {
        String before = Witness.stat("%a", file);
        assertEquals(-ErrorCode.EINVAL, SystemNative.chMod(file.toString(), 010600));
        assertEquals(-ErrorCode.EINVAL, SystemNative.chMod(file.toString(), -1));
        assertEquals(before, Witness.stat("%a", file));
    }
}
