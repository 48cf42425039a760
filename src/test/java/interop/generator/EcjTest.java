package interop.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator in Eclipse's compiler, which is that of other editors too: it does what it does in javac. */
@Tag("once")
class EcjTest {
    private static final Path CASES =
            Path.of(System.getProperty("project.basedir", ""), "src/test/resources/generator");

    @TempDir
    Path folder;

    static Stream<String> good() throws IOException {
        try (Stream<Path> folders = Files.list(CASES.resolve("good"))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    private Compilation ecj() throws IOException {
        return new Compilation(new EclipseCompiler()).to(folder.resolve("output")).options("-17");
    }

    private static Path[] sources(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toArray(Path[]::new);
        }
    }

    @ParameterizedTest
    @MethodSource
    void good(String name) throws IOException {
        Path source = CASES.resolve("good").resolve(name);
        String said = ecj().sources(sources(source)).run();
        assertTrue(said.replaceAll(".*Unsupported @SuppressWarnings\\(\"restricted\"\\)", "").isBlank(), said);
        Map<String, String> expected = Compilation.files(source.resolve("expected"));
        expected.keySet().removeIf(f -> f.startsWith("META-INF"));
        assertEquals(expected, Compilation.files(folder.resolve("output-sources")));
    }

    /** Messages that say what a type or a package is called, which each compiler has its own text for. */
    @ParameterizedTest
    @ValueSource(strings = {"no-library", "parameter-object", "struct-elsewhere", "superclass", "two-libraries"})
    void bad(String name) throws IOException {
        Path source = CASES.resolve("bad").resolve(name);
        String said = ecj().options("-nowarn").sources(sources(source)).run();
        assertEquals(Files.readString(source.resolve("expected.txt")).strip().replaceFirst(":[0-9]+:", ":"), said);
    }

    /**
     * A struct's fields keep their order, which is that of C, though the compiler sorts what it reads from class files,
     * and calls parameters as here.
     */
    @Test
    void theRestIsReadFromClassFiles() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/part"));
        Path library = Files.writeString(sources.resolve("LibP.java"), """
                package part;

                @interop.NativeLibrary("p")
                public final class LibP extends LibPImports {
                }
                """);
        Path call = Files.writeString(sources.resolve("Call.java"), """
                package part;

                import interop.*;

                interface Call {
                    @LibraryImport("aim")
                    int aim(@Out Mixed arg0, @OrNull SafeHandle arg1);

                    @LibraryImport("zoom")
                    int zoom(@In Mixed arg0, @Utf8 String arg1, @In byte[] arg2, int arg3, int arg4);
                }
                """);
        Files.writeString(sources.resolve("Mixed.java"), """
                package part;

                @interop.Struct("Mixed")
                public class Mixed {
                    public int z;
                    public int b;
                    public long a;
                    public static final double PI = 3.14;
                    public double y;
                    public long c;
                }
                """);
        assertEquals("", ecj().sources(sources(sources)).run());
        Map<String, String> whole = Compilation.files(folder.resolve("output"));
        assertTrue(whole.containsKey("part/LibPImports.class"));
        assertEquals("LibP.java: part.LibPImports is to be generated, and is there already, as a source or a class"
                + " file: leave it out or, if it was generated from these very sources, as by kapt, compile with"
                + " -proc:none", ecj().sources(library).run());
        for (List<Path> part : List.of(List.of(library), List.of(library, call))) {
            for (String file : whole.keySet()) {
                if (file.contains("Import")) {
                    Files.delete(folder.resolve("output").resolve(file));
                }
            }
            assertEquals("", ecj().sources(part.toArray(Path[]::new)).run());
            Map<String, String> again = Compilation.files(folder.resolve("output"));
            assertEquals(whole.keySet(), again.keySet());
            assertEquals(List.of(), whole.keySet().stream().filter(f -> !whole.get(f).equals(again.get(f))).toList());
        }
    }
}
