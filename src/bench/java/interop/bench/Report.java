package interop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The tables, as Markdown, and the chart. Nothing in it names a machine or a folder. */
final class Report {
    static final String FILE = "report.md";

    private final Results results;
    private final Settings settings;
    private final List<JavaHome> jdks;

    Report(Results results, Settings settings, List<JavaHome> jdks) {
        this.results = results;
        this.settings = settings;
        this.jdks = jdks;
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        addHead(lines);
        for (JavaHome jdk : jdks) {
            addTargets(lines, jdk.version());
        }
        for (JavaHome jdk : jdks) {
            for (int threads : results.threads()) {
                addRatios(lines, jdk.version(), threads);
            }
        }
        Files.write(folder.resolve(FILE), lines);
        for (JavaHome jdk : jdks) {
            Files.write(folder.resolve("ratios-" + jdk.feature() + ".svg"), new Chart(results, jdk).lines());
        }
    }

    private void addHead(List<String> lines) {
        lines.add("# Benchmarks");
        lines.add("");
        lines.add(String.format("%s setting, %d rounds, %s, %s, %d processors, JDK %s.",
                settings.name().toLowerCase(Locale.ROOT), settings.rounds, System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
                jdks.stream().map(JavaHome::version).collect(Collectors.joining(" and "))));
        lines.add("A ratio is taken within each round, between the fastest iterations of the two; the median over the"
                + " rounds is given, and the lowest and highest. Bytes are what an operation allocates. By"
                + " java.lang.foreign our Add and GetPid are critical calls.");
    }

    private void addTargets(List<String> lines, String jdk) {
        List<String> rows = Target.all().stream().map(target -> target.row(results, jdk)).flatMap(Optional::stream)
                .collect(Collectors.toList());
        if (!rows.isEmpty()) {
            lines.addAll(List.of("", "## Targets, JDK " + jdk, "", "| case | | target | measured | |",
                    "|---|---|---|---|---|"));
            lines.addAll(rows);
        }
    }

    private void addRatios(List<String> lines, String jdk, int threads) {
        List<Mechanism> columns = List.of(Mechanism.values()).stream()
                .filter(m -> List.of(Case.values()).stream().anyMatch(c -> results.has(jdk, c, m, threads)))
                .collect(Collectors.toList());
        lines.addAll(List.of("", "## Time as a multiple of the best hand-written, JDK " + jdk + ", "
                + (threads == 1 ? "one thread" : threads + " threads"), "",
                columns.stream().map(m -> m.title).collect(Collectors.joining(" | ", "| case | best | ", " |")),
                "|---".repeat(columns.size() + 2) + "|"));
        for (Case what : Case.values()) {
            results.best(jdk, what, threads).ifPresent(best -> lines.add(columns.stream()
                    .map(m -> cell(jdk, what, m, best, threads))
                    .collect(Collectors.joining(" | ", "| " + what.title + " | " + best.title + " | ", " |"))));
        }
    }

    private String cell(String jdk, Case what, Mechanism mechanism, Mechanism best, int threads) {
        String ratio = results.ratio(jdk, what, mechanism, best, threads).map(Ratio::toString).orElse("");
        OptionalDouble bytes = results.bytes(jdk, what, mechanism);
        return ratio.isEmpty() || bytes.isEmpty() ? ratio
                : ratio + String.format(Locale.ROOT, ", %.0f B", bytes.getAsDouble());
    }
}
