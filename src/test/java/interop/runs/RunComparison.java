package interop.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Compares the test runs of this build, one for each binder and JDK: the same tests with the same outcome, and the
 * same answers to the same calls. Runs last.
 */
class RunComparison {
    private final Path target = Path.of(System.getProperty("project.build.directory"));

    @Test
    void allRunsGaveTheSameAnswers() throws IOException {
        Map<String, List<String>> transcripts = new TreeMap<>();
        for (Path file : files(target.resolve("transcripts"), "base-", "newer-")) {
            transcripts.put(file.getFileName().toString(), Files.readAllLines(file));
        }
        assertFalse(transcripts.isEmpty(), "no transcript was written");
        List<String> first = transcripts.values().iterator().next();
        transcripts.forEach((name, lines) -> {
            for (int i = 0; i < Math.min(first.size(), lines.size()); i++) {
                assertEquals(first.get(i), lines.get(i), name + " differs from " + transcripts.keySet());
            }
            assertEquals(first.size(), lines.size(), name);
        });
        System.out.println("compared: " + first.size() + " calls with the same answer in " + transcripts.keySet());
    }

    @Test
    void allRunsHadTheSameOutcomes() throws Exception {
        Map<String, Map<String, String>> runs = new TreeMap<>();
        for (Path run : files(target.resolve("surefire-reports"), "base-", "newer-")) {
            runs.put(run.getFileName().toString(), outcomes(run));
        }
        assertFalse(runs.isEmpty(), "no run has a report");
        // The first run has the tests that no binder can change, too: the group "once".
        Map<String, String> all = runs.get("base-jni");
        Map<String, String> first = runs.entrySet().stream().filter(r -> !r.getKey().equals("base-jni")).findFirst()
                .orElseThrow().getValue();
        runs.forEach((name, outcomes) -> {
            Set<String> missing = new TreeSet<>(first.keySet());
            missing.removeAll(outcomes.keySet());
            assertEquals(Set.of(), missing, name + " did not run them");
            outcomes.forEach((test, outcome) -> {
                assertTrue(all.containsKey(test), test + " ran in " + name + " and not in base-jni");
                // A test may state that a JDK or a binder lacks what it is about; it then says so in its skip.
                if (!outcome.equals("skipped") && !all.get(test).equals("skipped")) {
                    assertEquals(all.get(test), outcome, test + " in " + name);
                }
            });
        });
        runs.forEach((name, outcomes) -> System.out.printf("compared: %-10s %d tests, %d skipped%n", name,
                outcomes.size(), outcomes.values().stream().filter("skipped"::equals).count()));
    }

    private static Map<String, String> outcomes(Path run) throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        for (Path report : files(run, "TEST-")) {
            NodeList cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile())
                    .getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                String outcome = test.getElementsByTagName("skipped").getLength() > 0 ? "skipped"
                        : test.getElementsByTagName("failure").getLength()
                                + test.getElementsByTagName("error").getLength() > 0 ? "failed" : "passed";
                // Without arguments: a test that a JDK leaves out has none.
                String name = test.getAttribute("classname") + "." + test.getAttribute("name").split("[(\\[]")[0];
                outcomes.merge(name, outcome, RunComparison::worse);
            }
        }
        return outcomes;
    }

    private static String worse(String one, String other) {
        return one.equals("failed") || other.equals("failed") ? "failed"
                : one.equals("passed") || other.equals("passed") ? "passed" : "skipped";
    }

    private static List<Path> files(Path folder, String... prefixes) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(f -> Stream.of(prefixes).anyMatch(f.getFileName().toString()::startsWith)).sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
