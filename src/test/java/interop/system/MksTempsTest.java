package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.ErrorCode;
import interop.InteropException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MksTempsTest {
    @TempDir
    Path dir;

    @Test
    void makesAndOpensAFileOfItsOwnEachTime() throws Exception {
        String template = dir + "/é-XXXXXX.log";
        try (TemporaryFile first = new TemporaryFile(); TemporaryFile second = new TemporaryFile()) {
            String path = SystemNative.mksTemps(template, 4, first);
            assertNotEquals(path, SystemNative.mksTemps(template, 4, second));
            assertTrue(path.matches("\\Q" + dir + "/é-\\E[A-Za-z0-9]{6}\\.log"), path);
            assertEquals("regular empty file 600", Witness.stat("%F %a", Path.of(path)));
            assertEquals(Path.of(path).toRealPath(), Witness.openFile(first.file));
            assertFalse(Witness.isInherited(Witness.number(first.file)));
            assertEquals(5, SystemNative.write(first.file, "hello".getBytes(), 0, 5));
            assertEquals("hello", Files.readString(Path.of(path)));
            byte[] read = new byte[5];
            assertEquals(5, SystemNative.pRead(first.file, read, 0, 5, 0));
            assertEquals("hello", new String(read));
        }
        assertEquals(2, dir.toFile().list().length);
    }

    @Test
    void closesTheFileAndLeavesIt() throws Exception {
        TemporaryFile made = new TemporaryFile();
        made.close();
        Path path = Path.of(SystemNative.mksTemps(dir + "/XXXXXX", 0, made)).toRealPath();
        assertEquals(1, Witness.descriptorsOn(path).size());
        made.close();
        assertEquals(0, Witness.descriptorsOn(path).size());
        assertTrue(Files.exists(path));
        made.close();
    }

    @Test
    void takesANameThatIsNotUtf8() throws Exception {
        String prefix = new String(Witness.latin1In(dir), StandardCharsets.ISO_8859_1);
        byte[] template = (prefix + "XXXXXX\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        try (TemporaryFile made = new TemporaryFile()) {
            byte[] path = SystemNative.mksTemps(template, 1, made);
            assertEquals(template.length, path.length);
            assertEquals(prefix, new String(path, StandardCharsets.ISO_8859_1).substring(0, prefix.length()));
        }
        assertEquals("1", new String(Witness.shell(dir, "ls -d \"$f\"* | wc -l")).strip());
    }

    @Test
    void refusesATemplateWithoutMarksInTheirPlace() {
        TemporaryFile made = new TemporaryFile();
        for (int length : new int[] {-1, 1, 3, 5, 11, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mksTemps(dir + "/XXXXXX.log", length,
                    made)));
        }
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.mksTemps("", 0, made)));
        assertNull(made.file);
        assertEquals(0, dir.toFile().list().length);
    }

    @Test
    void saysWhyItFails() throws Exception {
        TemporaryFile made = new TemporaryFile();
        Files.createFile(dir.resolve("file"));
        assertEquals(ErrorCode.ENOENT, Witness.errorOf(() -> SystemNative.mksTemps(dir + "/none/XXXXXX", 0, made)));
        assertEquals(ErrorCode.ENOTDIR, Witness.errorOf(() -> SystemNative.mksTemps(dir + "/file/XXXXXX", 0, made)));
        assertEquals(ErrorCode.ENAMETOOLONG,
                Witness.errorOf(() -> SystemNative.mksTemps(dir + "/" + "X".repeat(256), 0, made)));
        assertEquals("ENOENT EMFILE", Witness.javaWithFewDescriptors(WithFewDescriptors.class, dir.toString()));
    }

    static final class WithFewDescriptors {
        public static void main(String[] arguments) throws Exception {
            // First one that is closed and a failure, since to load the classes for either takes a descriptor, too.
            TemporaryFile first = new TemporaryFile();
            SystemNative.mksTemps(arguments[0] + "/XXXXXX", 0, first);
            first.close();
            System.out.print(make(arguments[0] + "/none/XXXXXX", new ArrayList<>()) + " ");
            List<TemporaryFile> made = new ArrayList<>();
            String error = make(arguments[0] + "/XXXXXX", made);
            made.get(0).close();
            System.out.print(error);
        }

        private static String make(String template, List<TemporaryFile> made) throws IOException {
            try {
                while (made.size() < 1000) {
                    made.add(new TemporaryFile());
                    SystemNative.mksTemps(template, 0, made.get(made.size() - 1));
                }
                return "no error";
            } catch (InteropException e) {
                return ErrorCode.name(e.error());
            }
        }
    }
}
