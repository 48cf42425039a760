package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcntlGetIsNonBlockingTest {
    @TempDir
    Path dir;

    @Test
    void saysWhatTheKernelSays() throws Exception {
        for (int flags : new int[] {0, OpenFlags.O_NONBLOCK}) {
            try (SafeFileHandle file = Witness.open(dir, flags | OpenFlags.O_CLOEXEC)) {
                assertEquals(flags != 0, FcntlWitness.isNonBlocking(file));
                assertEquals(flags == 0 ? 0 : 1, SystemNative.fcntlGetIsNonBlocking(file));
            }
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlGetIsNonBlocking(new SafeFileHandle(-1, false)));
    }
}
