package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import org.junit.jupiter.api.Test;

class FcntlGetSealsTest {
    /** Linux's F_GET_SEALS. */
    private static final int COMMAND = 1034;

    @Test
    void saysWhatAnotherProcessSays() throws Exception {
        int[] flags = {0, MemfdFlags.MFD_ALLOW_SEALING};
        int[] seals = {Seals.F_SEAL_SEAL, Seals.F_SEAL_GROW | Seals.F_SEAL_SHRINK};
        for (int i = 0; i < flags.length; i++) {
            try (SafeFileHandle memory = SystemNative.memfdCreate("sealed", flags[i] | MemfdFlags.MFD_CLOEXEC)) {
                SystemNative.fcntlAddSeals(memory, Seals.F_SEAL_GROW | Seals.F_SEAL_SHRINK);
                assertEquals(seals[i], SystemNative.fcntlGetSeals(memory));
                assertEquals(seals[i], FcntlWitness.ask(memory, COMMAND));
            }
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        assertEquals(-ErrorCode.EBADF, SystemNative.fcntlGetSeals(new SafeFileHandle(-1, false)));
        try (PipeEnds ends = FcntlWitness.pipe()) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fcntlGetSeals(ends.readEnd));
        }
    }
}
