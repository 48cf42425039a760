package interop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Takes one measurement, in a process of its own. Of its iterations the lowest figure counts, since what else the JVM
 * and the machine do only adds to it. What JMH says goes to a log.
 */
final class Harness {
    private static final String MECHANISMS = "interop.bench.mechanisms.";
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Settings settings;
    private final Path data;
    private final Path nativeFolder;
    private final Path libraryFolder;
    private final Path log;
    private final OutputFormat format;
    private final Set<String> benchmarks;

    /**
     * For one run.
     *
     * @param data what {@link DataSet} made
     * @param nativeFolder where CMake built src/bench/c
     * @param libraryFolder where SystemNative is
     */
    Harness(Settings settings, Path data, Path nativeFolder, Path libraryFolder, Path log) throws IOException {
        this.settings = settings;
        this.data = data;
        this.nativeFolder = nativeFolder;
        this.libraryFolder = libraryFolder;
        this.log = log;
        format = OutputFormatFactory.createFormatInstance(
                new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8), VerboseMode.NORMAL);
        benchmarks = BenchmarkList.defaultList().getAll(format, List.of()).stream()
                .map(BenchmarkListEntry::getUsername).collect(Collectors.toSet());
    }

    /** Whether there is such a benchmark. */
    boolean has(Case what, Mechanism mechanism, int threads) {
        if (mechanism == Mechanism.C) {
            return threads == 1 && what != Case.STRING_OWN && Files.exists(baseline());
        }
        return (threads == 1 || what.threaded) && benchmarks.contains(name(what, mechanism));
    }

    Measurement measure(int round, JavaHome jdk, Case what, Mechanism mechanism, int threads) throws IOException {
        if (mechanism == Mechanism.C) {
            return new Measurement(round, jdk.version(), what, mechanism, threads, runBaseline(what), Double.NaN);
        }
        RunResult result;
        try {
            result = new Runner(options(jdk, what, mechanism, threads), format).runSingle();
        } catch (RunnerException e) {
            throw new IOException(what + " by " + mechanism + " on JDK " + jdk.version() + " failed; " + log
                    + " tells why", e);
        }
        return new Measurement(round, jdk.version(), what, mechanism, threads,
                least(result, IterationResult::getPrimaryResult),
                least(result, iteration -> iteration.getSecondaryResults().get(BYTES)));
    }

    private static double least(RunResult result, Function<IterationResult, Result<?>> figure) {
        return result.getBenchmarkResults().stream().flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> figure.apply(iteration).getScore()).min().getAsDouble();
    }

    private static String name(Case what, Mechanism mechanism) {
        return MECHANISMS + mechanism.className + "." + what.method;
    }

    private Options options(JavaHome jdk, Case what, Mechanism mechanism, int threads) {
        List<String> arguments = new ArrayList<>(jdk.arguments());
        arguments.add("-Dbench.data=" + data);
        arguments.add("-Dbench.native=" + nativeFolder);
        arguments.add("-Dinterop.library.path=" + libraryFolder);
        if (mechanism.isOurs()) {
            arguments.add("-Dinterop.binder=" + mechanism.binder);
        }
        return new OptionsBuilder()
                .include("^" + Pattern.quote(name(what, mechanism)) + "$")
                .jvm(jdk.java())
                .jvmArgs(arguments.toArray(String[]::new))
                .forks(1)
                .warmupIterations(settings.warmups)
                .warmupTime(TimeValue.milliseconds(settings.warmupTime))
                .measurementIterations(settings.measurements)
                .measurementTime(TimeValue.milliseconds(settings.measurementTime))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(threads)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }

    private Path baseline() {
        return nativeFolder.resolve("bin").resolve("baseline");
    }

    private double runBaseline(Case what) throws IOException {
        Process process = new ProcessBuilder(baseline().toString(), what.method,
                Integer.toString(settings.measurements), Integer.toString(settings.measurementTime), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(what + " in C failed");
        }
        return Double.parseDouble(said);
    }
}
