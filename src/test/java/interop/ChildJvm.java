package interop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A JVM of its own, of the same JDK, class path and binder as this one, for what a process can do only once. */
public final class ChildJvm {
    private final List<String> before = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> properties = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> program = new ArrayList<>();
    private boolean nativeAccess = Runtime.version().feature() >= 22;
    private String java = java();
    private String classPath = System.getProperty("java.class.path");

    public ChildJvm(Class<?> main, String... arguments) {
        program.add(main.getName());
        program.addAll(List.of(arguments));
        for (String name : List.of("interop.binder", "interop.cache", "project.basedir", "test.jvm", "test.emulator")) {
            property(name, System.getProperty(name));
        }
    }

    /** The command that starts this JVM: for one of another processor's it isn't the one in its home. */
    public static String java() {
        String named = System.getProperty("test.jvm", "");
        return named.isEmpty() ? Path.of(System.getProperty("java.home"), "bin", "java").toString() : named;
    }

    /** Sets a property, or leaves it out for null. */
    public ChildJvm property(String name, Object value) {
        if (value == null) {
            properties.remove(name);
        } else {
            properties.put(name, value.toString());
        }
        return this;
    }

    public ChildJvm option(String option) {
        options.add(option);
        return this;
    }

    /** Starts it by another program. */
    public ChildJvm by(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** Leaves out the option that allows native code, which this JVM's own run has. */
    public ChildJvm withoutNativeAccess() {
        nativeAccess = false;
        return this;
    }

    public ChildJvm environment(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /** Has another JDK run it, on which native access is as here. */
    public ChildJvm jdk(Path home) {
        java = home.resolve("bin/java").toString();
        return this;
    }

    public ChildJvm classPath(String entries) {
        classPath = entries;
        return this;
    }

    /** Starts it, with its error output in its output. */
    public Process start() throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(java);
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        if (nativeAccess) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(options);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A JVM that takes options from there says so, among what the test reads.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it; returns its output, unless it ends badly. */
    public String run() throws IOException {
        return output(start());
    }

    /** What a process that was started says until its end, with the line ends of Unix. */
    public static String output(Process process) throws IOException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n");
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new AssertionError("the child ended with " + status + ": " + said);
        }
        return said;
    }
}
