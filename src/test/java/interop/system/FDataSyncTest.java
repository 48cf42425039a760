package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FDataSyncTest {
    @TempDir
    Path dir;

    @Test
    void leavesTheDataAsItIs() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY)) {
            SystemNative.write(file, "content".getBytes(), 0, 7);
            assertEquals(0, SystemNative.fDataSync(file));
        }
        assertEquals("content", Files.readString(path));
    }

    @Test
    void syncsADirectoryAndAFileOpenForReading() throws Exception {
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fDataSync(directory));
            assertEquals(0, SystemNative.fDataSync(file));
        }
    }

    @Test
    void isRefusedWhereNothingCanBeSynced() throws Exception {
        try (PipeEnds ends = new PipeEnds()) {
            assertEquals(0, SystemNative.pipe(ends, OpenFlags.O_CLOEXEC));
            assertEquals(-ErrorCode.EINVAL, SystemNative.fDataSync(ends.writeEnd));
        }
    }
}
