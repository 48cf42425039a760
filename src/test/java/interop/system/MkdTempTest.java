package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkdTempTest {
    @TempDir
    Path dir;

    @Test
    void makesADirectoryOfItsOwnEachTime() throws Exception {
        String template = dir + "/é-XXXXXX";
        String first = SystemNative.mkdTemp(template);
        String second = SystemNative.mkdTemp(template);
        assertNotEquals(first, second);
        for (String made : new String[] {first, second}) {
            assertTrue(made.matches("\\Q" + dir + "/é-\\E[A-Za-z0-9]{6}"), made);
            assertEquals("directory 700", Witness.stat("%F %a", Path.of(made)));
        }
        assertEquals(2, dir.toFile().list().length);
    }

    @Test
    void takesALongPathAndANameThatIsNotUtf8() throws Exception {
        Path parent = dir;
        for (int i = 0; i < 10; i++) {
            parent = Files.createDirectory(parent.resolve("d".repeat(200)));
        }
        String made = SystemNative.mkdTemp(parent + "/" + "n".repeat(249) + "XXXXXX");
        assertTrue(Files.isDirectory(Path.of(made)));
        byte[] template = Witness.latin1In(dir.resolve("XXXXXX"));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mkdTemp(template)));
        byte[] latin1 = (new String(Witness.latin1In(dir), StandardCharsets.ISO_8859_1) + "XXXXXX")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] path = SystemNative.mkdTemp(latin1);
        assertEquals(latin1.length, path.length);
        assertEquals("1", new String(Witness.shell(dir, "ls -d \"$f\"?????? | wc -l")).strip());
    }

    @Test
    void refusesATemplateWithoutMarks() {
        for (String name : new String[] {"", "x", "XXXXX", "tmp-XXXXX", "XXXXXX.d", "tmp-xxxxxx"}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mkdTemp(dir + "/" + name)));
        }
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mkdTemp("")));
        assertEquals(0, dir.toFile().list().length);
    }

    @Test
    void saysWhyItFails() throws Exception {
        Files.createFile(dir.resolve("file"));
        Files.createSymbolicLink(dir.resolve("loop"), Path.of("loop"));
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.mkdTemp(dir + "/none/XXXXXX")));
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.mkdTemp(dir + "/file/XXXXXX")));
        assertEquals(ErrorCode.ELOOP, Witness.errorOf(() -> SystemNative.mkdTemp(dir + "/loop/XXXXXX")));
        assertEquals(ErrorCode.ENAMETOOLONG, Witness.errorOf(() -> SystemNative.mkdTemp(dir + "/" + "X".repeat(256))));
        assertEquals(ErrorCode.ENAMETOOLONG,
                Witness.errorOf(() -> SystemNative.mkdTemp(Witness.longPath(dir) + "/XXXXXX")));
    }

    @Test
    void isRefusedWithoutPermission() throws Exception {
        Witness.assumeOrdinaryUser();
        Path closed = Files.createDirectory(dir.resolve("closed"));
        Witness.run("chmod", "500", closed.toString());
        assertEquals(ErrorCode.EACCES, Witness.errorOf(() -> SystemNative.mkdTemp(closed + "/XXXXXX")));
    }
}
