package interop.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.LibraryImport;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DocumentationTool;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator as tools run it: how they find it, their options, and the strictest checks of what it writes. */
@Tag("once")
class ProcessorTest {
    @TempDir
    Path folder;

    private Path library;
    private Path declared;

    @BeforeEach
    void write() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/tool"));
        library = Files.writeString(sources.resolve("LibT.java"), """
                package tool;

                import interop.NativeLibrary;

                /** A library. */
                @NativeLibrary("t")
                public final class LibT extends LibTImports {
                    private LibT() {
                    }
                }
                """);
        declared = Files.writeString(sources.resolve("Calls.java"), """
                package tool;

                import interop.In;
                import interop.LibraryImport;
                import interop.OrNull;
                import interop.Utf8;
                import java.io.IOException;

                /** Calls. */
                interface Calls {
                    /**
                     * Adds up, as {@code
                     * @In} says.
                     *
                     * @param bytes the numbers
                     * @param offset the first
                     * @param length their number
                     * @return the sum
                     */
                    @LibraryImport("sum")
                    long sum(@In byte[] bytes, int offset, int length);

                    /**
                     * Opens what has a name, like {@code
                     * @Utf8} text.
                     *
                     * @param name its name, or null
                     * @return what the system calls it
                     * @throws IOException if there is none
                     */
                    @Utf8
                    @LibraryImport("find")
                    String find(@Utf8 @OrNull String name) throws IOException;

                    /**
                     * The length of a text.
                     *
                     * @param text the text
                     * @return its bytes
                     */
                    @LibraryImport("strlen")
                    long strlen(@Utf8 String text);
                }
                """);
    }

    private Compilation compilation() throws IOException {
        return Compilation.into(folder.resolve("output")).sources(library, declared);
    }

    private static List<String> lines(String resource) throws IOException {
        try (var in = ImportProcessor.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Set<String> supported() {
        return new ImportProcessor().getSupportedAnnotationTypes();
    }

    /** Gradle's format is a line "class,type"; what aggregates may only read annotations that are in class files. */
    @Test
    void gradleIsTold() throws Exception {
        assertEquals(List.of(ImportProcessor.class.getName()),
                lines("/META-INF/services/javax.annotation.processing.Processor"));
        assertEquals(List.of(ImportProcessor.class.getName() + ",aggregating"),
                lines("/META-INF/gradle/incremental.annotation.processors"));
        for (String annotation : supported()) {
            Retention retention = Class.forName(annotation).getAnnotation(Retention.class);
            assertTrue(retention == null || retention.value() != RetentionPolicy.SOURCE, annotation);
        }
    }

    @Test
    void eachAnnotationIsClaimed() throws Exception {
        Set<String> annotations = new TreeSet<>();
        Path classes = Path.of(Compilation.location(LibraryImport.class)).resolve("interop");
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = "interop." + file.getFileName().toString().replace(".class", "");
                if (Class.forName(name, false, getClass().getClassLoader()).isAnnotation()) {
                    annotations.add(name);
                }
            }
        }
        assertEquals(annotations, new TreeSet<>(supported()));
    }

    @Test
    void allLintAndAllDoclintAreSilent() throws IOException {
        assertEquals("", compilation()
                .options("-Xlint:all", "-Xdoclint:all/protected", "-Werror", "--release", "17").run());
    }

    @Test
    void theJavadocOfCallersIsComplete() throws IOException {
        assertEquals("", compilation().run());
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = tool.getStandardFileManager(null, null, null)) {
            boolean done = tool.getTask(said, manager, null, null, List.of("-quiet", "-Xdoclint:all", "-Werror",
                    "-cp", Compilation.OURS, "-d", folder.resolve("site").toString()),
                    manager.getJavaFileObjects(library, declared,
                            folder.resolve("output-sources/tool/LibTImports.java"))).call();
            assertEquals("", said.toString());
            assertTrue(done);
        }
        String page = Files.readString(folder.resolve("site/tool/LibTImports.html"));
        assertTrue(page.contains("find") && page.contains("what the system calls it"), page);
    }

    @Test
    void onlyProcessing() throws IOException {
        assertEquals("", compilation().options("-proc:only").run());
        assertEquals(Set.of("tool/LibTImports.java"), Compilation.files(folder.resolve("output-sources")).keySet());
        assertEquals(Set.of("META-INF/native-image/tool/LibT/reachability-metadata.json"),
                Compilation.files(folder.resolve("output")).keySet());
    }

    @Test
    void noImplicitClasses() throws IOException {
        assertEquals("", Compilation.into(folder.resolve("output"))
                .options("-implicit:none", "-sourcepath", folder.resolve("sources").toString()).sources(declared)
                .run());
        Set<String> files = Compilation.files(folder.resolve("output")).keySet();
        assertTrue(files.contains("tool/LibTImports.class"), files.toString());
        assertTrue(files.stream().noneMatch(f -> f.endsWith("LibT.class")), files.toString());
    }

    @Test
    void sourcesGoBesideClassesWithoutAFolderOfTheirOwn() throws IOException {
        Path output = Files.createDirectories(folder.resolve("one"));
        assertEquals("", Compilation.javac().options("-d", output.toString(), "-cp", Compilation.OURS)
                .sources(library, declared).run());
        Set<String> files = Compilation.files(output).keySet();
        assertTrue(files.containsAll(Set.of("tool/LibTImports.java", "tool/LibTImports.class", "tool/LibT.class")),
                files.toString());
    }

    @Test
    void whatIsAmongTheSourcesIsNotGeneratedAgain() throws IOException {
        assertEquals("", compilation().run());
        Map<String, String> files = Compilation.files(folder.resolve("output"));
        Path generated = folder.resolve("output-sources/tool/LibTImports.java");
        assertEquals("LibTImports.java: a class LibTImports is generated from the imports: give this one another name"
                + " or, if it was generated before, as by kapt, leave it out or compile with -proc:none",
                compilation().sources(generated).run());
        assertEquals("", compilation().sources(generated).options("-proc:none").run());
        assertEquals(files, Compilation.files(folder.resolve("output")));
    }

    @Test
    void kaptIsToldWhatItHides() throws IOException {
        Path kotlin = Files.createDirectories(folder.resolve("sources/kotlin"));
        Path metadata = Files.writeString(kotlin.resolve("Metadata.java"), """
                package kotlin;

                public @interface Metadata {
                }
                """);
        Files.writeString(library, """
                package tool;

                @kotlin.Metadata
                @interop.NativeLibrary("t")
                public final class LibT {
                }
                """);
        assertEquals("LibT.java: let LibT extend LibTImports(), and set kapt's option correctErrorTypes to true,"
                + " without which kapt does not tell so", compilation().sources(metadata).run());
    }

    /** Makes an import in the round behind that of the library. */
    @SupportedAnnotationTypes("interop.NativeLibrary")
    private static final class Late extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!annotations.isEmpty()) {
                try (var out = processingEnv.getFiler().createSourceFile("tool.Made").openWriter()) {
                    out.write("package tool;\n\ninterface Made {\n    @interop.LibraryImport(\"made\")\n"
                            + "    int made();\n}\n");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }
    }

    @Test
    void anImportThatIsMadeTooLateIsRefused() throws IOException {
        String said = Compilation.into(folder.resolve("output")).sources(library, declared).first(new Late()).run();
        assertNotEquals("", said);
        assertTrue(said.contains("another annotation processor has made tool.Made, when the library of the package"
                + " tool had been generated: generated imports need a compilation of their own, or a package"), said);
        assertEquals(1, said.lines().count(), said);
    }
}
