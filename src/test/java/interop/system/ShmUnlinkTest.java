package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShmUnlinkTest {
    private final String name = "/interop-unlink-" + ProcessHandle.current().pid();

    @Test
    void removesTheNameAndLeavesTheMemory() throws Exception {
        Path shown = Path.of("/dev/shm" + name);
        Files.writeString(shown, "hello");
        byte[] buffer = new byte[5];
        try (SafeFileHandle memory = SystemNative.shmOpen(name, OpenFlags.O_RDONLY, 0)) {
            assertTrue(Files.exists(shown));
            assertEquals(0, SystemNative.shmUnlink(name));
            assertFalse(Files.exists(shown));
            assertEquals(5, SystemNative.read(memory, buffer, 0, 5));
        }
        assertEquals("hello", new String(buffer));
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.ENOENT, SystemNative.shmUnlink(name));
        for (String wrong : new String[] {"", "/", "x", "/x/y", "//x", "/..", "/.", "x/y"}) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.shmUnlink(wrong));
        }
        assertEquals(-ErrorCode.ENAMETOOLONG, SystemNative.shmUnlink("/n" + Witness.NAME_255));
    }

    /** As of any folder that is sticky, unlink(2) would say EPERM. */
    @Test
    void refusesAnOrdinaryUserWhatIsSomebodyElses() throws Exception {
        String folder = Witness.withMounts("mount -t tmpfs -o mode=1777,uid=65534 interop /dev/shm"
                + " && touch /dev/shm/other && chown 65534 /dev/shm/other");
        assumeTrue(folder != null, "only the superuser gives a file away");
        assertEquals("shmUnlink EACCES\n", Worlds.asOrdinaryUserAfter(folder, OfSomebodyElse.class));
    }

    static final class OfSomebodyElse {
        public static void main(String[] arguments) {
            Worlds.tell("shmUnlink", () -> SystemNative.shmUnlink("/other"));
        }
    }
}
