package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FcntlCanGetSetPipeSzTest {
    @Test
    void saysWhetherTheCallsWork() throws Exception {
        // The limit came with the calls.
        boolean expected = Files.exists(Path.of("/proc/sys/fs/pipe-max-size"));
        assertEquals(expected ? 1 : 0, SystemNative.fcntlCanGetSetPipeSz());
        try (PipeEnds ends = FcntlWitness.pipe()) {
            assertEquals(expected, SystemNative.fcntlSetPipeSz(ends.readEnd, 4096) != -ErrorCode.ENOTSUP);
        }
    }
}
