package interop.bench;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * An installed JDK.
 *
 * @param home its folder
 * @param version its version, as in 17.0.1
 */
public record JavaHome(Path home, String version) {
    private static final int WARNS_OF_NATIVE_ACCESS = 22;
    private static final int WARNS_OF_UNSAFE = 24;

    /** Those that the build found, this one first. */
    public static List<JavaHome> all() throws IOException {
        List<JavaHome> all = new ArrayList<>();
        for (String home : System.getProperty("bench.jdks").split(File.pathSeparator)) {
            JavaHome jdk = of(Path.of(home));
            if (all.stream().noneMatch(other -> other.version.equals(jdk.version))) {
                all.add(jdk);
            }
        }
        return all;
    }

    private static JavaHome of(Path home) throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
            release.load(reader);
        }
        return new JavaHome(home, release.getProperty("JAVA_VERSION").replace("\"", ""));
    }

    public int feature() {
        return Runtime.Version.parse(version).feature();
    }

    public String java() {
        return home.resolve("bin").resolve("java").toString();
    }

    /** What keeps it from warning of what every mechanism here does. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (feature() >= WARNS_OF_NATIVE_ACCESS) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        if (feature() >= WARNS_OF_UNSAFE) {
            arguments.add("--sun-misc-unsafe-memory-access=allow");
        }
        return arguments;
    }
}
