package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloseDirTest {
    @TempDir
    Path dir;

    @Test
    void closesTheDirectoryOnce() throws Exception {
        Path real = dir.toRealPath();
        SafeDirectoryHandle open = SystemNative.openDir(dir.toString());
        assertEquals(1, Witness.descriptorsOn(real).size());
        open.close();
        assertEquals(0, Witness.descriptorsOn(real).size());
        try (SafeDirectoryHandle next = SystemNative.openDir(dir.toString())) {
            open.close();
            assertEquals(1, Witness.descriptorsOn(real).size(), next::toString);
        }
    }

    @Test
    void refusesWhatIsNoDirectory() {
        assertEquals(-ErrorCode.EINVAL, SystemNative.closeDir(0));
    }
}
