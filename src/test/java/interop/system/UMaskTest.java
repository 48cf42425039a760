package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UMaskTest {
    @TempDir
    Path dir;

    @Test
    void masksWhatIsMadeAndTellsTheMaskBefore() throws Exception {
        assertEquals("27 77 0 22", Witness.javaAfter("umask 027", InAProcessOfItsOwn.class, dir.toString()));
        assertEquals("600", Witness.stat("%a", dir.resolve("by077")));
        assertEquals("666", Witness.stat("%a", dir.resolve("by0")));
        assertEquals("755", Witness.stat("%a", dir.resolve("by022")));
    }

    @Test
    void refusesABitThatIsNoPermission() throws Exception {
        String before = Witness.run("sh", "-c", "umask");
        assertEquals(-ErrorCode.EINVAL, SystemNative.uMask(FileMode.ALLPERMS + 1));
        assertEquals(-ErrorCode.EINVAL, SystemNative.uMask(-1));
        assertEquals(before, Witness.run("sh", "-c", "umask"));
    }

    static final class InAProcessOfItsOwn {
        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            int first = SystemNative.uMask(077);
            Files.createFile(dir.resolve("by077"));
            int second = SystemNative.uMask(0);
            Files.createFile(dir.resolve("by0"));
            int third = SystemNative.uMask(FileMode.S_ISVTX | 022);
            SystemNative.mkDir(dir + "/by022", 0777);
            System.out.printf("%o %o %o %o", first, second, third, SystemNative.uMask(0));
        }
    }
}
