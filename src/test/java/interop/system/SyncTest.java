package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncTest {
    @TempDir
    Path dir;

    @Test
    void writesWhatTheSystemHolds() throws Exception {
        Path file = Files.write(dir.resolve("file"), new byte[1 << 20]);
        assertEquals(0, SystemNative.sync());
        assertEquals(1 << 20, Files.size(file));
        // An allocation that a file system puts off has been made by now.
        assertTrue(Long.parseLong(Witness.stat("%b", file)) >= 1 << 11);
    }
}
