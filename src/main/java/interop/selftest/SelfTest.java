package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.SystemNative;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether System.Native works on this machine: {@code java -jar interop.jar [--report FILE] [FOLDER]}. Calls
 * every import and compares what it says with what the JDK says, then walks a tree by both.
 */
public final class SelfTest {
    private static final String HOLDERS = "interop.system.SystemNativeImports";
    private static final String REPORT = "--report";

    private final Report report;
    private int failed;

    private SelfTest(Report report) {
        this.report = report;
    }

    /**
     * Runs the self-test, and exits with 1 where something differs or does not work.
     *
     * @param arguments {@code --report} and a new file, which receives what is told and the details of this machine
     *     that explain it; the folder to walk, without one the JDK's own home
     * @throws Exception if the machine is not fit for a test
     */
    public static void main(String[] arguments) throws Exception {
        String file = null;
        String folder = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(REPORT) && file == null) {
                file = ++i < arguments.length ? arguments[i] : "";
            } else if (folder == null && !arguments[i].startsWith("--")) {
                folder = arguments[i];
            } else {
                refuse(arguments[i] + " is too much: [" + REPORT + " FILE] [FOLDER] is all that is taken");
            }
        }
        Path walked = folder(folder == null || folder.isBlank() ? System.getProperty("java.home") : folder);
        int failed;
        try (Report report = new Report(System.out, file == null ? null : create(file))) {
            failed = new SelfTest(report).runAndReport(walked);
        }
        if (file != null) {
            System.out.println("the report is " + Path.of(file).toAbsolutePath());
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static Path folder(String name) {
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // No name of a file in this locale.
        }
        refuse(name + " is no folder: name one to walk, or none for the JDK's own home");
        return null;
    }

    private static PrintStream create(String file) {
        if (file.isEmpty()) {
            refuse(REPORT + " needs the name of a file that does not exist yet");
        }
        try {
            return Report.create(Path.of(file));
        } catch (FileAlreadyExistsException e) {
            refuse(file + " exists: name a new file for the report");
        } catch (IOException | InvalidPathException e) {
            refuse("cannot write a report to " + file + ": " + e + "; name another file");
        }
        return null;
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(2);
    }

    /** The report has also what ends the test. */
    private int runAndReport(Path folder) throws Exception {
        try {
            return run(folder);
        } catch (Exception e) {
            report.detail("%s%n", trace(e));
            throw e;
        }
    }

    /** Result: how much of it failed. */
    private int run(Path folder) throws Exception {
        Machine.describe(report);
        try {
            printMachine();
        } catch (UnsatisfiedLinkError e) {
            System.err.println(e.getMessage());
            report.detail("%s%n", trace(e));
            return 1;
        }
        printImports();
        printTree(folder);
        report.tell(failed == 0 ? "%nall of this holds%n" : "%nFAILED: %d%n", failed);
        return failed;
    }

    private void printMachine() throws IOException {
        report.tell("platform  %s, version %s%n", SystemNative.platform(), System.getProperty("os.version"));
        report.tell("jdk       %s, %s%n", System.getProperty("java.version"), System.getProperty("java.vm.version"));
        report.tell("binder    %s%n", SystemNative.binder());
        report.tell("library   %s%n", SystemNative.origin());
        Machine.describeLibrary(report);
        report.tell("%n");
    }

    private void printImports() throws Exception {
        Map<String, Probe> probes = new TreeMap<>(Probes.all());
        for (Class<?> holder : Class.forName(HOLDERS).getDeclaredClasses()) {
            boolean isImport = Arrays.stream(holder.getDeclaredMethods())
                    .anyMatch(m -> Modifier.isNative(m.getModifiers()) && m.getName().equals(holder.getSimpleName()));
            if (isImport) {
                probes.putIfAbsent(holder.getSimpleName().substring("SystemNative_".length()), null);
            }
        }
        Path folder = Files.createTempDirectory("interop-self-test");
        try {
            Map<String, Integer> counts = new TreeMap<>();
            for (Map.Entry<String, Probe> entry : probes.entrySet()) {
                report.tell("%-40s ", entry.getKey());
                String outcome = outcome(entry.getValue(), Files.createDirectory(folder.resolve(entry.getKey())));
                counts.merge(outcome.split(":")[0], 1, Integer::sum);
            }
            report.tell("%d imports: %s%n%n", probes.size(), counts);
        } finally {
            Tree.delete(folder);
        }
    }

    private String outcome(Probe probe, Path folder) {
        String outcome;
        Throwable problem = null;
        if (probe == null) {
            outcome = "not tried";
        } else {
            try {
                probe.run(folder);
                outcome = "bound, works";
            } catch (UnsatisfiedLinkError e) {
                outcome = "not bound: " + e.getMessage();
                problem = e;
            } catch (Exception | AssertionError e) {
                boolean lacking = e instanceof InteropException && ((InteropException) e).error() == ErrorCode.ENOTSUP;
                outcome = lacking ? "bound, not supported here" : "FAILED: " + e;
                problem = lacking ? null : e;
            }
        }
        report.tell("%s%n", outcome);
        if (problem != null) {
            failed++;
            report.detail("%s", trace(problem));
        }
        return outcome;
    }

    private static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private void printTree(Path folder) throws IOException {
        Path start = folder.toRealPath();
        report.tell("tree      %s%n", start);
        // Once unmeasured, so that neither pays for a cold cache.
        Tree.byJdk(start);
        long begin = System.nanoTime();
        Tree ours = Tree.byInterop(start);
        long between = System.nanoTime();
        Tree theirs = Tree.byJdk(start);
        long end = System.nanoTime();
        report.tell("interop   %s in %d ms%n", ours, (between - begin) / 1_000_000);
        report.tell("java.nio  %s in %d ms%n", theirs, (end - between) / 1_000_000);
        if (!ours.equals(theirs)) {
            failed++;
            report.tell("they DIFFER%n");
        }
    }
}
