package interop.bench.startup;

import interop.bench.JavaHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java program that is run again and again, in a JVM of its own each time. */
final class Program {
    private static final Pattern METASPACE = Pattern.compile("Metaspace +used (\\d+)K");

    private final List<String> java;
    private final List<String> options = new ArrayList<>();
    private final List<String> main;

    Program(JavaHome jdk, Path jar, String... arguments) {
        java = List.of(jdk.java());
        main = new ArrayList<>(List.of("-jar", jar.toString()));
        main.addAll(List.of(arguments));
    }

    Program option(String option) {
        options.add(option);
        return this;
    }

    /** Runs it to its end, with some more options. */
    Run run(String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(main);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        long start = System.nanoTime();
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        long elapsed = System.nanoTime() - start;
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ":\n" + output);
        }
        return new Run(output.lines().toList(), elapsed, process.pid());
    }

    /** Runs it once more for what the JVM says of itself at the end. */
    Footprint footprint(Path log, String... more) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("-Xlog:class+load,gc+exit*:file=" + log);
        run(all.toArray(String[]::new));
        try (Stream<String> lines = Files.lines(log)) {
            return footprint(lines.toList());
        } finally {
            Files.delete(log);
        }
    }

    private static Footprint footprint(List<String> log) {
        int classes = 0;
        int parsed = 0;
        int metaspace = 0;
        for (String line : log) {
            if (line.contains(" source: ")) {
                classes++;
                parsed += line.contains("source: shared objects file") ? 0 : 1;
            }
            Matcher used = METASPACE.matcher(line);
            if (used.find()) {
                metaspace = Integer.parseInt(used.group(1));
            }
        }
        return new Footprint(classes, parsed, metaspace);
    }

    /**
     * One run.
     *
     * @param lines what it printed
     * @param elapsed nanoseconds from before its start to its end
     * @param pid its process
     */
    record Run(List<String> lines, long elapsed, long pid) {
        long number(int line) {
            return Long.parseLong(lines.get(line));
        }
    }

    /**
     * What a run left in the JVM.
     *
     * @param classes how many were loaded
     * @param parsed how many of them no archive of the JVM had
     * @param metaspace what is used of it, in KiB
     */
    record Footprint(int classes, int parsed, int metaspace) {
    }
}
