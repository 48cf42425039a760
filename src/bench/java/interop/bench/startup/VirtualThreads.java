package interop.bench.startup;

import interop.bench.JavaHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what six calls cost in each of 100,000 virtual threads, against the same in a pool of platform threads and
 * by hand-written JNI; has them all alive at once; and fails if a result is wrong or native memory grows with the
 * threads. Needs the newer JDK.
 */
public final class VirtualThreads {
    private static final List<String> CLASSES = List.of("ManyThreads", "Work", "InteropWork", "HandJniWork",
            "HandJniCalls");
    private static final int FILE_SIZE = 48;
    private static final int SINCE = 22;

    /** All of it in memory from the start, so that resident memory tells of what is not heap. */
    private static final List<String> HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

    /** What 100,000 threads may add: less than 700 bytes each, which no thread's own buffer fits in. */
    private static final long GROWTH_KIB = 64L << 10;

    private VirtualThreads() {
    }

    /**
     * Measures, and writes {@code virtual-threads.md}.
     *
     * @param arguments the folder for the report; {@code smoke}, {@code short} or {@code full}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<JavaHome> jdks = JavaHome.all();
        JavaHome newest = jdks.get(jdks.size() - 1);
        if (newest.feature() < SINCE) {
            System.out.println("SKIPPED: virtual threads.");
            return;
        }
        Path reports = Path.of(arguments[0]);
        Workspace workspace = new Workspace(reports.resolve("virtual-threads-work"));
        Table table = new Table("by", "virtual threads, us each", "pool, us each", "ratio", "resident before, MiB",
                "all alive", "after");
        int rounds = Math.max(1, Workspace.rounds(arguments[1]) / 2);
        for (String binder : List.of("jni", "ffm", "jna")) {
            measure(table, "interop, " + binder, program(workspace, newest, "interop", rounds)
                    .option("-Dinterop.binder=" + binder));
        }
        Path handJni = workspace.compileHandJni(jdks.get(0));
        measure(table, "JNI by hand", program(workspace, newest, "hand", rounds)
                .option("-D" + HandJniCalls.LIBRARY + "=" + handJni));
        Workspace.report(reports, "virtual-threads.md", "# 100,000 threads\n\nSix calls each, on JDK "
                + newest.feature() + ". Median (least - most). A pool has as many threads as there are"
                + " processors.\n\n" + table);
    }

    private static Program program(Workspace workspace, JavaHome jdk, String by, int rounds) throws IOException {
        Path file = Files.write(workspace.file("file"), new byte[FILE_SIZE]);
        Path jar = workspace.pack(by + ".jar", workspace.jars(List.of("interop", "jna-jpms")), CLASSES);
        Program program = new Program(jdk, jar, by, file.toString(), Integer.toString(rounds))
                .option("-Dinterop.cache=" + workspace.file("cache"));
        HEAP.forEach(program::option);
        return program;
    }

    private static void measure(Table table, String name, Program program) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(program.run().lines());
        String[] resident = lines.remove(lines.size() - 1).split(" ");
        Samples threads = new Samples();
        Samples pool = new Samples();
        for (String line : lines) {
            threads.add(Long.parseLong(line.split(" ")[0]) / 1e3);
            pool.add(Long.parseLong(line.split(" ")[1]) / 1e3);
        }
        table.row(name, threads.text(0), pool.text(0), Samples.number(threads.median() / pool.median()),
                mebibytes(resident[0]), mebibytes(resident[1]), mebibytes(resident[2]));
        for (String later : List.of(resident[1], resident[2])) {
            if (Long.parseLong(later) - Long.parseLong(resident[0]) > GROWTH_KIB) {
                throw new IllegalStateException(name + ": resident memory grew from " + resident[0] + " to " + later
                        + " KiB with 100,000 threads");
            }
        }
    }

    private static String mebibytes(String kibibytes) {
        return Samples.number(Long.parseLong(kibibytes) / 1024.0);
    }
}
