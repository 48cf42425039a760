package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FcntlGetFDTest {
    @TempDir
    Path dir;

    @Test
    void saysWhetherChildProcessesInherit() throws Exception {
        for (int flags : new int[] {0, OpenFlags.O_CLOEXEC}) {
            try (SafeFileHandle file = Witness.open(dir, flags)) {
                int expected = Witness.isInherited(Witness.number(file)) ? 0 : DescriptorFlags.FD_CLOEXEC;
                assertEquals(flags == 0 ? 0 : DescriptorFlags.FD_CLOEXEC, expected);
                assertEquals(expected, SystemNative.fcntlGetFD(file));
            }
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlGetFD(new SafeFileHandle(-1, false)));
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlGetFD(new SafeFileHandle(2_000_000_000, false)));
    }
}
