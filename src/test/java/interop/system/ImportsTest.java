package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That no import was added without what belongs to it. */
class ImportsTest {
    private static final Path ROOT = Path.of(System.getProperty("project.basedir", ""));
    private static final Path TESTS = ROOT.resolve("src/test/java/interop/system");

    @Test
    void eachHasATestOfItsOwn() throws IOException {
        List<String> names = names();
        assertTrue(names.size() > 40, () -> "only " + names);
        assertEquals(List.of(), names.stream().filter(name -> !hasTest(name)).toList());
    }

    private static boolean hasTest(String name) {
        return Files.exists(TESTS.resolve(name + "Test.java"));
    }

    private static List<String> names() throws IOException {
        try (var files = Files.list(ROOT.resolve("src/main/java/interop/system"))) {
            return files.filter(ImportsTest::isImport).map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('.'))).sorted().toList();
        }
    }

    private static boolean isImport(Path file) {
        try {
            return Files.readString(file).contains("@LibraryImport(");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
