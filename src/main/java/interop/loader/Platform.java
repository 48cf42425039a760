package interop.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine, by .NET's runtime identifier: {@code linux-x64}, {@code linux-musl-arm64}, {@code win-x64}. */
final class Platform {
    static final String IDENTIFIER = identifier(System.getProperty("os.name"), System.getProperty("os.arch"));

    private Platform() {
    }

    static boolean isWindows() {
        return IDENTIFIER.startsWith("win-");
    }

    private static String identifier(String name, String architecture) {
        String system = system(name.toLowerCase(Locale.ROOT));
        String processor = processor(architecture.toLowerCase(Locale.ROOT));
        return system.equals("linux") && isMusl() ? "linux-musl-" + processor : system + "-" + processor;
    }

    private static String system(String name) {
        if (name.startsWith("mac")) {
            return "osx";
        }
        return name.startsWith("windows") ? "win" : name;
    }

    private static String processor(String architecture) {
        switch (architecture) {
            case "amd64":
            case "x86_64":
                return "x64";
            case "aarch64":
                return "arm64";
            default:
                return architecture;
        }
    }

    /** Whether this process runs on musl: its own memory map names the C library. */
    private static boolean isMusl() {
        Path maps = Path.of("/proc/self/maps");
        try (java.util.stream.Stream<Path> libraries = Files.list(Path.of("/lib"))) {
            return libraries.anyMatch(l -> l.getFileName().toString().startsWith("ld-musl-"))
                    && Files.readString(maps).contains("/ld-musl-");
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }
}
