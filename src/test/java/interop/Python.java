package interop;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The system's python3, a witness of many calls. What its name leads to may be a script that first has to look. */
public final class Python {
    private static String command;

    private Python() {
    }

    /** The program itself; skips the test where there is none. */
    public static synchronized String command() {
        if (command == null) {
            command = find();
        }
        return command;
    }

    private static String find() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return found.isEmpty() ? abort("there is no python3 that works here") : found;
        } catch (IOException e) {
            return abort("there is no python3 here: " + e.getMessage());
        }
    }
}
