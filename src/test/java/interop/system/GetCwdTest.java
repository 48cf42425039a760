package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetCwdTest {
    @TempDir
    Path dir;

    @Test
    void isWhereThisProcessIs() throws Exception {
        String directory = Files.readSymbolicLink(Path.of("/proc/self/cwd")).toString();
        assertEquals(directory, SystemNative.getCwd());
        assertArrayEquals(Witness.utf8(directory), SystemNative.getCwdBytes());
    }

    @Test
    void tellsOfOtherDirectories() throws Exception {
        Path real = dir.toRealPath();
        Path deep = real;
        for (int i = 0; i < 10; i++) {
            deep = deep.resolve(Witness.NAME_255);
        }
        Files.createDirectories(deep);
        Files.createDirectory(real.resolve("removed"));
        Witness.shell(real, "mkdir \"$f\"");
        String[] lines = Witness.java(Elsewhere.class, real.toString(), deep.toString()).split("\n");
        assertEquals(deep.toString(), lines[0]);
        assertEquals(new BigInteger(1, Witness.latin1In(real)).toString(16), lines[1]);
        assertEquals("no UTF-8", lines[2]);
        assertEquals("ENOENT", lines[3]);
    }

    static final class Elsewhere {
        public static void main(String[] arguments) throws Exception {
            Path dir = Path.of(arguments[0]);
            SystemNative.chDir(arguments[1]);
            System.out.println(SystemNative.getCwd());
            SystemNative.chDir(Witness.latin1In(dir));
            System.out.println(new BigInteger(1, SystemNative.getCwdBytes()).toString(16));
            try {
                System.out.println(SystemNative.getCwd());
            } catch (CharacterCodingException e) {
                System.out.println("no UTF-8");
            }
            SystemNative.chDir(dir + "/removed");
            Files.delete(dir.resolve("removed"));
            System.out.println(ErrorCode.name(Witness.errorOf(SystemNative::getCwd)));
        }
    }
}
