package interop.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A JDK that programs are measured on.
 *
 * @param folder its home
 * @param feature its version's first number
 */
record JavaHome(Path folder, int feature) {
    /** The property that names the newer JDK's folder; empty where there is none. */
    static final String NEWER = "newer.jdk.home";

    /** This one and the newer one, if it is named. */
    static List<JavaHome> all() throws IOException {
        List<JavaHome> all = new ArrayList<>(List.of(
                new JavaHome(Path.of(System.getProperty("java.home")), Runtime.version().feature())));
        String newer = System.getProperty(NEWER, "");
        if (newer.isEmpty()) {
            System.out.println("SKIPPED: the newer JDK. Name one of 22 or later with -D" + NEWER + "=FOLDER.");
        } else {
            all.add(of(Path.of(newer)));
        }
        return all;
    }

    private static JavaHome of(Path folder) throws IOException {
        Properties release = new Properties();
        release.load(Files.newBufferedReader(folder.resolve("release")));
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return new JavaHome(folder, Runtime.Version.parse(version).feature());
    }

    Path java() {
        return folder.resolve("bin/java");
    }
}
