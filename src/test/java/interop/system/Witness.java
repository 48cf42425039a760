package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.InteropException;
import interop.Python;
import interop.SafeHandle;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** What the tests check against: commands of the system, other processes. All that depends on the platform is here. */
public final class Witness {
    /** A name that no UTF-8 decodes to: "café" in Latin-1. */
    static final byte[] LATIN1 = {'c', 'a', 'f', (byte) 0xE9};

    /** The longest name that a file may have. */
    static final String NAME_255 = "n".repeat(255);

    /** Linux's O_CLOEXEC. */
    private static final int CLOEXEC = 02000000;

    private Witness() {
    }

    /** What a command prints, less the last line end. The command must succeed. */
    public static String run(String... command) throws Exception {
        return new String(output(command), StandardCharsets.UTF_8).stripTrailing();
    }

    /** What a script prints, run by sh in a folder, where $f is {@link #LATIN1}. */
    static byte[] shell(Path folder, String script) throws Exception {
        return output("sh", "-c", "cd \"$0\" && f=$(printf 'caf\\351') && " + script, folder.toString());
    }

    /** What a new JVM prints that runs a class with the binder of this one. */
    static String java(Class<?> main, String... arguments) throws Exception {
        return javaAfter("true", main, arguments);
    }

    /** The same behind a command of sh, which may change what the JVM inherits. */
    static String javaAfter(String command, Class<?> main, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("sh", "-c", command + " && exec \"$@\"", "sh"));
        line.add(ChildJvm.java());
        if (Runtime.version().feature() >= 22) {
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        for (String property : List.of("interop.binder", "interop.cache")) {
            if (System.getProperty(property) != null) {
                line.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(Arrays.asList(arguments));
        return run(line.toArray(new String[0]));
    }

    /** The same with few descriptors: there are enough for the jars of the class path, each of which JNA opens. */
    static String javaWithFewDescriptors(Class<?> main, String... arguments) throws Exception {
        int jars = System.getProperty("java.class.path").split(File.pathSeparator).length;
        return javaAfter("ulimit -n " + (40 + jars), main, arguments);
    }

    /** What stat(1) says of a file, a symbolic link not followed, in a format of its own. */
    public static String stat(String format, Path file) throws Exception {
        return run("stat", "-c", format, file.toString());
    }

    /** The letters that lsattr(1) shows of a file or directory. */
    static String flags(Path file) throws Exception {
        assumeTrue(!run("sh", "-c", "command -v lsattr || true").isEmpty(), "there is no lsattr to ask");
        return run("lsattr", "-d", file.toString()).split(" ")[0];
    }

    /** What the system says of a name of sysconf(3); "undefined" for no limit, empty where no command knows. */
    static String configuration(String name) throws Exception {
        String known = name.substring(3);
        String python = "import os; print(os.sysconf('" + name + "'))";
        return run("sh", "-c", "getconf " + known + " 2> /dev/null || getconf _" + known + " 2> /dev/null || "
                + "python3 -c \"" + python + "\" 2> /dev/null || true");
    }

    /** What the system says of a name of pathconf(3) and a file; "undefined" for no limit. */
    static String configuration(String name, Path file) throws Exception {
        String known = name.substring(3);
        return run("sh", "-c", "getconf $0 \"$1\" 2> /dev/null || getconf _POSIX_$0 \"$1\" 2> /dev/null || "
                + "getconf POSIX_$0 \"$1\" 2> /dev/null || getconf POSIX$0 \"$1\" 2> /dev/null || true", known,
                file.toString());
    }

    /** The number of every errno of the system by its name; some names share one. */
    static Map<String, Integer> errorNumbers() throws Exception {
        String python = "import errno; [print(e, getattr(errno, e)) for e in dir(errno) if e[0] == \"E\"]";
        return run(Python.command(), "-c", python).lines().map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Integer.valueOf(words[1])));
    }

    /** The file that a descriptor of this process is open on. */
    static Path openFile(SafeHandle file) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/fd/" + number(file)));
    }

    /** Whether child processes inherit a descriptor of this process. */
    public static boolean isInherited(long descriptor) throws IOException {
        String flags = Files.readString(Path.of("/proc/self/fdinfo/" + descriptor)).split("flags:\\s*")[1];
        return (Long.parseLong(flags.split("\\s")[0], 8) & CLOEXEC) == 0;
    }

    /** The descriptors of this process that are open on a file. */
    static List<Long> descriptorsOn(Path file) throws IOException {
        List<Long> found = new ArrayList<>();
        for (String descriptor : new File("/proc/self/fd").list()) {
            Path link = Path.of("/proc/self/fd", descriptor);
            try {
                if (Files.readSymbolicLink(link).equals(file)) {
                    found.add(Long.parseLong(descriptor));
                }
            } catch (IOException e) {
                // Closed by another thread meanwhile.
                continue;
            }
        }
        return found;
    }

    /** How many mappings of this process are of a file. */
    static long timesMapped(Path file) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.endsWith(" " + file)).count();
        }
    }

    /** The system's id of the current thread. */
    static String threadId() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the current thread has given up the processor in order to wait. */
    static long voluntarySwitches() throws IOException {
        return Long.parseLong(threadStatus(threadId(), "voluntary_ctxt_switches"));
    }

    /** Whether a thread of this process has waited for the last moment. */
    static boolean isAsleep(String threadId) throws Exception {
        String switches = threadStatus(threadId, "voluntary_ctxt_switches");
        Thread.sleep(20);
        return threadStatus(threadId, "State").startsWith("S")
                && switches.equals(threadStatus(threadId, "voluntary_ctxt_switches"));
    }

    private static String threadStatus(String threadId, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/task", threadId, "status")).stream()
                .filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow().split("\\s+", 2)[1];
    }

    /** The number behind a handle. */
    public static long number(SafeHandle handle) {
        return handle.dangerousGetHandle();
    }

    /** The error that a call throws. */
    static int errorOf(Executable call) {
        return assertThrows(InteropException.class, call).error();
    }

    /** A file for reading or writing. */
    static SafeFileHandle open(Path file, int flags) throws IOException {
        return SystemNative.open(file.toString(), flags, 0);
    }

    /** A directory, for the calls that take one. */
    static SafeFileHandle openDirectory(Path directory) throws IOException {
        return open(directory, OpenFlags.O_RDONLY | OpenFlags.O_DIRECTORY | OpenFlags.O_CLOEXEC);
    }

    /** The path of the file called {@link #LATIN1} in a folder. */
    static byte[] latin1In(Path folder) throws IOException {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.write(utf8(folder + "/"));
        path.write(LATIN1);
        return path.toByteArray();
    }

    static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A path of 5,000 characters that has no name of more than 9. */
    static String longPath(Path folder) {
        return (folder + "/").concat("123456789/".repeat(500)).substring(0, 5000);
    }

    /** The superuser may do everything. */
    static void assumeOrdinaryUser() throws Exception {
        assumeFalse("0".equals(run("id", "-u")), "the system refuses the superuser nothing");
    }

    /** Only the superuser mounts. */
    static void assumeSuperuser() throws Exception {
        assumeTrue("0".equals(run("id", "-u")), "only the superuser mounts");
    }

    /**
     * A command for {@link #javaAfter}: a script that sets limits, of a namespace of users that holds the JVM alone.
     * Null where the system does not give one.
     */
    static String asOwnUser(String script) throws Exception {
        return apart("-Ur", script);
    }

    /** The same for limits of a namespace of processes. */
    static String asFirstProcess(String script) throws Exception {
        return apart("-Urpf", script);
    }

    /** The same with what the script mounts, which only this process sees. */
    static String withMounts(String script) throws Exception {
        return apart("-m", script);
    }

    private static String apart(String options, String script) throws Exception {
        String unshare = "unshare " + options + " sh -c '" + script;
        String possible = run("sh", "-c", unshare + "' 2> /dev/null && echo yes || echo no");
        return possible.equals("yes") ? "exec " + unshare + " && exec \"$@\"' sh \"$@\"" : null;
    }

    /** What the current thread has allocated; by reflection, since the tests' module does not read jdk.management. */
    static long allocatedBytes() throws Exception {
        Object threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }

    private static byte[] output(String... command) throws Exception {
        Path output = Files.createTempFile("witness", ".out");
        Path errors = Files.createTempFile("witness", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("it hangs: " + shown(command));
            }
            assertEquals(0, process.exitValue(), () -> shown(command) + ": " + text(output) + text(errors));
            return Files.readAllBytes(output);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** The command, less its longest words, like a class path. */
    private static String shown(String... command) {
        return Arrays.stream(command).filter(word -> word.length() < 200).collect(Collectors.joining(" "));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
