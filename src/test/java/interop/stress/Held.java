package interop.stress;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this process holds, as the system tells it. */
record Held(int descriptors, long mappings, long kibibytes) {
    /** More than a JVM takes for itself meanwhile. */
    private static final long NOISE = 6 << 10;

    /** Everything that is open, the mappings of files below a folder, and the memory that nobody shares. */
    static Held now(Path folder) {
        long mappings = countMappings(folder);
        long kibibytes = data();
        // Last, for the JDK opens a socket with the first file that it reads, and keeps it.
        return new Held(countDescriptors(), mappings, kibibytes);
    }

    static int countDescriptors() {
        return new File("/proc/self/fd").list().length;
    }

    /** Whether a file without a name is open under a number: another one that came meanwhile is not it. */
    static boolean isOpen(long number, String name) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + number)).toString().startsWith("/memfd:" + name);
        } catch (IOException e) {
            return false;
        }
    }

    static long countMappings(Path folder) {
        return lines("/proc/self/maps").stream().filter(line -> line.contains(" " + folder)).count();
    }

    private static long data() {
        String line = lines("/proc/self/status").stream().filter(each -> each.startsWith("VmData:")).findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing is left of what was made since. */
    boolean isAllThatIsHeld(Path folder) {
        Held now = now(folder);
        return now.descriptors <= descriptors && now.mappings <= mappings && now.kibibytes < kibibytes + NOISE;
    }

    /** What is left of it. */
    String leftOver(Path folder) {
        Held now = now(folder);
        return now.descriptors - descriptors + " descriptors, " + (now.mappings - mappings) + " mappings, "
                + Math.max(0, now.kibibytes - kibibytes) / 1024 + " MiB";
    }
}
