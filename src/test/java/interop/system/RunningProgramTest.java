package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with the file of a program that runs. */
class RunningProgramTest {
    @TempDir
    Path dir;
    private String program;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        String sleep = Witness.run("sh", "-c", "readlink -f $(command -v sleep)");
        Path file = Files.copy(Path.of(sleep), dir.resolve("sleep"));
        program = file.toString();
        assumeTrue(file.toFile().setExecutable(true) && file.toFile().canExecute(), "no program may run from there");
        try {
            process = new ProcessBuilder(program, "60").start();
        } catch (IOException e) {
            assumeTrue(false, e::getMessage);
        }
    }

    @AfterEach
    void end() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void isNotWrittenTo() throws Exception {
        long size = Files.size(Path.of(program));
        assertEquals(ErrorCode.ETXTBSY, Witness.errorOf(() -> SystemNative.open(program, OpenFlags.O_WRONLY, 0)));
        assertEquals(ErrorCode.ETXTBSY, Witness.errorOf(() -> SystemNative.openAt(null, program, OpenFlags.O_RDWR, 0)));
        assertEquals(-ErrorCode.ETXTBSY, SystemNative.truncate(program, 0));
        assertEquals(size, Files.size(Path.of(program)));
    }

    @Test
    void isReadRenamedAndRemoved() throws Exception {
        SystemNative.open(program, OpenFlags.O_RDONLY, 0).close();
        assertEquals(0, SystemNative.rename(program, program + ".old"));
        assertEquals(0, SystemNative.unlink(program + ".old"));
    }
}
