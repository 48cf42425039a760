package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FChOwnTest {
    private static final String OWNERS = "%u:%g";

    @TempDir
    Path dir;
    private Path path;

    @BeforeEach
    void makeFile() throws Exception {
        path = Files.createFile(dir.resolve("file"));
    }

    @Test
    void givesAnOpenFileAway() throws Exception {
        Worlds.assumeSuperuser("to give a file away");
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fChOwn(file, 65534, 4_294_967_294L));
            assertEquals("65534:4294967294", Witness.stat(OWNERS, path));
            assertEquals(0, SystemNative.fChOwn(file, -1, 7));
            assertEquals("65534:7", Witness.stat(OWNERS, path));
        }
    }

    @Test
    void leavesAnOwnFileAsItIs() throws Exception {
        String before = Witness.stat(OWNERS, path);
        String[] ids = before.split(":");
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fChOwn(file, -1, -1));
            assertEquals(0, SystemNative.fChOwn(file, Long.parseLong(ids[0]), Long.parseLong(ids[1])));
        }
        assertEquals(before, Witness.stat(OWNERS, path));
    }

    @Test
    void refusesWhatIsNoId() throws Exception {
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDONLY)) {
            for (long id : new long[] {-2, 4_294_967_295L, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
                assertEquals(-ErrorCode.EINVAL, SystemNative.fChOwn(file, id, -1));
                assertEquals(-ErrorCode.EINVAL, SystemNative.fChOwn(file, -1, id));
            }
        }
    }

    @Test
    void isRefusedToAnOrdinaryUser() throws Exception {
        Witness.assumeOrdinaryUser();
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_RDWR)) {
            assertEquals(-ErrorCode.EPERM, SystemNative.fChOwn(file, 0, -1));
            assertEquals(-ErrorCode.EPERM, SystemNative.fChOwn(file, -1, 0));
        }
    }
}
