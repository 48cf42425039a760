package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of a JDK or of an image, which must end well. */
final class Command {
    private Command() {
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
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.onExit().join().exitValue(), () -> command + ": " + said);
        return said;
    }
}
