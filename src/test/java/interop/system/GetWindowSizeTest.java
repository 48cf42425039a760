package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetWindowSizeTest {
    @TempDir
    Path dir;
    private final WindowSize size = new WindowSize();

    /** What script(1) prints that runs a class in a terminal of its own, between other commands of sh. */
    static String inTerminal(String before, Class<?> main, String after) throws Exception {
        assumeFalse(Witness.run("sh", "-c", "command -v script || true").isEmpty(), "there is no script(1)");
        // What would follow it, by the witness, is the class outside of the terminal.
        String command = before + " && $(printf \"'%s' \" \"$@\") && " + after;
        return Witness.javaAfter("exec script -qec \"" + command + "\" /dev/null", main).replace("\r", "");
    }

    @Test
    void tellsWhatSttyHasSet() throws Exception {
        assertEquals("50 132 0 0", inTerminal("stty rows 50 cols 132", InTerminal.class, "true"));
    }

    @Test
    void saysWhyItFails() throws Exception {
        size.rows = 77;
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_RDONLY); PipeEnds pipe = new PipeEnds()) {
            SystemNative.pipe(pipe, OpenFlags.O_CLOEXEC);
            assertEquals(-ErrorCode.ENOTTY, SystemNative.getWindowSize(file, size));
            assertEquals(-ErrorCode.ENOTTY, SystemNative.getWindowSize(pipe.readEnd, size));
        }
        assertEquals(77, size.rows);
    }

    static final class InTerminal {
        public static void main(String[] arguments) throws Exception {
            WindowSize size = new WindowSize();
            ErrorCode.check(SystemNative.getWindowSize(new SafeFileHandle(1, false), size), "getWindowSize");
            System.out.println(size.rows + " " + size.columns + " " + size.pixelWidth + " " + size.pixelHeight);
        }
    }
}
