package interop.loader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** What the tests of copies share: the library in the jar, JVMs that copy it, and users who start them. */
final class Copied {
    static final String FILE = System.mapLibraryName("SystemNative");

    /** Users without a name. */
    static final int USER = 12345;
    static final int OTHER_USER = 12346;

    private Copied() {
    }

    static byte[] content() throws IOException {
        try (InputStream in = LibraryLoader.class
                .getResourceAsStream("/runtimes/" + LibraryLoader.platform() + "/native/" + FILE)) {
            return in.readAllBytes();
        }
    }

    /** The name of the folder that a copy lies in. */
    static String key() throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content());
        return String.format("%x-%x", content().length, checksum.getValue());
    }

    /** A JVM that makes one call, and copies where it does by itself. */
    static ChildJvm call() {
        return new ChildJvm(Caller.class, "pid").property("interop.cache", null).environment("XDG_CACHE_HOME", "");
    }

    /**
     * The same with another user's rights, who reads the classes and can do nothing else here.
     *
     * @param outer a command that runs all of it
     */
    static ChildJvm callAs(int user, String... outer) throws Exception {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
        String[] as = {"setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"};
        List<String> trial = new ArrayList<>(List.of(as));
        trial.addAll(List.of("sh", "-c", "for entry; do ls \"$entry\" || exit; done", "sh", ChildJvm.java()));
        trial.addAll(List.of(path.split(File.pathSeparator)));
        assumeSuccess("nothing can be started here as another user", trial);
        return call().property("interop.binder", null).classPath(path).by(outer).by(as);
    }

    /** Mounts a file system in memory on a new folder; {@link #unmount} ends that. */
    static Path mount(Path folder, String options) throws Exception {
        Files.createDirectories(folder);
        assumeSuccess("no file system can be mounted",
                List.of("mount", "-t", "tmpfs", "-o", options, "interop", folder.toString()));
        return folder;
    }

    static void unmount(Path folder) throws Exception {
        run("umount", "-l", folder.toString());
    }

    /** A process of another user's, to be ended. */
    static Process neighbour() throws Exception {
        String[] as = {"setpriv", "--reuid=" + OTHER_USER, "--clear-groups"};
        assumeSuccess("nothing can be started here as another user", List.of(as[0], as[1], as[2], "true"));
        return new ProcessBuilder(as[0], as[1], as[2], "sleep", "600").start();
    }

    /** Has a JVM see its own processes alone, as in a container. */
    static String[] alone() throws Exception {
        String[] alone = {"unshare", "--pid", "--fork", "--mount-proc"};
        List<String> trial = new ArrayList<>(List.of(alone));
        trial.add("true");
        assumeSuccess("no processes can be hidden here", trial);
        return alone;
    }

    /** Runs a command; the test is skipped, and says why, where it fails. */
    static void assumeSuccess(String otherwise, List<String> command) throws Exception {
        String[] said = new String[1];
        assumeTrue(run(said, command.toArray(String[]::new)) == 0, () -> otherwise + ": " + said[0]);
    }

    static int run(String... command) throws Exception {
        return run(new String[1], command);
    }

    private static int run(String[] said, String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            said[0] = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor();
        } catch (IOException e) {
            said[0] = e.getMessage();
            return -1;
        }
    }

    static void assertWorks(ChildJvm child) throws IOException {
        assertAnswer(child.run());
    }

    static void assertAnswer(String said) {
        assertTrue(said.matches("pid (\\d+) of \\1\n"), said);
    }

    /** The call fails, with the reason and what to do, and the JVM goes on living. */
    static void assertRefused(ChildJvm child, String... parts) throws IOException {
        String said = child.run();
        assertTrue(said.startsWith("pid failed: SystemNative could not be copied from the jar and loaded: "), said);
        for (String part : parts) {
            assertTrue(said.contains(part), part + " is missing in: " + said);
        }
    }

    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(p -> !Files.isDirectory(p)).toList();
        }
    }
}
