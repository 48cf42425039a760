package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            Run run = maven("validate");
            assertNotEquals(0, run.status, () -> "without " + file + ": " + run.said);
            List<String> said = run.said.lines().filter(line -> line.startsWith("[ERROR]")).limit(LINES).toList();
            // A declaration may stand in any header.
            Path named = file.toString().endsWith(".h") ? file.getParent() : file;
            assertTrue(said.stream().anyMatch(line -> line.contains("SystemNative_MakeUp: ")
                    && line.contains(named.toString())), () -> "without " + file + ": " + said);
            assertEquals(1, said.stream().filter(line -> line.contains("SystemNative_MakeUp: ")).count(),
                    said::toString);
            add(file);
        }
        succeed(maven("package", "-DskipTests", "-Dsanitize.phase=none"));
        String tests = succeed(maven("surefire:test@default-test",
                "-Dtest=MakeUpTest,LintTest,SupportTableTest", "-Dtest.binder=jni"));
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
        Run list = run(BASE, "git", "ls-files", "--cached", "--others", "--exclude-standard");
        for (String file : succeed(list).lines().toList()) {
            if (Files.exists(BASE.resolve(file))) {
                Files.createDirectories(tree.resolve(file).getParent());
                Files.copy(BASE.resolve(file), tree.resolve(file));
            }
        }
    }

    /** What the build changed of what was copied: somebody would have to commit it. */
    private List<String> changed() throws Exception {
        List<String> changed = new ArrayList<>();
        for (String file : succeed(run(BASE, "git", "ls-files")).lines().toList()) {
            Path copy = tree.resolve(file);
            if (Files.exists(BASE.resolve(file))
                    && (!Files.exists(copy) || Files.mismatch(BASE.resolve(file), copy) >= 0)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private Run maven(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-o", "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        return run(tree, command.toArray(String[]::new));
    }

    private static String succeed(Run run) {
        assertEquals(0, run.status, run.said);
        return run.said;
    }

    private static Run run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.onExit().join().exitValue(), said);
    }

    private static final class Run {
        final int status;
        final String said;

        Run(int status, String said) {
            this.status = status;
            this.said = said;
        }
    }
}
