package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What others say of a descriptor of this process. */
final class FcntlWitness {
    /** Linux's O_NONBLOCK. */
    private static final int NONBLOCK = 04000;

    private FcntlWitness() {
    }

    /** Whether calls fail that would wait, as the kernel shows it. */
    static boolean isNonBlocking(SafeFileHandle file) throws IOException {
        String flags = Files.readString(Path.of("/proc/self/fdinfo/" + Witness.number(file))).split("flags:\\s*")[1];
        return (Long.parseLong(flags.split("\\s")[0], 8) & NONBLOCK) != 0;
    }

    /** What fcntl(2) answers to another process, which opens anew what a descriptor of this one is open on. */
    static int ask(SafeFileHandle file, int command) throws Exception {
        String python = "import fcntl, os, sys; print(fcntl.fcntl(os.open(sys.argv[1], os.O_RDONLY | os.O_NONBLOCK), "
                + "int(sys.argv[2])))";
        return Integer.parseInt(Witness.run(Python.command(), "-c", python, shown(file), String.valueOf(command)));
    }

    /** Where other processes find a descriptor of this one. */
    static String shown(SafeFileHandle file) {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/" + Witness.number(file);
    }

    /** Skips the test on a machine without a command. */
    static void assumeCommand(String command) {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder ->
                Files.isExecutable(Path.of(folder, command))), "there is no " + command);
    }

    /** A pipe that child processes do not inherit. */
    static PipeEnds pipe() {
        PipeEnds ends = new PipeEnds();
        assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
        return ends;
    }
}
