package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What others say of the locks on a file: the kernel, and processes that lock it too. */
final class LockWitness {
    /** Another process that holds a lock until it is closed. */
    static final class Holder implements AutoCloseable {
        private final Process process;

        private Holder(String... command) throws Exception {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            assertEquals("locked", process.inputReader().readLine());
        }

        long pid() {
            return process.pid();
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private LockWitness() {
    }

    /** The locks on a file as the kernel lists them: "OFDLCK WRITE 0 9". */
    static List<String> of(Path file) throws Exception {
        String inode = ":" + Witness.stat("%i", file);
        return Files.readAllLines(Path.of("/proc/locks")).stream().map(line -> line.split("\\s+"))
                .filter(words -> words.length == 8 && words[5].endsWith(inode))
                .map(words -> String.join(" ", words[1], words[3], words[6], words[7])).sorted()
                .collect(Collectors.toList());
    }

    /** Whether flock(1) could lock a file at once: with -s to share it, with -x to have it alone. */
    static boolean couldLock(String how, Path file) throws Exception {
        FcntlWitness.assumeCommand("flock");
        return "free".equals(Witness.run("sh", "-c", "flock -n $0 \"$1\" true && echo free || echo held", how,
                file.toString()));
    }

    /** Has flock(1) lock a file. */
    static Holder hold(String how, Path file) throws Exception {
        FcntlWitness.assumeCommand("flock");
        return new Holder("flock", how, file.toString(), "sh", "-c", "echo locked; cat");
    }

    /** Has Python lock a part of a file by fcntl(2). */
    static Holder holdRegion(Path file, long offset, long length) throws Exception {
        return new Holder(Python.command(), "-c", "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.lockf(f, "
                + "fcntl.LOCK_EX, int(sys.argv[3]), int(sys.argv[2])); print('locked', flush=True); sys.stdin.read()",
                file.toString(), String.valueOf(offset), String.valueOf(length));
    }
}
