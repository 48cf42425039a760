package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it does where the system has it, the C tests show. */
class CancelIoTest {
    @TempDir
    Path dir;

    @Test
    void thisSystemHasNoSuchCall() throws Exception {
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_DIRECTORY)) {
            assertEquals(-ErrorCode.ENOTSUP, SystemNative.cancelIo(directory));
        }
    }
}
