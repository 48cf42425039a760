package interop.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tools compile what has changed, and the generated class holds what all of a package declares: it is the same as that
 * of a whole compilation, or there is one error that says what to do.
 */
@Tag("once")
class PartialCompilationTest {
    @TempDir
    Path folder;

    private Path sources;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        sources = folder.resolve("sources");
        output = folder.resolve("output");
        source("LibP", """
                @NativeLibrary("p")
                public final class LibP extends LibPImports {
                }
                """);
        source("Twice", """
                interface Twice {
                    /** Doubles. */
                    @LibraryImport("twice")
                    int twice(int number);

                    @LibraryImport(value = "half", internal = true)
                    int half(int number);
                }
                """);
        source("Texts", """
                interface Texts {
                    @LibraryImport("put")
                    long put(@Utf8 @OrNull String name, @In byte[] bytes, int offset, int length,
                            @Out(whole = true) java.nio.ByteBuffer rest) throws java.io.IOException;

                    @Utf8
                    @LibraryImport("name")
                    String name(@OrNull(-2) SafeDoorHandle door) throws java.io.IOException;
                }
                """);
        source("Places", """
                interface Places {
                    @LibraryImport("place")
                    int place(@Out Place one, @In Place other);

                    @LibraryImport("open")
                    SafeDoorHandle open(int number) throws InteropException;
                }
                """);
        source("Place", """
                @Struct("Place")
                class Place {
                    long z;
                    int b;
                    int a;
                    double y;
                }
                """);
        source("SafeDoorHandle", """
                class SafeDoorHandle extends SafeHandle {
                    SafeDoorHandle() {
                        super(number -> 0);
                    }
                }
                """);
        source("Caller", """
                class Caller {
                    int call() {
                        return LibP.twice(1) + LibP.half(2) + LibP.place(new Place(), new Place());
                    }
                }
                """);
    }

    private Path source(String name, String text) throws IOException {
        Path file = sources.resolve("part").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "package part;\n\nimport interop.*;\n\n" + text);
    }

    private Path source(String name) {
        return sources.resolve("part").resolve(name + ".java");
    }

    private Path[] all() throws IOException {
        try (Stream<Path> files = Files.list(sources.resolve("part"))) {
            return files.sorted().toArray(Path[]::new);
        }
    }

    private Map<String, String> whole() throws IOException {
        assertEquals("", Compilation.into(output).sources(all()).run());
        Map<String, String> files = Compilation.files(output);
        assertTrue(files.containsKey("part/LibPImports.class"), files.keySet().toString());
        return files;
    }

    private static void assertSameFiles(Map<String, String> whole, Path folder) throws IOException {
        assertSameFiles(whole, Compilation.files(folder));
    }

    private static void assertSameFiles(Map<String, String> whole, Map<String, String> files) {
        assertEquals(whole.keySet(), files.keySet());
        assertEquals(List.of(), files.keySet().stream().filter(f -> !files.get(f).equals(whole.get(f))).toList());
    }

    private void deleteGenerated() throws IOException {
        for (String file : Compilation.files(output).keySet()) {
            if (file.contains("Import")) {
                Files.delete(output.resolve(file));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LibP", "Twice", "Texts", "Places", "Place"})
    void aDeclarationAloneMakesAllOfTheLibrary(String name) throws IOException {
        Map<String, String> whole = whole();
        assertEquals("", Compilation.into(output).sources(source(name)).run());
        assertSameFiles(whole, output);
        deleteGenerated();
        assertEquals("", Compilation.into(output).sources(source(name)).run());
        assertSameFiles(whole, output);
    }

    @Test
    void theOrderOfSourcesDoesNotMatter() throws IOException {
        Map<String, String> whole = whole();
        Path[] files = all();
        Collections.reverse(Arrays.asList(files));
        assertEquals("", Compilation.into(folder.resolve("other")).sources(files).run());
        assertSameFiles(whole, folder.resolve("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LibP", "Twice", "Texts"})
    void aSourcePathIsEnough(String name) throws IOException {
        Map<String, String> whole = whole();
        Path other = folder.resolve("other");
        assertEquals("", Compilation.into(other).options("-sourcepath", sources.toString(), "-implicit:class")
                .sources(source(name), source("Caller")).run());
        Map<String, String> made = Compilation.files(other);
        assertTrue(made.containsKey("part/LibP.class"));
        whole.keySet().retainAll(made.keySet());
        assertSameFiles(whole, other);
    }

    /**
     * As Gradle does: it deletes what was generated, compiles what was changed and what needs that, and shows the
     * processor the class files of the rest.
     */
    @Test
    void classesCanStandForSources() throws IOException {
        Map<String, String> whole = whole();
        deleteGenerated();
        assertEquals("", Compilation.into(output).sources(source("LibP"), source("Caller"))
                .classes("part.Twice", "part.Texts", "part.Places", "part.Place").run());
        assertSameFiles(whole, output);
    }

    /** A compilation without {@code -parameters}, whose class files then lack them. */
    private Compilation nameless() throws IOException {
        return Compilation.into(output).without("-parameters");
    }

    @Test
    void namesOfParametersAreNotNeeded() throws IOException {
        assertEquals("", nameless().sources(all()).run());
        Map<String, String> whole = Compilation.files(output);
        assertEquals("", nameless().sources(source("LibP")).run());
        // Their messages name parameters.
        whole.keySet().removeAll(List.of("part/putImport.class", "part/placeImport.class"));
        Map<String, String> files = Compilation.files(output);
        assertTrue(files.remove("part/putImport.class").contains("arg1"));
        assertTrue(files.remove("part/placeImport.class").contains("arg1"));
        assertSameFiles(whole, files);
    }

    @Test
    void memoryIsNotTakenForAHandle() throws IOException {
        source("Twice", """
                interface Twice {
                    @LibraryImport("twice")
                    int twice(SafeMemoryHandle memory, long offset, int length);
                }
                """);
        Files.delete(source("Caller"));
        assertEquals("", nameless().sources(all()).run());
        assertEquals("the class file of part.Twice has no names of parameters, which tell whether twice takes a slice"
                + " or a handle and two numbers: compile all sources together, or each with -parameters"
                + " (part.Twice is the class file of an earlier compilation: delete it if its source is gone)",
                nameless().sources(source("LibP")).run());
        Map<String, String> whole = whole();
        assertEquals("", Compilation.into(output).sources(source("LibP")).run());
        assertSameFiles(whole, output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LibP", "Places"})
    void aHandleDoesNotLoseItsConstructor(String name) throws IOException {
        source("SafeDoorHandle", """
                class SafeDoorHandle extends SafeHandle {
                    SafeDoorHandle(int number) {
                        super(released -> number);
                    }

                    SafeDoorHandle() {
                        super(released -> 0);
                    }
                }
                """);
        assertEquals("", nameless().sources(all()).run());
        String said = nameless().sources(source(name)).run();
        assertTrue(said.contains("has no names of parameters, by which open passes its own to the constructor of"
                + " SafeDoorHandle: compile all sources together, or each with -parameters"), said);
        Map<String, String> whole = whole();
        assertEquals("", Compilation.into(output).sources(source(name)).run());
        assertSameFiles(whole, output);
    }

    @Test
    void anImportWithoutItsLibraryIsRefused() throws IOException {
        assertEquals("Twice.java: the package part has no library: write @NativeLibrary(\"name\") over the class that"
                + " callers use, in this package or, if there is one, compile both together",
                Compilation.into(output).sources(source("Twice")).run());
    }

    @Test
    void aLibraryWithoutItsImportsIsRefused() throws IOException {
        assertEquals("LibP.java: LibP has no imports: write an interface with @LibraryImport in this package or, if"
                + " there is one, compile both together", Compilation.into(output).sources(source("LibP")).run());
    }

    @Test
    void aLibraryFromElsewhereIsNotMadeAgain() throws IOException {
        whole();
        assertEquals("Twice.java: the library of the package part, LibP, was compiled elsewhere, and its imports are"
                + " generated with it: compile both together, to one folder, or declare this in a package with a"
                + " library of its own", Compilation.into(folder.resolve("other"))
                        .options("-cp", output + File.pathSeparator + Compilation.OURS)
                        .sources(source("Twice")).run());
    }

    /** As tests have their own, in the package of what they test. */
    @Test
    void importsFromElsewhereAreAnotherLibrarys() throws IOException {
        whole();
        Files.delete(source("LibP"));
        Path library = source("TestLib", """
                @NativeLibrary("t")
                final class TestLib extends TestLibImports {
                }
                """);
        Path declared = source("Thrice", """
                interface Thrice {
                    @LibraryImport("thrice")
                    int thrice(int number);
                }
                """);
        Path other = folder.resolve("other");
        assertEquals("", Compilation.into(other)
                .options("-cp", other + File.pathSeparator + output + File.pathSeparator
                        + Compilation.OURS).sources(library, declared).run());
        assertEquals(List.of("part/TestLib.class", "part/TestLibImports.class", "part/Thrice.class",
                "part/thriceImport.class"),
                Compilation.files(other).keySet().stream().filter(f -> f.startsWith("part")).toList());
    }

    @Test
    void aClassFileWithoutASourceIsNamed() throws IOException {
        whole();
        Files.move(source("Twice"), source("Double"));
        source("Double", """
                interface Double {
                    @LibraryImport("twice")
                    int twice(int number);
                }
                """);
        String said = Compilation.into(output).sources(source("Double")).run();
        assertTrue(said.endsWith("the imports of twice in Double.java and of twice in Twice.java both come to a method"
                + " twice(int): give one another name (part.Twice is the class file of an earlier compilation: delete"
                + " it if its source is gone)"), said);
        Files.delete(output.resolve("part/Twice.class"));
        source("Double", """
                interface Double {
                    @LibraryImport("twice")
                    int twice(int number);

                    @LibraryImport("half")
                    int half(int number);
                }
                """);
        assertEquals("", Compilation.into(output).sources(source("Double")).run());
    }

    @Test
    void theCOfATableIsWholeOrRefused() throws IOException {
        source("LibP", """
                @NativeLibrary(value = "p", table = true)
                public final class LibP extends LibPImports {
                }
                """);
        whole();
        assertEquals("the C of LibP's JNI table is generated from all declarations at once, and this compilation has"
                + " only a part of them: compile all sources together (part.LibP is the class file of an earlier"
                + " compilation: delete it if its source is gone)",
                Compilation.into(output).sources(source("Twice")).run());
    }

    @Test
    void whatIsNoClassDoesNoHarm() throws IOException {
        Files.createDirectories(output.resolve("part"));
        Files.writeString(output.resolve("part/Broken.class"), "no class");
        Files.writeString(output.resolve("part/Empty.class"), "");
        whole();
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("output-sources"));
        Files.writeString(folder.resolve("output-sources/part"), "in the way");
        String said = Compilation.into(output).sources(all()).run();
        assertTrue(said.contains("LibP.java: cannot write part.LibPImports: java."), said);
    }
}
