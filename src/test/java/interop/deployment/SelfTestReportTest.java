package interop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that a user of a machine that we do not have sends us: {@code java -jar interop.jar --report FILE}. */
@Tag("deployment")
class SelfTestReportTest {
    private static final int USAGE = 2;

    @TempDir
    Path folder;

    @Test
    void theReportHasWhatWeWouldAskFor() throws Exception {
        Path file = folder.resolve("report.txt");
        Path walked = Files.createDirectory(folder.resolve("walked"));
        String said = run(0, List.of(), "--report", file.toString(), walked.toString());
        String report = Files.readString(file);
        String home = System.getProperty("user.home");
        for (String fact : List.of(
                "property  os.name = " + System.getProperty("os.name"),
                "property  os.version = " + System.getProperty("os.version"),
                "jdk       " + System.getProperty("java.version"),
                "binder    jni",
                "volume    temporary: " + Files.getFileStore(folder).type() + ", ",
                "sun.jnu.encoding " + System.getProperty("sun.jnu.encoding"),
                "property  java.io.tmpdir = " + folder.toString().replace(home, "~"),
                "sha-256   " + digestOfLibrary(),
                "all of this holds")) {
            assertTrue(report.contains(fact), () -> fact + "\nis not in\n" + report);
        }
        assertFalse(report.contains(home), report);
        // What the console says is all in it.
        said.lines().filter(line -> !line.startsWith("the report is ")).map(line -> line.replace(home, "~"))
                .forEach(line -> assertTrue(report.contains(line), line));
        assertTrue(report.lines().anyMatch(line -> line.matches("Open +bound, works")), report);
    }

    @Test
    void aLibraryThatCannotBeLoadedIsReported() throws Exception {
        Path file = folder.resolve("report.txt");
        Path cache = Files.writeString(folder.resolve("cache"), "no folder");
        String said = run(1, List.of("-Dinterop.binder=none", "-Dinterop.cache=" + cache), "--report",
                file.toString());
        String report = Files.readString(file);
        assertTrue(report.contains("java.lang.UnsatisfiedLinkError: "), report);
        assertTrue(report.contains("property  interop.binder = none"), report);
        assertTrue(said.contains("interop.binder"), said);
    }

    @Test
    void aReportReplacesNoFile() throws Exception {
        Path file = Files.writeString(folder.resolve("precious"), "mine");
        String said = run(USAGE, List.of(), "--report", file.toString());
        assertTrue(said.contains(file + " exists: name a new file"), said);
        assertEquals("mine", Files.readString(file));
        said = run(USAGE, List.of(), "--report", folder.resolve("none").resolve("report").toString());
        assertTrue(said.contains("cannot write a report to "), said);
        said = run(USAGE, List.of(), "--report");
        assertTrue(said.contains("needs the name of a file"), said);
    }

    @Test
    void theReportMayBeAskedForBehindTheFolder() throws Exception {
        Path file = folder.resolve("report.txt");
        Path walked = Files.createDirectory(folder.resolve("walked"));
        run(0, List.of(), walked.toString(), "--report", file.toString());
        assertTrue(Files.readString(file).contains("all of this holds"));
    }

    @Test
    void whatIsNotUnderstoodIsSaid() throws Exception {
        Path file = folder.resolve("report.txt");
        for (List<String> arguments : List.of(List.of(folder.toString(), folder.toString()), List.of("--raport"),
                List.of("--report", file.toString(), "--report", file.toString()))) {
            String said = run(USAGE, List.of(), arguments.toArray(String[]::new));
            assertTrue(said.contains(" is too much: [--report FILE] [FOLDER]"), said);
            assertFalse(Files.exists(file));
        }
        String said = run(USAGE, List.of(), "--report", "");
        assertTrue(said.contains("needs the name of a file"), said);
    }

    @Test
    void whatEndsTheTestIsReported() throws Exception {
        Path file = folder.resolve("report.txt");
        run(1, List.of("-Djava.io.tmpdir=" + folder.resolve("none")), "--report", file.toString());
        assertTrue(Files.readString(file).contains("java.nio.file.NoSuchFileException"), Files.readString(file));
    }

    private String run(int status, List<String> options, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Djava.io.tmpdir=" + folder));
        command.addAll(options);
        command.addAll(List.of("-jar", Deployment.jar().toString()));
        command.addAll(List.of(arguments));
        return Command.run(folder, command).endsWith(status);
    }

    /** Of the library in the jar: the only one, if the build was for this machine. */
    private static String digestOfLibrary() throws Exception {
        try (JarFile jar = new JarFile(Deployment.jar().toFile())) {
            JarEntry library = jar.stream().filter(entry -> entry.getName().matches(
                    "runtimes/[^/]+/native/(lib)?SystemNative\\.(so|dylib|dll)")).findFirst().orElseThrow();
            try (InputStream content = jar.getInputStream(library)) {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
            }
        }
    }
}
