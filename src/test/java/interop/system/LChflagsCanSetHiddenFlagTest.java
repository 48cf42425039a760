package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LChflagsCanSetHiddenFlagTest {
    @TempDir
    Path dir;

    @Test
    void tellsWhatComesOfSettingIt() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        assertEquals(0, SystemNative.lChflagsCanSetHiddenFlag());
        assertEquals(-ErrorCode.ENOTSUP, SystemNative.lChflags(file.toString(), FileFlags.UF_HIDDEN));
    }
}
