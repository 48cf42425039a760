package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcntlSetPipeSzTest {
    /** Linux's F_GETPIPE_SZ. */
    private static final int COMMAND = 1032;

    @TempDir
    Path dir;

    @Test
    void makesRoom() throws Exception {
        try (PipeEnds ends = FcntlWitness.pipe()) {
            assertEquals(262_144, SystemNative.fcntlSetPipeSz(ends.writeEnd, 200_000));
            assertEquals(262_144, FcntlWitness.ask(ends.readEnd, COMMAND));
            assertEquals(262_144, SystemNative.write(ends.writeEnd, new byte[262_144], 0, 262_144));
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        try (PipeEnds ends = FcntlWitness.pipe(); SafeFileHandle file = Witness.open(dir, OpenFlags.O_CLOEXEC)) {
            int size = SystemNative.fcntlGetPipeSz(ends.readEnd);
            SystemNative.write(ends.writeEnd, new byte[size], 0, size);
            assertEquals(-ErrorCode.EBUSY, SystemNative.fcntlSetPipeSz(ends.readEnd, size / 2));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetPipeSz(ends.readEnd, -1));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlSetPipeSz(ends.readEnd, Integer.MAX_VALUE));
            assertEquals(-ErrorCode.EBADF, SystemNative.fcntlSetPipeSz(file, 4096));
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlSetPipeSz(new SafeFileHandle(-1, false), 4096));
    }

    @Test
    void anOrdinaryUserHasALimit() throws Exception {
        assertEquals("EPERM\n", Worlds.asOrdinaryUser(BeyondTheLimit.class));
    }

    static final class BeyondTheLimit {
        public static void main(String[] arguments) throws Exception {
            // Not by the JDK, which reads the first byte alone, and then is told that there is no more.
            int limit = Integer.parseInt(Witness.run("cat", "/proc/sys/fs/pipe-max-size"));
            try (PipeEnds ends = FcntlWitness.pipe()) {
                System.out.println(ErrorCode.name(-SystemNative.fcntlSetPipeSz(ends.readEnd, limit + 1)));
            }
        }
    }
}
