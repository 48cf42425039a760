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

class LChModTest {
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
        assertEquals(0, SystemNative.lChMod(file.toString(), mode));
        assertEquals(Integer.toString(mode, 8), Witness.stat("%a", file));
    }

    @Test
    void leavesWhatALinkLeadsToAsItIs() throws Exception {
        Witness.run("chmod", "640", file.toString());
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        Path dangling = Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        for (Path path : new Path[] {link, dangling}) {
            String before = Witness.stat("%a", path);
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.lChMod(path.toString(), 0604));
            assertEquals(before, Witness.stat("%a", path));
        }
        assertEquals("640", Witness.stat("%a", file));
    }

    @Test
    void followsLinksOnTheWay() throws Exception {
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Files.createFile(folder.resolve("below"));
        Files.createSymbolicLink(dir.resolve("way"), folder);
        assertEquals(0, SystemNative.lChMod(dir + "/way/below", 0604));
        assertEquals("604", Witness.stat("%a", folder.resolve("below")));
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        assertEquals(0, SystemNative.lChMod(Witness.latin1In(dir), 0604));
        assertEquals("604", new String(Witness.shell(dir, "stat -c %a \"$f\"")).strip());
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.lChMod(dir + "/none", 0600));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.lChMod(file + "/x", 0600));
        assertEquals(-ErrorCode.ELOOP, SystemNative.lChMod(dir + "/loop/x", 0600));
    }

    @Test
    void refusesAnUnknownBit() throws Exception {
        String before = Witness.stat("%a", file);
        assertEquals(-ErrorCode.EINVAL, SystemNative.lChMod(file.toString(), 010600));
        assertEquals(-ErrorCode.EINVAL, SystemNative.lChMod(file.toString(), -1));
        assertEquals(before, Witness.stat("%a", file));
    }

    @Test
    void needsToBeTheOwner() throws Exception {
        Witness.assumeOrdinaryUser();
        assertEquals(-ErrorCode.EPERM, SystemNative.lChMod("/", 0755));
    }
}
