package interop.deployment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import interop.marshalling.Library;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of the tag "deployment" deploy: they run behind the packaging, by the profile of that name. */
final class Deployment {
    private static final Path BUILD = Path.of(System.getProperty("project.build.directory", "target"));

    private Deployment() {
    }

    /** The jar that users get. */
    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(BUILD)) {
            return files.filter(file -> file.getFileName().toString().matches("interop-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst().orElseThrow(() -> new IOException("no jar in " + BUILD + ": run mvn package"));
        }
    }

    /** The jar with this platform's natives alone; without it the test is skipped. */
    static Path natives() throws IOException {
        Path jar = jar();
        String name = jar.getFileName().toString().replace(".jar", "-" + Library.platform() + ".jar");
        assumeTrue(Files.exists(jar.resolveSibling(name)), () -> "no " + name + ": mvn -Pnatives package makes it");
        return jar.resolveSibling(name);
    }

    /** The jar of JNA that the build uses. */
    static Path jna() throws URISyntaxException {
        return Path.of(Native.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** The homes of the JDKs to try: this one, and a newer one where there is one. */
    static List<Path> jdks() {
        String newer = System.getProperty("newer.jdk", "");
        Path here = Path.of(System.getProperty("java.home"));
        return newer.isEmpty() || !Files.exists(Path.of(newer, "bin")) ? List.of(here) : List.of(here, Path.of(newer));
    }
}
