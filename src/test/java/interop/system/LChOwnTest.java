package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LChOwnTest {
    private static final String OWNERS = "%u:%g";

    @TempDir
    Path dir;
    private Path file;

    @BeforeEach
    void makeFile() throws Exception {
        file = Files.createFile(dir.resolve("file"));
    }

    @Test
    void givesAFileAway() throws Exception {
        Worlds.assumeSuperuser("to give a file away");
        assertEquals(0, SystemNative.lChOwn(file.toString(), 65534, 4_294_967_294L));
        assertEquals("65534:4294967294", Witness.stat(OWNERS, file));
        assertEquals(0, SystemNative.lChOwn(file.toString(), -1, 7));
        assertEquals("65534:7", Witness.stat(OWNERS, file));
        assertEquals(0, SystemNative.lChOwn(file.toString(), 0, -1));
        assertEquals("0:7", Witness.stat(OWNERS, file));
    }

    @Test
    void givesAwayALinkItself() throws Exception {
        Worlds.assumeSuperuser("to give a file away");
        Path link = Files.createSymbolicLink(dir.resolve("link"), file);
        assertEquals(0, SystemNative.lChOwn(link.toString(), 65534, -1));
        assertEquals("0:0", Witness.stat(OWNERS, file));
        assertEquals("65534:0", Witness.stat(OWNERS, link));
    }

    @Test
    void findsAFileWhoseNameIsNotUtf8() throws Exception {
        Witness.shell(dir, "touch \"$f\"");
        long gid = Long.parseLong(Witness.run("id", "-g"));
        assertEquals(0, SystemNative.lChOwn(Witness.latin1In(dir), -1, gid));
    }

    @Test
    void leavesAnOwnFileAsItIs() throws Exception {
        String before = Witness.stat(OWNERS, file);
        String[] ids = before.split(":");
        assertEquals(0, SystemNative.lChOwn(file.toString(), -1, -1));
        assertEquals(0, SystemNative.lChOwn(file.toString(), Long.parseLong(ids[0]), Long.parseLong(ids[1])));
        assertEquals(before, Witness.stat(OWNERS, file));
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(dir.resolve("dangling"), Path.of("nowhere"));
        assertEquals(-ErrorCode.ENOENT, SystemNative.lChOwn(dir + "/none", -1, -1));
        assertEquals(-ErrorCode.ENOTDIR, SystemNative.lChOwn(file + "/x", -1, -1));
        assertEquals(0, SystemNative.lChOwn(dir + "/loop", -1, -1));
        assertEquals(0, SystemNative.lChOwn(dir + "/dangling", -1, -1));
        assertEquals(-ErrorCode.ELOOP, SystemNative.lChOwn(dir + "/loop/x", -1, -1));
    }

    @Test
    void refusesWhatIsNoId() throws Exception {
        for (long id : new long[] {-2, 4_294_967_295L, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.lChOwn(file.toString(), id, -1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.lChOwn(file.toString(), -1, id));
        }
    }

    @Test
    void isRefusedToAnOrdinaryUser() throws Exception {
        Witness.assumeOrdinaryUser();
        assertEquals(-ErrorCode.EPERM, SystemNative.lChOwn(file.toString(), 0, -1));
        assertEquals(-ErrorCode.EPERM, SystemNative.lChOwn(file.toString(), -1, 0));
        assertEquals(-ErrorCode.EPERM, SystemNative.lChOwn("/", -1, SystemNative.getEGid()));
    }
}
