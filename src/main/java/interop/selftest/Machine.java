package interop.selftest;

import interop.system.SystemNative;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The details of a report that explain why a machine differs from another. */
final class Machine {
    private static final Pattern TOLD = Pattern.compile(
            "(os|interop|jna)\\..*|java\\.(library\\.path|io\\.tmpdir|home)");

    private Machine() {
    }

    /** What the JVM knows without the library. */
    static void describe(Report report) {
        report.detail("when      %s%n", Instant.now().truncatedTo(ChronoUnit.SECONDS));
        report.detail("release   %s%n", release());
        report.detail("vm        %s, %s, %d MiB, %d processors%n", System.getProperty("java.vm.name"),
                System.getProperty("java.vendor.version", System.getProperty("java.vendor")),
                Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors());
        report.detail("locale    %s, zone %s, file.encoding %s, sun.jnu.encoding %s, LANG %s, LC_ALL %s%n",
                Locale.getDefault(), ZoneId.systemDefault(), System.getProperty("file.encoding"),
                System.getProperty("sun.jnu.encoding"), System.getenv("LANG"), System.getenv("LC_ALL"));
        for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
            if (TOLD.matcher(name).matches()) {
                report.detail("property  %s = %s%n", name, System.getProperty(name));
            }
        }
        describeFileSystems(report);
    }

    /** What kind of file systems there are, without the names of others than the places that the test uses. */
    private static void describeFileSystems(Report report) {
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("temporary", Path.of(System.getProperty("java.io.tmpdir")));
        places.put("current", Path.of(""));
        places.put("home", Path.of(System.getProperty("user.home")));
        places.put("jdk", Path.of(System.getProperty("java.home")));
        places.forEach((name, path) -> {
            try {
                FileStore store = Files.getFileStore(path);
                report.detail("volume    %s: %s, %d of %d MiB free%s%n", name, store.type(),
                        store.getUsableSpace() >> 20, store.getTotalSpace() >> 20,
                        store.isReadOnly() ? ", read-only" : "");
            } catch (IOException | SecurityException e) {
                report.detail("volume    %s: %s%n", name, e);
            }
        });
        Map<String, Integer> kinds = new TreeMap<>();
        FileSystems.getDefault().getFileStores().forEach(store -> kinds.merge(store.type(), 1, Integer::sum));
        report.detail("volumes   %s%n", kinds);
    }

    /** What the library is, once it is loaded. */
    static void describeLibrary(Report report) throws IOException {
        report.detail("abi       %d%n", SystemNative.getAbiVersion());
        report.detail("sha-256   %s%n", digest(Path.of(SystemNative.originPath())));
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** The name of a Linux distribution; other systems have it in {@code os.version}. */
    private static String release() {
        Path file = Path.of("/etc/os-release");
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith("PRETTY_NAME=")).findFirst()
                    .orElse("not in " + file);
        } catch (IOException e) {
            return "no " + file;
        }
    }
}
