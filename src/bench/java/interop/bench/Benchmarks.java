package interop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures every case by every mechanism on every JDK, in rounds, so that noise hits all alike, and writes the report.
 * The build gives the properties that it reads.
 */
public final class Benchmarks {
    private record Task(Case what, JavaHome jdk, Mechanism mechanism, int threads) {
    }

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.valueOf(System.getProperty("bench").toUpperCase(Locale.ROOT));
        Path output = Files.createDirectories(Path.of(System.getProperty("bench.output")));
        List<JavaHome> jdks = JavaHome.all();
        Path data = DataSet.make(Files.createDirectories(output.resolve("data")), settings.entries);
        Harness harness = new Harness(settings, data, Path.of(System.getProperty("bench.native")),
                Path.of(System.getProperty("interop.library.path")), output.resolve("jmh.log"));
        List<Task> tasks = tasks(harness, settings, jdks);
        Results results = new Results();
        for (int round = 1; round <= settings.rounds; round++) {
            for (Task task : tasks) {
                System.out.printf("round %d of %d: %s, %s, JDK %s, threads %d: ", round, settings.rounds,
                        task.what.title, task.mechanism.title, task.jdk.version(), task.threads);
                Measurement measurement =
                        harness.measure(round, task.jdk, task.what, task.mechanism, task.threads);
                System.out.printf("%.1f ns%n", measurement.nanoseconds());
                results.add(measurement);
            }
            Files.writeString(output.resolve("round-" + round + ".json"), results.toJson(round));
            // What is slow because it comes late in a round comes early in the next.
            Collections.reverse(tasks);
        }
        if (settings != Settings.SMOKE) {
            Path report = settings == Settings.FULL ? Path.of(System.getProperty("bench.results")) : output;
            new Report(results, settings, jdks).write(Files.createDirectories(report));
            System.out.println("The report is " + report.resolve(Report.FILE));
        }
    }

    private static List<Task> tasks(Harness harness, Settings settings, List<JavaHome> jdks) {
        Set<String> chosen = Stream.of(System.getProperty("bench.cases", "").split(",")).filter(s -> !s.isEmpty())
                .map(s -> s.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String counts = System.getProperty("bench.threads", "");
        List<Integer> threads = counts.isEmpty() ? settings.threads
                : Stream.of(counts.split(",")).map(Integer::valueOf).collect(Collectors.toList());
        List<Task> tasks = new ArrayList<>();
        for (Case what : Case.values()) {
            if (!chosen.isEmpty() && !chosen.contains(what.method.toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (int count : threads) {
                for (JavaHome jdk : jdks) {
                    for (Mechanism mechanism : Mechanism.values()) {
                        if (mechanism.runsOn(jdk) && harness.has(what, mechanism, count)) {
                            tasks.add(new Task(what, jdk, mechanism, count));
                        }
                    }
                }
            }
        }
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no such cases: " + chosen + "; there are "
                    + Stream.of(Case.values()).map(c -> c.method).collect(Collectors.joining(", ")));
        }
        return tasks;
    }
}
