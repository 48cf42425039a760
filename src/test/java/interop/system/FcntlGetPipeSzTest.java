package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcntlGetPipeSzTest {
    /** Linux's F_GETPIPE_SZ. */
    private static final int COMMAND = 1032;

    @TempDir
    Path dir;

    @Test
    void saysHowMuchFitsIn() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK));
            int size = SystemNative.fcntlGetPipeSz(ends.readEnd);
            assertEquals(size, SystemNative.fcntlGetPipeSz(ends.writeEnd));
            assertEquals(size, SystemNative.write(ends.writeEnd, new byte[size + 1], 0, size + 1));
        }
    }

    @Test
    void anotherProcessSaysTheSame() throws Exception {
        try (PipeEnds ends = FcntlWitness.pipe()) {
            assertEquals(FcntlWitness.ask(ends.readEnd, COMMAND), SystemNative.fcntlGetPipeSz(ends.writeEnd));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlGetPipeSz(new SafeFileHandle(-1, false)));
        try (SafeFileHandle file = Witness.open(dir, OpenFlags.O_CLOEXEC)) {
            assertEquals(-ErrorCode.EBADF, SystemNative.fcntlGetPipeSz(file));
        }
    }
}
