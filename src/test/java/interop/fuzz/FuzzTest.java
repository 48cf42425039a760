package interop.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.system.Worlds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether anything that Java lets through makes a call crash, hang, leak or touch what it should not. It takes some
 * seconds, or {@code -Dfuzz.seconds}; a failure tells the seed, which {@code -Dfuzz.seed} repeats.
 */
@DisabledUnderEmulation("as many calls as it takes to find something would take hours")
class FuzzTest {
    private static final String SECONDS = System.getProperty("fuzz.seconds", "2");
    private static final String SEED = System.getProperty("fuzz.seed", Long.toString(System.nanoTime() & 0xffffff));

    @TempDir
    Path dir;

    @Test
    void nothingThatJavaLetsThroughDoesHarm() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the system does not tell what a process has open");
        Path disk = dir.resolve("disk");
        try (AutoCloseable mounted = Worlds.diskIfPossible(disk, 16 * 1024, 5000);
                AutoCloseable devices = Worlds.devicesIfPossible(dir.resolve("devices"))) {
            run("mkfifo", disk.resolve("fifo").toString());
            run("mkfifo", dir.resolve("beside").toString());
            Files.createDirectory(disk.resolve("box"));
            Files.writeString(dir.resolve("sentinel"), "untouched");
            String before = outside();
            Process child = fuzz();
            // Read while it runs: it would wait for that.
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the child does not end");
            // Else an ordinary user could not remove it.
            run("chmod", "-R", "u+rwx", disk.toString());
            System.out.print("fuzz.seed=" + SEED + ": " + said);
            String all = "fuzz.seed=" + SEED + ": " + said + lastCalls();
            assertEquals(0, child.exitValue(), all);
            assertEquals(before, outside(), all);
            removeShared();
        }
    }

    private Process fuzz() throws IOException {
        ChildJvm child = new ChildJvm(Fuzz.class, dir.toString(), SEED, SECONDS)
                .option("-Xmx128m").option("-XX:-CreateCoredumpOnCrash")
                .option("-XX:ErrorFile=" + dir.resolve("hs_err.log"));
        // Files of 16 MiB at most, by whatever way they grow.
        child.by("sh", "-c", "cd \"$0\" && ulimit -f 16384 && ulimit -c 0 && exec \"$@\"",
                dir.resolve("disk/box").toString());
        // A superuser of files, not of devices, mounts and other processes.
        return child.by(Worlds.withoutPrivileges("+chown,+fowner,+dac_override")).start();
    }

    /** What stands beside the sandbox. */
    private String outside() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> beside = Files.list(dir); Stream<Path> root = Files.list(Path.of("/"))) {
            for (Path file : beside.sorted().toList()) {
                String name = file.getFileName().toString();
                // Above the sandbox is the disk, by which some of its paths go.
                if (!name.startsWith("calls-") && !Set.of("channel", "peer", "disk").contains(name)) {
                    Map<String, Object> attributes = Files.readAttributes(file, "unix:mode,uid,gid,lastModifiedTime",
                            LinkOption.NOFOLLOW_LINKS);
                    found.add(name + " " + new TreeMap<>(attributes));
                }
            }
            found.add(Files.readString(dir.resolve("sentinel")));
            for (String device : List.of("/dev/null", "/dev/ptmx")) {
                found.add(device + " " + new TreeMap<>(Files.readAttributes(Path.of(device), "unix:mode,uid,gid")));
            }
            root.sorted().forEach(file -> found.add(file.toString()));
        }
        return String.join("\n", found);
    }

    /** What each thread called last, and what the JVM wrote when it crashed. */
    private String lastCalls() throws IOException {
        StringBuilder last = new StringBuilder();
        for (String file : List.of("hs_err.log", "calls-1", "calls-2", "calls-3")) {
            Path path = dir.resolve(file);
            if (Files.exists(path)) {
                List<String> lines = Files.readAllLines(path, StandardCharsets.ISO_8859_1);
                List<String> shown = file.startsWith("hs") ? lines.subList(0, Math.min(80, lines.size()))
                        : lines.subList(Math.max(0, lines.size() - 8), lines.size());
                last.append(file).append(":\n").append(String.join("\n", shown)).append('\n');
            }
        }
        return last.toString();
    }

    private static void removeShared() throws IOException {
        Path shared = Path.of("/dev/shm");
        if (Files.isDirectory(shared)) {
            try (Stream<Path> files = Files.list(shared)) {
                String start = shared.resolve("interop-fuzz-").toString();
                for (Path file : files.filter(path -> path.toString().startsWith(start)).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), () -> List.of(command) + " failed");
    }
}
