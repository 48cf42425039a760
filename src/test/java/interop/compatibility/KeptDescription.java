package interop.compatibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What users rely on, a line each, as it was when it was last recorded in {@code src/test/api}: by a release, or by a
 * change that CHANGELOG.md tells of. What has been added since is not in it, and need not be.
 */
final class KeptDescription {
    private static final Path FOLDER = Path.of(System.getProperty("project.basedir", ""), "src/test/api");

    private final Path file;

    KeptDescription(String name) {
        file = FOLDER.resolve(name);
    }

    /** Whether this run is to record what there is. */
    static boolean isRecording() {
        return Boolean.getBoolean("api.write");
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    void record(Collection<String> lines) throws IOException {
        Files.write(file, new TreeSet<>(lines));
    }

    /** The kept lines that are no longer there. */
    List<String> lost(Collection<String> lines) throws IOException {
        return lines().stream().filter(line -> !lines.contains(line)).toList();
    }

    /** Says what is wrong and what to do; empty if nothing is. */
    String complaint(Collection<String> wrong, String what, String advice) {
        return wrong.isEmpty() ? "" : what + "\n  " + String.join("\n  ", wrong) + "\n" + advice;
    }
}
