package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanGetHiddenFlagTest {
    @TempDir
    Path dir;

    @Test
    void nothingIsHiddenButByItsName() throws Exception {
        Path file = Files.createFile(dir.resolve(".file"));
        FileStatus status = new FileStatus();
        assertEquals(0, SystemNative.canGetHiddenFlag());
        assertEquals(0, SystemNative.stat(file.toString(), status));
        assertFalse(status.isHidden());
    }
}
