package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar as a bundle, in Felix. */
@Tag("deployment")
class OsgiTest {
    private static final String ADD_JNA = "add net.java.dev.jna:jna-jpms";
    private static final String OTHER = "9.8.7";

    @TempDir
    static Path work;
    private static Path client;
    private static Path otherClient;
    private static Path other;

    @TempDir
    Path folder;

    static List<Path> jdks() {
        return Deployment.jdks();
    }

    @BeforeAll
    static void pack() throws IOException {
        Path classes = Program.compile(work, "--module-path", "--processor-path");
        String version = attributes().getValue("Bundle-Version");
        client = client("client", classes, version);
        otherClient = client("other-client", classes, OTHER);
        other = Jars.other(Deployment.jar(), work.resolve("other.jar"), Map.of("Bundle-Version", OTHER,
                "Export-Package", attributes().getValue("Export-Package").replace(version, OTHER)));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aBundleCallsOne(Path jdk) throws Exception {
        String said = run(jdk, "install", Deployment.jar(), "start", Deployment.jar(), "install", client,
                "start", client, "call", client);
        assertWorks(said, Program.byDefault(jdk, ADD_JNA), copyOf(Deployment.jar()));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void bundlesCallTheVersionThatEachImports(Path jdk) throws Exception {
        String said = run(jdk, "install", Deployment.jna(), "install", Deployment.jar(), "install", other,
                "install", client, "install", otherClient, "call", client, "call", otherClient, "call", client);
        assertWorks(said, Program.byDefault(jdk, "strlen 4 by jna"), copyOf(Deployment.jar()), copyOf(other),
                copyOf(Deployment.jar()));
    }

    /** The JVM lends a file to one class loader at a time, and what was taken away may not be collected yet. */
    @ParameterizedTest
    @MethodSource("jdks")
    void itIsUpdatedAndTakenAway(Path jdk) throws Exception {
        Path jar = Deployment.jar();
        Path before = Jars.other(jar, folder.resolve("before.jar"), Map.of());
        String said = run(jdk, "install", before, "install", client, "call", client, "update=" + jar, before,
                "call", client, "stop", before, "call", client, "uninstall", before, "install", jar, "call", client);
        assertWorks(said, Program.byDefault(jdk, ADD_JNA), copyOf(before), copyOf(jar), copyOf(jar), copyOf(jar));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void nativesAreAFragment(Path jdk) throws Exception {
        Path classes = Jars.withoutNatives(Deployment.jar(), folder.resolve("classes.jar"));
        String said = run(jdk, "install", classes, "install", Deployment.natives(), "install", client, "call", client);
        assertWorks(said, Program.byDefault(jdk, ADD_JNA), copyOf(Deployment.natives()));
    }

    @Test
    void whatItExportsAsAModuleItExportsAsABundle() throws IOException {
        ModuleDescriptor module = ModuleFinder.of(Deployment.jar()).find("interop").orElseThrow().descriptor();
        assertEquals(module.exports().stream().map(ModuleDescriptor.Exports::source).sorted().toList(),
                packages(attributes().getValue("Export-Package")));
    }

    /** Packages of the name java are there without an import, and nothing generates in a framework. */
    @Test
    void itImportsWhatItNeeds() throws Exception {
        Matcher uses = Pattern.compile("^ +(\\S+) +-> (\\S+)", Pattern.MULTILINE).matcher(Command.run(
                Deployment.jdks().get(0), "jdeps", "--multi-release", "base", "-verbose:package", "--class-path",
                Deployment.jna(), Deployment.jar()));
        Set<String> needed = new TreeSet<>();
        while (uses.find()) {
            if (!uses.group(1).equals("interop.generator") && !uses.group(2).matches("(java|interop)\\b.*")) {
                needed.add(uses.group(2));
            }
        }
        assertEquals(packages(attributes().getValue("Import-Package")), List.copyOf(needed));
    }

    private String run(Path jdk, Object... commands) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of("-Dinterop.cache=" + folder.resolve("cache"), "-cp",
                file(FrameworkFactory.class) + File.pathSeparator + file(Felix.class)));
        if (Program.hasForeign(jdk)) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        arguments.addAll(List.of(Felix.class.getName(), folder.resolve("storage")));
        arguments.addAll(List.of(commands));
        return Command.run(jdk, "java", arguments.toArray());
    }

    private static Path file(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** That each call said what it must, and the framework stopped. */
    private static void assertWorks(String said, String own, String... origins) {
        // Felix itself has newer JDKs warn.
        List<String> lines = said.lines().filter(line -> !line.startsWith("WARNING: ")).toList();
        assertEquals(2 * origins.length + 1, lines.size(), said);
        for (int i = 0; i < origins.length; i++) {
            Program.assertWorks(origins[i], lines.get(2 * i) + "\n" + lines.get(2 * i + 1) + "\n", own);
        }
        assertTrue(lines.get(2 * origins.length).startsWith("stopped "), said);
    }

    /** The folder for copies of the native file that a jar has. */
    private static String copyOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = Jars.nativeOf(file);
            return "cache" + File.separator + Long.toHexString(entry.getSize()) + "-"
                    + Long.toHexString(entry.getCrc()) + File.separator;
        }
    }

    private static Path client(String name, Path classes, String version) throws IOException {
        String range = ";version=\"[" + version + "," + version + "]\"";
        return Jars.of(classes, Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", name, "Import-Package",
                "interop" + range + ",interop.marshalling" + range + ",interop.system" + range),
                work.resolve(name + ".jar"));
    }

    private static Attributes attributes() throws IOException {
        try (JarFile jar = new JarFile(Deployment.jar().toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }

    /** The names in a header, sorted. */
    private static List<String> packages(String header) {
        return Stream.of(header.replaceAll("\"[^\"]*\"", "").split(",")).map(clause -> clause.split(";")[0].strip())
                .sorted().toList();
    }
}
