package interop;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The machine's C compiler, as a witness and to build small libraries. */
public final class CCompiler {
    private CCompiler() {
    }

    /** What it says; "" where it accepts. Without a compiler the test is skipped. */
    public static String run(String... arguments) throws IOException {
        IOException missing = null;
        String named = System.getenv("CC");
        for (String compiler : named != null ? List.of(named.split(" ")[0]) : List.of("cc", "gcc", "clang")) {
            List<String> command = new ArrayList<>(List.of(compiler));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process;
            try {
                process = builder.start();
            } catch (IOException e) {
                missing = e;
                continue;
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() == 0) {
                return said;
            }
            return said.isEmpty() ? compiler + " failed" : said;
        }
        return abort("there is no C compiler here: " + missing);
    }

    /** Builds a shared library; returns its file. */
    public static Path library(Path folder, String name, String source, String... arguments) throws IOException {
        Path c = Files.writeString(folder.resolve(name + ".c"), source);
        Path file = folder.resolve(System.mapLibraryName(name));
        List<String> all = new ArrayList<>(List.of("-shared", "-fPIC", "-o", file.toString(), c.toString()));
        all.addAll(List.of(arguments));
        String said = run(all.toArray(String[]::new));
        if (!said.isEmpty()) {
            throw new AssertionError(said);
        }
        return file;
    }
}
