package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command has said, with its error output, and how it has ended.
 *
 * @param status its exit status
 * @param said its output
 */
record Command(int status, String said) {
    /** Runs one in a folder, without what the environment has for JVMs, which say that they take it. */
    static Command run(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.onExit().join().exitValue(), said);
    }

    /** What it has said, if it has ended in this way. */
    String endsWith(int expected) {
        assertEquals(expected, status, said);
        return said;
    }

    /** Runs a tool of a home's folder bin; returns what it says, with its error output. */
    static String run(Path home, String tool, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(tool).toString()));
        if (!tool.equals("java")) {
            // Of a tool most is code that runs once.
            command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        }
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Command ended = run(Path.of("."), command);
        assertEquals(0, ended.status, () -> command + ": " + ended.said);
        return ended.said;
    }
}
