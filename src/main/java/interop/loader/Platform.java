package interop.loader;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The machine, by .NET's runtime identifier: {@code linux-x64}, {@code linux-musl-arm64}, {@code win-x64}. */
final class Platform {
    static final String IDENTIFIER = identifier(System.getProperty("os.name"), System.getProperty("os.arch"));

    private Platform() {
    }

    static boolean isWindows() {
        return IDENTIFIER.startsWith("win-");
    }

    static boolean isMacOs() {
        return IDENTIFIER.startsWith("osx-");
    }

    private static String identifier(String name, String architecture) {
        String system = system(name.toLowerCase(Locale.ROOT));
        String processor = processor(architecture.toLowerCase(Locale.ROOT));
        return system.equals("linux") && isMusl(architecture) ? "linux-musl-" + processor : system + "-" + processor;
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

    /**
     * Whether this process runs on musl: its dynamic linker is there, under musl's name for the processor, and in this
     * process's own memory map. To list its folder would take a tenth of a start.
     */
    private static boolean isMusl(String architecture) {
        String library = "/lib/ld-musl-" + muslName(architecture) + ".so.1";
        return new File(library).exists() && mapsName(library);
    }

    private static String muslName(String architecture) {
        switch (architecture) {
            case "amd64":
                return "x86_64";
            case "ppc64le":
                return "powerpc64le";
            default:
                return architecture;
        }
    }

    private static boolean mapsName(String library) {
        try (InputStream maps = new FileInputStream("/proc/self/maps")) {
            // Whatever its paths are written in, each byte is a char, and this is quick.
            return new String(maps.readAllBytes(), StandardCharsets.ISO_8859_1).contains(library);
        } catch (IOException e) {
            return false;
        }
    }
}
