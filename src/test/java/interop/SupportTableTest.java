package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program behind the site's page of what works where. */
@Tag("once")
class SupportTableTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", ""));

    @TempDir
    Path folder;

    @Test
    void showsWhatWasSeenAndWhatTheHeaderSays() throws Exception {
        write("shims/system/topic.h", """
                /** old(2). Result: 0. */
                INTEROP_EXPORT int32_t SystemNative_Old(void);
                /** new(2). Result: 0. Windows: the mode has no effect. */
                INTEROP_EXPORT int32_t SystemNative_New(int32_t mode);
                /** Like New, but twice. Result: 0. macOS: ENOTSUP. */
                INTEROP_EXPORT int32_t SystemNative_Twice(int32_t mode);
                """);
        write("src/test/platforms/linux-x64.txt", "SystemNative_New works\nSystemNative_Old works\n");
        write("src/test/platforms/linux-arm64.txt", "SystemNative_Old works\nSystemNative_Removed works\n");
        write("src/test/platforms/win-x64.txt", "SystemNative_Old is not supported\nSystemNative_New only fails\n");
        assertEquals(List.of(
                "| export | Linux | macOS | Windows |",
                "|---|---|---|---|",
                "| tests run on | linux-arm64, linux-x64 | none: built and checked | win-x64 |",
                "| `SystemNative_New` | works; not yet seen on linux-arm64 | built"
                        + " | only errors seen; differs: the mode has no effect |",
                "| `SystemNative_Old` | works | built | not supported |",
                "| `SystemNative_Twice` | not yet seen | differs: ENOTSUP"
                        + " | not yet seen; differs: the mode has no effect |"), table(folder));
    }

    @Test
    void hasEachExportOfTheHeaders() throws Exception {
        long exports;
        try (var headers = Files.list(BASE.resolve("shims/system"))) {
            exports = headers.filter(file -> file.toString().endsWith(".h")).flatMap(SupportTableTest::lines)
                    .filter(line -> line.startsWith("INTEROP_EXPORT ")).count();
        }
        List<String> table = table(BASE);
        assertEquals(exports, table.stream().filter(line -> line.startsWith("| `SystemNative_")).count());
        assertFalse(table.stream().anyMatch(line -> line.contains("Result:") || line.contains("Errors:")));
    }

    private void write(String file, String content) throws Exception {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private List<String> table(Path base) throws Exception {
        Path page = folder.resolve("page.md");
        Path program = BASE.resolve("src/site/java/SupportTable.java");
        Process process = new ProcessBuilder(ChildJvm.java(), program.toString(), base.toString(), page.toString())
                .redirectErrorStream(true).start();
        assertEquals("", ChildJvm.output(process));
        return lines(page).filter(line -> line.startsWith("|")).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
