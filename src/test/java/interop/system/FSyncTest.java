package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FSyncTest {
    @TempDir
    Path dir;

    @Test
    void leavesTheDataAsItIs() throws Exception {
        Path path = Files.createFile(dir.resolve("file"));
        try (SafeFileHandle file = Witness.open(path, OpenFlags.O_WRONLY)) {
            SystemNative.write(file, "content".getBytes(), 0, 7);
            assertEquals(0, SystemNative.fSync(file));
        }
        assertEquals("content", Files.readString(path));
    }

    @Test
    void syncsADirectoryAndAFileOpenForReading() throws Exception {
        try (SafeFileHandle directory = Witness.open(dir, OpenFlags.O_RDONLY);
                SafeFileHandle file = Witness.open(Files.createFile(dir.resolve("file")), OpenFlags.O_RDONLY)) {
            assertEquals(0, SystemNative.fSync(directory));
            assertEquals(0, SystemNative.fSync(file));
        }
    }

    @Test
    void isRefusedWhereNothingCanBeSynced() throws Exception {
        Path fifo = dir.resolve("fifo");
        Witness.run("mkfifo", fifo.toString());
        try (SafeFileHandle pipe = Witness.open(fifo, OpenFlags.O_RDWR)) {
            assertEquals(-ErrorCode.EINVAL, SystemNative.fSync(pipe));
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.fSync(new SafeFileHandle(-1, false)));
    }
}
