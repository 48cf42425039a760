package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of each JDK, with the packaged jar and the declarations of {@code src/it/consumer}. */
@Tag("deployment")
class CompilersTest {
    private static final Path CONSUMER =
            Path.of(System.getProperty("project.basedir", ""), "src/it/consumer/src/main/java").toAbsolutePath();

    @TempDir
    Path folder;

    private Path jar;
    private String jars;

    @BeforeEach
    void find() throws Exception {
        jar = Deployment.jar().toAbsolutePath();
        jars = jar + File.pathSeparator + Deployment.jna();
    }

    static List<Path> jdks() {
        return Deployment.jdks();
    }

    private static List<String> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList();
        }
    }

    /** What a command says. */
    private String run(Path jdk, String command, List<String> sources, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(jdk.resolve("bin").resolve(command).toString()));
        words.addAll(List.of(options));
        words.addAll(sources);
        return Command.run(folder, words).endsWith(0);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void asAModuleWithAllLint(Path jdk) throws Exception {
        assertEquals("", run(jdk, "javac", sources(CONSUMER), "-Xlint:all", "-Werror", "-p", jars, "--processor-path",
                jar.toString(), "-d", "classes", "-s", Files.createDirectory(folder.resolve("generated")).toString()));
        List<String> all = new ArrayList<>(sources(CONSUMER));
        all.addAll(sources(folder.resolve("generated")));
        all.removeIf(f -> f.endsWith("module-info.java"));
        assertEquals("", run(jdk, "javadoc", all, "-quiet", "-Xdoclint:all,-missing", "-Werror", "-cp", jars, "-d",
                "site"));
        assertTrue(Files.readString(folder.resolve("site/consumer/LibZImports.html")).contains("Continues a checksum"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void onTheClassPathWithoutAFolderForClasses(Path jdk) throws Exception {
        List<String> copies = new ArrayList<>();
        for (String source : sources(CONSUMER.resolve("consumer"))) {
            Path copy = folder.resolve(CONSUMER.relativize(Path.of(source)));
            Files.createDirectories(copy.getParent());
            copies.add(Files.copy(Path.of(source), copy).toString());
        }
        run(jdk, "javac", copies, "-cp", jars + File.pathSeparator + ".", "-processorpath", jar.toString());
        run(jdk, "javac", copies.stream().filter(f -> f.endsWith("Crc32.java")).toList(), "-cp",
                jars + File.pathSeparator + ".", "-processorpath", jar.toString());
        Files.writeString(folder.resolve("Main.java"), """
                public class Main {
                    public static void main(String[] arguments) {
                        if (consumer.LibZ.zlibCompileFlags() == 0 || consumer.c.LibC.strlen("four") != 4) {
                            throw new IllegalStateException();
                        }
                    }
                }
                """);
        assertEquals("", run(jdk, "java", List.of("Main.java"), "-Dinterop.cache=" + folder.resolve("cache"),
                jdk.equals(jdks().get(0)) ? "-ea" : "--enable-native-access=ALL-UNNAMED", "-cp",
                jars + File.pathSeparator + "."));
    }
}
