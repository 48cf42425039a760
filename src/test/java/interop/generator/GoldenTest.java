package interop.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.CCompiler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the generator writes for the declarations in {@code src/test/resources/generator/good}, and what it says to
 * those in {@code bad}. After a wanted change, {@code -Dgolden.write=true} writes the expected files anew: read the
 * difference before it is committed.
 */
@Tag("once")
class GoldenTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", ""));
    private static final Path CASES = BASE.resolve("src/test/resources/generator");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @TempDir
    Path folder;

    static Stream<String> good() throws IOException {
        return cases("good");
    }

    static Stream<String> bad() throws IOException {
        return cases("bad");
    }

    @ParameterizedTest
    @MethodSource
    void good(String name) throws IOException {
        Path source = CASES.resolve("good").resolve(name);
        assertEquals("", String.join("\n", compile(source)), "no warning, and no error");
        Path expected = source.resolve("expected");
        if (WRITE) {
            for (Map.Entry<String, String> file : generated().entrySet()) {
                Path path = expected.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        Map<String, String> generated = generated();
        Map<String, String> wanted = files(expected);
        assertEquals(wanted.keySet(), generated.keySet());
        wanted.forEach((file, text) -> assertEquals(text, generated.get(file), file));
    }

    @ParameterizedTest
    @MethodSource
    void bad(String name) throws IOException {
        Path source = CASES.resolve("bad").resolve(name);
        String message = String.join("\n", compile(source)) + "\n";
        if (WRITE) {
            Files.writeString(source.resolve("expected.txt"), message);
        }
        assertEquals(Files.readString(source.resolve("expected.txt")), message);
        assertEquals(1, message.lines().count());
    }

    @ParameterizedTest
    @CsvSource({"table, Demo", "unnamed, plain"})
    void theCompilerAcceptsWhatAgrees(String name, String library) throws IOException {
        Path header = CASES.resolve("good").resolve(name).resolve(library + ".h");
        assertEquals("", cc(name, library + "_checks.c", Files.readString(header)));
        assertEquals("", cc(name, library + "_table.c", Files.readString(header)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "double Demo_Twice(double x)        | double Demo_Twice(float x)         | Calls.java believes in double",
        "int64_t Demo_Write(                | int32_t Demo_Write(                | Calls.java believes in int64_t",
        "const char* path, const char* mode | const char* path, char* mode       | Calls.java believes in int64_t",
        "uint8_t* text, int32_t             | uint8_t* text, uint32_t            | Calls.java believes in int32_t",
        "Demo_Read(int64_t demo, uint8_t*   | Demo_Read(int64_t demo, uint16_t*  | Calls.java believes in int32_t",
        "const Interop_Vector* sources      | Interop_Vector* sources            | Calls.java believes in int64_t",
        "int64_t Owner; int32_t Color;      | int32_t Color; int64_t Owner;      | Status.java believes Owner to be at",
        "int32_t Padding;                   | int64_t Padding; int64_t More;     | Status.java believes in a size",
        "double Ratio;                      | int64_t Ratio;                     | Status.java believes Ratio to be do",
        "int32_t Length;                    | int64_t Length;                    | Record.java believes Length to be i",
        "Demo_RED = 0x10                    | Demo_RED = 0x11                    | Color.java believes Demo_RED to be",
        "INT64_C(1) << 40                   | INT64_C(1) << 41                   | Color.java believes Demo_FAR to be",
        "INTEROP_LEAF(Demo_Twice);          | ''                                 | Calls.java believes Demo_Twice to b",
        "INTEROP_LEAF(Demo_Twice);          | INTEROP_LEAF(Demo_Thrice);         | INTEROP_LEAF(Demo_Thrice)",
    })
    void theCompilerRejectsWhatDiffers(String right, String wrong, String message) throws IOException {
        String header = Files.readString(CASES.resolve("good/table/Demo.h")).replaceAll("\\s+(?=int32_t Color)", " ");
        String changed = header.replace(right, wrong);
        assertNotEquals(header, changed);
        String said = cc("table", "Demo_checks.c", changed);
        assertTrue(said.contains(message), said);
    }

    @Test
    void theCompilerRejectsWhatIsNotInTheHeader() throws IOException {
        String header = Files.readString(CASES.resolve("good/table/Demo.h"));
        String said = cc("table", "Demo_checks.c", header.replaceAll(".*Demo_Twice.*", ""));
        assertTrue(said.contains("Demo_Twice"), said);
    }

    /** What the compiler says of a generated file beside a header, "" where it accepts. */
    private String cc(String name, String file, String header) throws IOException {
        Files.writeString(folder.resolve(file.substring(0, file.indexOf('_')) + ".h"), header);
        Path c = CASES.resolve("good").resolve(name).resolve("expected/native").resolve(file);
        return CCompiler.run("-std=c11", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-I" + folder,
                "-I" + BASE.resolve("shims"), c.toString());
    }

    /** One for all cases: each would open the same jars again. */
    private static StandardJavaFileManager manager;

    @BeforeAll
    static void openManager() {
        manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    }

    @AfterAll
    static void closeManager() throws IOException {
        manager.close();
    }

    /** What the compiler says, "file:line: message" each. */
    private List<String> compile(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StringWriter rest = new StringWriter();
        List<Path> inputs;
        try (Stream<Path> files = Files.list(source)) {
            inputs = files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
        List<String> options = new ArrayList<>(List.of(
                "-d", Files.createDirectories(folder.resolve("classes")).toString(),
                "-s", Files.createDirectories(folder.resolve("sources")).toString(),
                "-classpath", System.getProperty("java.class.path"), "-Werror",
                "-Xlint:all,-path,-options,-auxiliaryclass"));
        if (Runtime.version().feature() != 17) {
            options.addAll(List.of("--release", "17"));
        }
        JavaCompiler.CompilationTask task = compiler.getTask(rest, manager, said, options, null,
                manager.getJavaFileObjectsFromPaths(inputs));
        task.setProcessors(List.of(new ImportProcessor()));
        task.call();
        assertEquals("", rest.toString());
        List<String> all = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> d : said.getDiagnostics()) {
            String file = d.getSource() == null ? "" : Path.of(d.getSource().getName()).getFileName() + ":";
            all.add(file + d.getLineNumber() + ": " + d.getMessage(null));
        }
        return all;
    }

    /** Sources, and what lies beside the classes. */
    private Map<String, String> generated() throws IOException {
        Map<String, String> generated = files(folder.resolve("sources"));
        files(folder.resolve("classes/META-INF")).forEach((file, text) -> generated.put("META-INF/" + file, text));
        return generated;
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            }
        }
        return files;
    }

    private static Stream<String> cases(String kind) throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve(kind))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }
}
