package interop.bench.startup;

import interop.bench.JavaHome;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Measures what it costs a start to declare more imports than are used: 10, 100 and 300 are declared, 10 are called,
 * with a JNI table, and without one by the other binders; and the same by hand-written JNI.
 */
public final class Growth {
    private static final int[] DECLARED = {10, 100, 300};
    private static final int FFM_SINCE = 22;
    private static final int RELEASE = 17;

    private final Workspace workspace;
    private final List<String> libraries;
    private final List<Row> rows = new ArrayList<>();

    private Growth(Workspace workspace) throws IOException {
        this.workspace = workspace;
        libraries = workspace.jars(List.of("interop", "jna-jpms"));
    }

    /**
     * Measures, and writes {@code growth.md}.
     *
     * @param arguments the folder for the report; {@code smoke}, {@code short} or {@code full}
     */
    public static void main(String[] arguments) throws Exception {
        Path reports = Path.of(arguments[0]);
        Growth growth = new Growth(new Workspace(reports.resolve("growth-work")));
        growth.prepare();
        growth.measure(Workspace.rounds(arguments[1]));
        Workspace.report(reports, "growth.md", growth.text());
    }

    private void prepare() throws Exception {
        List<JavaHome> jdks = JavaHome.all();
        for (int declared : DECLARED) {
            Path withTable = build(declared, true);
            Path without = build(declared, false);
            String byHand = "growth" + declared + "-by-hand";
            Path library = buildByHand(declared, byHand, jdks.get(0));
            for (JavaHome jdk : jdks) {
                // What is used unless one asks for another.
                add(declared, "jni", withTable, jdk);
                add(declared, "jna", without, jdk).option("-Dinterop.binder=jna");
                if (jdk.feature() >= FFM_SINCE) {
                    add(declared, "ffm", without, jdk).option("-Dinterop.binder=ffm");
                }
                add(declared, "JNI by hand", workspace.file(byHand + ".jar"), jdk)
                        .option("-D" + GrowthSources.LIBRARY + "=" + library);
            }
        }
        rows.sort(Comparator.comparing((Row r) -> r.binder).thenComparing(r -> r.jdk.feature()));
        for (Row row : rows) {
            row.program.run();
        }
    }

    private Program add(int declared, String binder, Path jar, JavaHome jdk) {
        Program program = new Program(jdk, jar).option("-Dinterop.cache=" + workspace.file("cache"));
        rows.add(new Row(declared, binder, jdk, program));
        return program;
    }

    /** Builds a jar with the library of so many functions, its imports and the program. */
    private Path build(int declared, boolean table) throws Exception {
        String name = "growth" + declared + (table ? "-table" : "");
        Path folder = workspace.file(name);
        Path generated = Files.createDirectories(folder.resolve("generated"));
        GrowthSources sources = new GrowthSources(declared, table);
        String interop = workspace.file(libraries.get(0)).toString();
        Path classes = compile(folder, sources.writeJava(folder.resolve("java/growth")), "-cp", interop,
                "-processorpath", interop, "-s", generated.toString());
        List<Path> c = new ArrayList<>(List.of(sources.writeC(folder)));
        if (table) {
            c.add(generated.resolve("native/Growth_table.c"));
            c.add(generated.resolve("native/Growth_checks.c"));
        }
        Path library = workspace.compile("Growth", c, List.of(folder, Workspace.project("shims")),
                "-fvisibility=hidden");
        Path jar = workspace.file(name + ".jar");
        try (JarOutputStream out = pack(jar, classes, libraries)) {
            Workspace.add(out, "runtimes/" + SystemNative.platform() + "/native/" + library.getFileName(),
                    Files.readAllBytes(library));
        }
        return jar;
    }

    /** Builds a jar with a class of so many native methods and the program; returns the library's file. */
    private Path buildByHand(int declared, String name, JavaHome jdk) throws Exception {
        Path folder = workspace.file(name);
        GrowthSources sources = new GrowthSources(declared, false);
        Path classes = compile(folder, sources.writeJavaByHand(folder.resolve("java/growth")), "-proc:none");
        pack(workspace.file(name + ".jar"), classes, List.of()).close();
        return workspace.compileJni(name, sources.writeCByHand(folder), jdk);
    }

    private static Path compile(Path folder, List<Path> sources, String... options) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> command = new ArrayList<>(List.of("--release", Integer.toString(RELEASE), "-d",
                classes.toString()));
        command.addAll(List.of(options));
        sources.forEach(f -> command.add(f.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources in " + folder + " do not compile");
        }
        return classes;
    }

    private static JarOutputStream pack(Path jar, Path classes, List<String> classPath) throws IOException {
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar),
                Workspace.manifest("growth.Main", classPath));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Workspace.add(out, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return out;
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        for (int i = 0; i < rounds; i++) {
            for (Row row : rows) {
                row.run();
            }
        }
        for (Row row : rows) {
            row.footprint = row.program.footprint(workspace.file("log"));
        }
    }

    private String text() {
        Table table = new Table("binder", "JDK", "declared", "main to 1st result, ms", "main to 10th result, ms",
                "ratio", "classes", "Metaspace, KiB", "ratio", "resident, MiB", "ratio");
        for (Row row : rows) {
            Row least = rows.stream().filter(r -> r.declared == DECLARED[0] && r.binder.equals(row.binder)
                    && r.jdk == row.jdk).findFirst().orElseThrow();
            table.row(row.binder, Integer.toString(row.jdk.feature()), Integer.toString(row.declared),
                    row.first.text(0), row.tenth.text(0), Samples.number(row.tenth.median() / least.tenth.median()),
                    Integer.toString(row.footprint.classes()), Integer.toString(row.footprint.metaspace()),
                    Samples.number((double) row.footprint.metaspace() / least.footprint.metaspace()),
                    row.resident.text(0), Samples.number(row.resident.median() / least.resident.median()));
        }
        return "# Imports declared and imports used\n\n" + GrowthSources.USED + " are called. Median (least - most);"
                + " ratios are to " + DECLARED[0] + " declared. By hand there is one class of native methods.\n\n"
                + table;
    }

    /** A program, and what its runs gave. */
    private static final class Row {
        private static final String RESIDENT = "VmRSS:";

        private final int declared;
        private final String binder;
        private final JavaHome jdk;
        private final Program program;
        private final Samples first = new Samples();
        private final Samples tenth = new Samples();
        private final Samples resident = new Samples();
        private Program.Footprint footprint;

        Row(int declared, String binder, JavaHome jdk, Program program) {
            this.declared = declared;
            this.binder = binder;
            this.jdk = jdk;
            this.program = program;
        }

        void run() throws IOException, InterruptedException {
            Program.Run run = program.run();
            if (run.number(2) != GrowthSources.sum()) {
                throw new IllegalStateException("the calls by " + binder + " came to " + run.number(2) + " and not to "
                        + GrowthSources.sum());
            }
            first.add(run.number(0) / 1e6);
            tenth.add(run.number(1) / 1e6);
            String status = run.lines().stream().filter(l -> l.startsWith(RESIDENT)).findFirst().orElseThrow();
            resident.add(Long.parseLong(status.replaceAll("\\D", "")) / 1024.0);
        }
    }
}
