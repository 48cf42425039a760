package interop.bench.startup;

import interop.bench.JavaHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the start of a program that calls ten functions of the system: from the entry of main to the result of the
 * first and of the tenth, and the whole process, by each way that Java has to reach them. Each run is a JVM of its own;
 * the programs take turns, so that what else the machine does hits all alike. Linux on x64 only, since programs without
 * a shim must know its {@code struct stat}.
 */
public final class ColdStart {
    private static final List<String> ASM = List.of("asm", "asm-commons", "asm-analysis", "asm-tree", "asm-util");
    private static final List<String> JNR = join(List.of("jnr-ffi", "jffi", "jnr-a64asm", "jnr-x86asm"), ASM);
    private static final List<String> JNR_POSIX = join(List.of("jnr-posix", "jnr-constants"), JNR);

    /** Every archive, too, is made for these, to see what it changes. */
    private static final List<Mechanism> ARCHIVED = List.of(
            new Mechanism("interop, jni", List.of("Interop"), "", 17, List.of("interop")),
            new Mechanism("interop, ffm", List.of("Interop"), "ffm", 22, List.of("interop")),
            new Mechanism("interop, jna", List.of("Interop"), "jna", 17, List.of("interop", "jna-jpms")),
            new Mechanism("FFM by hand", List.of("HandFfm", "HandFfm$GetPid", "HandFfm$Clock", "HandFfm$SysConf",
                    "HandFfm$GetCwd", "HandFfm$Access", "HandFfm$Stat", "HandFfm$Open", "HandFfm$LSeek",
                    "HandFfm$Read", "HandFfm$Close"), "", 22, List.of()),
            new Mechanism("JNA direct", List.of("JnaDirect", "JnaDirect$C", "JnaStat"), "", 17, List.of("jna-jpms")));
    private static final List<Mechanism> OTHERS = List.of(
            new Mechanism("JNI by hand", List.of("HandJni", "HandJniCalls"), "", 17, List.of()),
            new Mechanism("JNA interface", List.of("JnaInterface", "JnaInterface$C", "JnaStat"), "", 17,
                    List.of("jna-jpms")),
            new Mechanism("jnr-ffi", List.of("JnrFfi", "JnrFfi$C", "JnrFfi$Stat"), "", 17, JNR),
            new Mechanism("jnr-posix", List.of("JnrPosix"), "", 17, JNR_POSIX),
            new Mechanism("the JDK's own", List.of("Jdk"), "", 17, List.of()));
    private static final Mechanism EMPTY = new Mechanism("empty main", List.of("Empty"), "", 17, List.of());

    private static final int FILE_SIZE = 48;
    private static final int LINES = 7;

    private final Workspace workspace;
    private final List<JavaHome> jdks;
    private final Path file;
    private final Path handJni;
    private final List<Row> rows = new ArrayList<>();

    private ColdStart(Workspace workspace) throws IOException, InterruptedException {
        this.workspace = workspace;
        jdks = JavaHome.all();
        file = Files.write(workspace.file("file"), new byte[FILE_SIZE]);
        handJni = workspace.compileHandJni(jdks.get(0));
    }

    /**
     * Measures, and writes {@code cold-start.md}.
     *
     * @param arguments the folder for the report; {@code smoke}, {@code short} or {@code full}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path reports = Path.of(arguments[0]);
        ColdStart coldStart = new ColdStart(new Workspace(reports.resolve("cold-start-work")));
        coldStart.prepare();
        coldStart.measure(Workspace.rounds(arguments[1]));
        Workspace.report(reports, "cold-start.md", coldStart.text());
    }

    /** Makes the programs, and lets each run once: that fills caches and archives. */
    private void prepare() throws IOException, InterruptedException {
        for (JavaHome jdk : jdks) {
            add(EMPTY, jdk, Archive.NONE);
            for (Mechanism mechanism : join(ARCHIVED, OTHERS)) {
                add(mechanism, jdk, Archive.NONE);
            }
            add(ARCHIVED.get(0), jdk, Archive.NONE).clearCache();
            for (Archive archive : List.of(Archive.SHARED, Archive.AUTOMATIC, Archive.AOT)) {
                for (Mechanism mechanism : join(List.of(EMPTY), ARCHIVED)) {
                    add(mechanism, jdk, archive);
                }
            }
        }
    }

    private Row add(Mechanism mechanism, JavaHome jdk, Archive archive) throws IOException, InterruptedException {
        if (jdk.feature() < Math.max(mechanism.since(), archive.since)) {
            return null;
        }
        Path stored = workspace.file("archive" + rows.size());
        Path jar = workspace.pack("program" + rows.size() + ".jar", workspace.jars(mechanism.jars()),
                join(mechanism.classes(), List.of("Outcome")));
        Program program = new Program(jdk, jar, file.toString())
                .option("-Dinterop.cache=" + workspace.file("cache"))
                .option("-D" + HandJniCalls.LIBRARY + "=" + handJni);
        if (!mechanism.binder().isEmpty()) {
            program.option("-Dinterop.binder=" + mechanism.binder());
        }
        program.run(archive.create(stored));
        Row row = new Row(mechanism, jdk, archive, program, archive.use(stored));
        rows.add(row);
        return row;
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        for (int i = 0; i < rounds; i++) {
            for (Row row : rows) {
                row.run();
            }
        }
        for (Row row : rows) {
            row.footprint();
        }
    }

    private String text() {
        Table plain = table();
        Table archived = table();
        for (Row row : rows) {
            Row empty = find(EMPTY, row.jdk, false);
            Row base = find(ARCHIVED.get(0), row.jdk, false);
            (row.archive == Archive.NONE ? plain : archived).row(row.name(), Integer.toString(row.jdk.feature()),
                    row.first.text(0), row.tenth.text(0),
                    Samples.number(row.tenth.median() / base.tenth.median()),
                    row == empty ? row.process.text(0) : row.process.text(empty.process.median()),
                    difference(row.footprint.classes(), row == empty ? 0 : empty.footprint.classes()),
                    difference(row.footprint.parsed(), row == empty ? 0 : empty.footprint.parsed()));
        }
        return "# Cold start\n\nMilliseconds: median (least - most). The whole process and the classes are above an"
                + " empty main of the same JDK without an archive; for that itself, all of it.\n\n" + plain
                + "\n## With an archive of the JVM\n\n" + archived
                + "\n## Against the same by hand\n\n" + pairs();
    }

    private static Table table() {
        return new Table("program", "JDK", "main to 1st result", "main to 10th result", "10th, times interop's jni",
                "whole process", "classes", "of them in no archive");
    }

    private Table pairs() {
        Table pairs = new Table("binder", "JDK", "interop, 10th result", "by hand", "ratio");
        for (JavaHome jdk : jdks) {
            pair(pairs, jdk, ARCHIVED.get(0), OTHERS.get(0));
            pair(pairs, jdk, ARCHIVED.get(1), ARCHIVED.get(3));
            pair(pairs, jdk, ARCHIVED.get(2), ARCHIVED.get(4));
        }
        return pairs;
    }

    private void pair(Table pairs, JavaHome jdk, Mechanism ours, Mechanism other) {
        Row first = find(ours, jdk, false);
        Row second = find(other, jdk, false);
        if (first != null) {
            pairs.row(ours.name(), Integer.toString(jdk.feature()), first.tenth.text(0), second.tenth.text(0),
                    Samples.number(first.tenth.median() / second.tenth.median()));
        }
    }

    private Row find(Mechanism mechanism, JavaHome jdk, boolean cacheCleared) {
        return rows.stream().filter(r -> r.mechanism == mechanism && r.jdk == jdk && r.archive == Archive.NONE
                && r.cacheCleared == cacheCleared).findFirst().orElse(null);
    }

    private static String difference(int count, int base) {
        return Integer.toString(count - base);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /**
     * A way to reach the system.
     *
     * @param name what the report calls it
     * @param classes those of the program, its main class first
     * @param binder the binder, "" for what is chosen without a word and for what is not ours
     * @param since the least JDK
     * @param jars the jars it needs
     */
    private record Mechanism(String name, List<String> classes, String binder, int since,
            List<String> jars) {
    }

    /** What the JVM can keep from one start for the next. */
    private enum Archive {
        NONE("", 17, "", ""),
        SHARED("shared archive", 17, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
        AUTOMATIC("automatic archive", 19, "-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=",
                "-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="),
        AOT("AOT cache", 25, "-XX:AOTCacheOutput=", "-XX:AOTCache=");

        private final String title;
        private final int since;
        private final String create;
        private final String use;

        Archive(String title, int since, String create, String use) {
            this.title = title;
            this.since = since;
            this.create = create;
            this.use = use;
        }

        String[] create(Path stored) {
            return options(create, stored);
        }

        String[] use(Path stored) {
            return options(use, stored);
        }

        private static String[] options(String options, Path stored) {
            return options.isEmpty() ? new String[0] : (options + stored).split(" ", 2);
        }
    }

    /** A program with the options of its archive, and what its runs gave. */
    private final class Row {
        private final Mechanism mechanism;
        private final JavaHome jdk;
        private final Archive archive;
        private final Program program;
        private final String[] options;
        private final Samples first = new Samples();
        private final Samples tenth = new Samples();
        private final Samples process = new Samples();
        private boolean cacheCleared;
        private Program.Footprint footprint;

        Row(Mechanism mechanism, JavaHome jdk, Archive archive, Program program, String[] options) {
            this.mechanism = mechanism;
            this.jdk = jdk;
            this.archive = archive;
            this.program = program;
            this.options = options;
        }

        void clearCache() {
            cacheCleared = true;
            program.option("-Dinterop.cache=" + workspace.file("cleared"));
        }

        void run() throws IOException, InterruptedException {
            Program.Run run = start();
            check(run.lines().size() == LINES, run);
            first.add(run.number(0) / 1e6);
            tenth.add(run.number(1) / 1e6);
            process.add(run.elapsed() / 1e6);
            if (mechanism != EMPTY) {
                check(run.number(2) == run.pid() && run.number(3) == FILE_SIZE && run.number(4) == 1
                        && run.number(5) == FILE_SIZE - 1
                        && run.lines().get(6).equals(Path.of("").toAbsolutePath().toString()), run);
            }
        }

        void footprint() throws IOException, InterruptedException {
            if (cacheCleared) {
                Workspace.delete(workspace.file("cleared"));
            }
            footprint = program.footprint(workspace.file("log"), options);
        }

        private Program.Run start() throws IOException, InterruptedException {
            if (cacheCleared) {
                Workspace.delete(workspace.file("cleared"));
            }
            return program.run(options);
        }

        private void check(boolean right, Program.Run run) {
            if (!right) {
                throw new IllegalStateException(name() + " said " + String.join("\n", run.lines()));
            }
        }

        String name() {
            return mechanism.name() + (cacheCleared ? ", empty cache" : "")
                    + (archive == Archive.NONE ? "" : ", " + archive.title);
        }
    }
}
