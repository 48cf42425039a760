package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's recipe for an import of System.Native, followed in a copy of the tree with one that is made up. */
@Tag("deployment")
class ContributionTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", "")).toAbsolutePath();
    private static final int LINES = 5;
    private static final Path FILES = BASE.resolve("src/test/resources/contribution");

    @TempDir
    Path tree;

    @Test
    void theFilesOfTheRecipeAreEnoughAndEachIsMissed() throws Exception {
        copyTree();
        List<Path> files = files();
        for (Path file : files) {
            add(file);
        }
        for (Path file : files) {
            Files.delete(tree.resolve(file));
            Command run = maven("validate");
            assertNotEquals(0, run.status(), () -> "without " + file + ": " + run.said());
            List<String> said = run.said().lines().filter(line -> line.startsWith("[ERROR]")).limit(LINES).toList();
            // A declaration may stand in any header.
            Path named = file.toString().endsWith(".h") ? file.getParent() : file;
            assertTrue(said.stream().anyMatch(line -> line.contains("SystemNative_MakeUp: ")
                    && line.contains(named.toString())), () -> "without " + file + ": " + said);
            assertEquals(1, said.stream().filter(line -> line.contains("SystemNative_MakeUp: ")).count(),
                    said::toString);
            add(file);
        }
        maven("package", "-DskipTests", "-Dsanitize.phase=none").endsWith(0);
        String tests = maven("surefire:test@default-test", "-Dtest=MakeUpTest,LintTest,SupportTableTest",
                "-Dtest.binder=jni").endsWith(0);
        assertTrue(tests.contains("Failures: 0, Errors: 0"), tests);
        assertEquals(List.of(), changed());
    }

    /** What the recipe asks for, relative to the tree. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile).map(FILES::relativize).sorted().toList();
        }
    }

    private void add(Path file) throws IOException {
        Files.createDirectories(tree.resolve(file).getParent());
        Files.copy(FILES.resolve(file), tree.resolve(file));
    }

    /** The files that git would commit, with what has not been committed. */
    private void copyTree() throws Exception {
        List<String> list = List.of("git", "ls-files", "--cached", "--others", "--exclude-standard");
        for (String file : Command.run(BASE, list).endsWith(0).lines().toList()) {
            if (Files.exists(BASE.resolve(file))) {
                Files.createDirectories(tree.resolve(file).getParent());
                Files.copy(BASE.resolve(file), tree.resolve(file));
            }
        }
    }

    /** What the build changed of what was copied: somebody would have to commit it. */
    private List<String> changed() throws Exception {
        List<String> changed = new ArrayList<>();
        for (String file : Command.run(BASE, List.of("git", "ls-files")).endsWith(0).lines().toList()) {
            Path copy = tree.resolve(file);
            if (Files.exists(BASE.resolve(file))
                    && (!Files.exists(copy) || Files.mismatch(BASE.resolve(file), copy) >= 0)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private Command maven(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-o", "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        return Command.run(tree, command);
    }
}
